package io.marshrut.journal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What happened to one subject, in the reader's words, with the fields that were changed: for the card of a register. */
@Component
public class Timeline {

    /** How the owner of a subject calls its fields and their values. */
    public interface FieldWords {

        String field(String field, Locale language);

        /** @param value may be empty */
        String value(String field, String value, Locale language);
    }

    /** @param who short name, empty where nobody did it */
    public record Line(Instant at, String who, String what, String comment, List<JournalEntry.Change> changes) {}

    private final EventWords words;

    Timeline(EventWords words) {
        this.words = words;
    }

    /** Newest first. */
    public List<Line> of(List<JournalEntry> entries, FieldWords fields, Locale language) {
        Map<String, String> names = words.names(entries);
        List<Line> lines = new ArrayList<>(entries.stream()
                .map(entry -> new Line(
                        entry.at(),
                        words.actor(entry, names, language),
                        words.of(entry, names, language),
                        entry.comment(),
                        entry.changes().stream()
                                .map(change -> new JournalEntry.Change(
                                        fields.field(change.field(), language),
                                        fields.value(change.field(), change.before(), language),
                                        fields.value(change.field(), change.after(), language)))
                                .toList()))
                .toList());
        Collections.reverse(lines);
        return lines;
    }
}
