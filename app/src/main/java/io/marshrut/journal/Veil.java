package io.marshrut.journal;

import io.marshrut.shared.Caller;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Takes out of entries what must not be read of things that are kept from their reader; that they happened stays. */
@Component
class Veil {

    /** In the place of a name. */
    private static final String NO_NAME = "•••";

    /** A detail that names another thing than the subject. */
    private static final String OTHER = "documentId";

    private static final Set<String> TELL_NOTHING = Set.of("assignee", OTHER);

    private final List<KeptThings> things;

    Veil(List<KeptThings> things) {
        this.things = things;
    }

    Set<String> keptFrom(Caller caller) {
        Set<String> kept = new HashSet<>();
        things.forEach(one -> kept.addAll(one.from(caller)));
        return kept;
    }

    JournalEntry over(JournalEntry entry, Set<String> kept) {
        if (!kept.contains(entry.subject().id())
                && !Optional.ofNullable(entry.details().get(OTHER))
                        .filter(kept::contains)
                        .isPresent()) {
            return entry;
        }
        Map<String, String> details = new TreeMap<>(entry.details());
        details.keySet().retainAll(TELL_NOTHING);
        details.put("file", NO_NAME);
        return new JournalEntry(
                entry.id(),
                entry.at(),
                entry.actor(),
                entry.onBehalfOf(),
                entry.origin(),
                entry.subject(),
                entry.event(),
                entry.stageKey(),
                entry.stage(),
                null,
                details);
    }
}
