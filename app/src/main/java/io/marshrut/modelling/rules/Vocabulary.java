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
 * @param house places and people that route tables may name
 * @param processKeys ids of processes that are in use, and the kind each belongs to
 */
public record Vocabulary(
        Predicate<String> roles,
        Set<String> steps,
        Set<String> topics,
        Predicate<String> icons,
        House house,
        Map<String, String> processKeys) {

    /** Whether there are such codes and, of people, such logins. */
    public record House(
            Predicate<String> positions,
            Predicate<String> departments,
            Predicate<String> sites,
            Predicate<String> people) {}

    static final Set<String> CALENDARS = Set.of("request-site", "24x7");
    static final Set<String> ESCALATIONS = Set.of("superior", "head");

    /** What every case has from its start, and the decision of the stage before. */
    static final Set<String> VARIABLES = Set.of("initiator", "site", "decision");
}
