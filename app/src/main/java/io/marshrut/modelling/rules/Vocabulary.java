package io.marshrut.modelling.rules;

import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The words of the house that a package may use.
 *
 * @param roles whether people may hold one of this name
 * @param steps that service tasks may run
 * @param topics for which there is a worker
 * @param icons whether there is one of this name
 * @param processKeys ids of processes that are in use, and the kind each belongs to
 */
public record Vocabulary(
        Predicate<String> roles,
        Set<String> steps,
        Set<String> topics,
        Predicate<String> icons,
        Map<String, String> processKeys) {

    static final Set<String> CALENDARS = Set.of("request-site", "24x7");
    static final Set<String> ESCALATIONS = Set.of("superior", "head");

    /** What every case has from its start, and the decision of the stage before. */
    static final Set<String> VARIABLES = Set.of("initiator", "site", "decision");
}
