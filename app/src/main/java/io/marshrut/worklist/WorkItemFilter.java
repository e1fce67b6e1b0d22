package io.marshrut.worklist;

import io.marshrut.sla.SlaState;

/**
 * What of the inbox is asked for; each part only where it is given.
 *
 * @param kind {@code it/incident}
 * @param words in number and title
 */
public record WorkItemFilter(
        Scope scope, String kind, String stage, String site, SlaState sla, String words, Order order) {

    /** Whose items. */
    public enum Scope {
        MINE,
        GROUP,
        ALL
    }

    /** What comes first. */
    public enum Order {
        DUE,
        CREATED
    }

    public static WorkItemFilter of(Scope scope) {
        return new WorkItemFilter(scope, null, null, null, null, null, Order.DUE);
    }

    boolean hasWords() {
        return isGiven(words);
    }

    boolean hasKind() {
        return isGiven(kind);
    }

    /** Whether nothing but scope and kind is asked for. */
    boolean isSimple() {
        return !isGiven(stage) && !isGiven(site) && sla == null && !hasWords();
    }

    private static boolean isGiven(String value) {
        return value != null && !value.isBlank();
    }
}
