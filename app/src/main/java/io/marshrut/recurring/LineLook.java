package io.marshrut.recurring;

import io.marshrut.assets.Asset;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A line of a plan as its card shows it.
 *
 * @param asset null where the plan is about sites
 * @param nextDay null where nothing is to come, or nobody can tell yet
 * @param waitsFor the request after whose end the next day is known, null where none is waited for
 * @param endedBecause null while it goes on
 */
public record LineLook(String site, Asset asset, LocalDate nextDay, UUID waitsFor, LineEnd endedBecause) {}
