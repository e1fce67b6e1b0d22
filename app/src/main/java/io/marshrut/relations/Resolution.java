package io.marshrut.relations;

import io.marshrut.journal.JournalEntry;
import io.marshrut.requests.ServiceRequest;
import io.marshrut.shared.LocalText;
import java.util.List;
import java.util.Locale;

/**
 * How a request was decided at last (решение), in the words that those who repeat it are told.
 *
 * @param decision null where it ended without one
 */
record Resolution(LocalText decision, String comment) {

    private static final Resolution NONE = new Resolution(null, null);

    /** What was decided at the stage that it ended from: what a timer ended has none. */
    static Resolution of(List<JournalEntry> entries) {
        for (int at = entries.size() - 1; at >= 0; at--) {
            JournalEntry entry = entries.get(at);
            if (entry.event().equals("request.stage-ended")) {
                return NONE;
            }
            if (entry.event().equals("stage.decided")) {
                return new Resolution(
                        new LocalText(
                                entry.details().get("decision.ru"),
                                entry.details().get("decision.en")),
                        entry.comment());
            }
        }
        return NONE;
    }

    LocalText told(ServiceRequest master) {
        return decision == null
                ? LocalText.same(master.number())
                : new LocalText(
                        master.number() + " · " + decision.ru(), master.number() + " · " + decision.in(Locale.ENGLISH));
    }
}
