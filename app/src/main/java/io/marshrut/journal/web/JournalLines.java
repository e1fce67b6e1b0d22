package io.marshrut.journal.web;

import io.marshrut.journal.EventWords;
import io.marshrut.journal.JournalEntry;
import io.marshrut.journal.JournalReading;
import io.marshrut.journal.Subject;
import io.marshrut.journal.SubjectTitles.Title;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Puts entries into words, many at a time, so that names are asked for once. */
@Component
class JournalLines {

    private final JournalReading journal;
    private final EventWords words;
    private final Texts texts;

    JournalLines(JournalReading journal, EventWords words, Texts texts) {
        this.journal = journal;
        this.words = words;
        this.texts = texts;
    }

    List<JournalLine> of(Caller caller, List<JournalEntry> entries) {
        Locale language = caller.locale();
        Map<String, String> names = words.names(entries);
        Map<Subject, Title> titles = journal.titles(caller, entries);
        return entries.stream()
                .map(entry -> line(entry, names, titles.get(entry.subject()), language))
                .toList();
    }

    private JournalLine line(JournalEntry entry, Map<String, String> names, Title title, Locale language) {
        Subject subject = entry.subject();
        String behalf = entry.onBehalfOf();
        return new JournalLine(
                entry.id(),
                entry.at(),
                words.actor(entry, names, language),
                entry.actor(),
                behalf == null ? null : names.getOrDefault(behalf, behalf),
                words.origin(entry, language),
                texts.find("journal.subject." + subject.type(), language).orElse(subject.type()),
                title == null ? subject.id() : title.text(),
                title == null ? null : title.path(),
                words.of(entry, names, language),
                entry.comment());
    }
}
