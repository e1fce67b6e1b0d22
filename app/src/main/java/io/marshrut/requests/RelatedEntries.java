package io.marshrut.requests;

import io.marshrut.journal.JournalEntry;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Ids;
import io.marshrut.shared.LocalText;
import io.marshrut.shared.Texts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Entries in the timeline of a request that tell of another one: whoever may not read that does not learn which it is. */
@Component
class RelatedEntries {

    private static final String RELATED = "relatedId";

    private final RequestReaders readers;
    private final Texts texts;

    RelatedEntries(RequestReaders readers, Texts texts) {
        this.readers = readers;
        this.texts = texts;
    }

    List<JournalEntry> known(Caller caller, List<JournalEntry> entries) {
        Set<UUID> told = entries.stream()
                .map(RelatedEntries::related)
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
        Set<UUID> readable = readers.readableOf(caller, told);
        return entries.stream()
                .map(entry ->
                        related(entry).filter(id -> !readable.contains(id)).isPresent() ? veiled(entry) : entry)
                .toList();
    }

    private static Optional<UUID> related(JournalEntry entry) {
        return Optional.ofNullable(entry.details().get(RELATED)).flatMap(Ids::parse);
    }

    private JournalEntry veiled(JournalEntry entry) {
        LocalText another = texts.both("requests.related.another");
        Map<String, String> details = new HashMap<>(entry.details());
        details.remove(RELATED);
        details.put("what.ru", another.ru());
        details.put("what.en", another.en());
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
                entry.comment(),
                details);
    }
}
