package io.marshrut.worklist;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * A sort of items that will be left alone: those of a kind that somebody holds, or that are offered under the same names.
 *
 * @param assignee who holds them; null where they are offered
 * @param codes names under which they are offered; empty where somebody holds them
 * @param away all who could act upon them
 */
record Exposure(
        String assignee, List<String> codes, String kind, LocalDate day, Set<String> away, Set<String> fallback) {}
