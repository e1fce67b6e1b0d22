package io.marshrut.journal;

import io.marshrut.shared.Caller;
import io.marshrut.shared.Texts;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Entries in the reader's words, for the journal and the timeline of every card alike. The texts are
 * {@code journal.<event>} in the bundles; they name 0 the stage, 1 the decision, 2 whom it concerns, 3 the thing, 4 how
 * many, 5 what was changed.
 */
@Component
public class EventWords {

    private final Texts texts;
    private final PeopleNames people;

    EventWords(Texts texts, PeopleNames people) {
        this.texts = texts;
        this.people = people;
    }

    /** The short names of everybody whom the entries name. */
    public Map<String, String> names(Collection<JournalEntry> entries) {
        Set<String> logins = entries.stream()
                .flatMap(entry -> Stream.of(entry.actor(), entry.onBehalfOf(), whom(entry)))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return people.shortNames(logins);
    }

    /** @param names as {@link #names} answers, for this entry among others */
    public String of(JournalEntry entry, Map<String, String> names, Locale language) {
        Map<String, String> details = entry.details();
        String whom = whom(entry);
        return texts.find(
                        "journal." + entry.event(),
                        language,
                        entry.stage() == null ? "" : entry.stage().in(language),
                        details.getOrDefault("decision." + language.getLanguage(), ""),
                        whom == null ? "" : names.getOrDefault(whom, whom),
                        details.getOrDefault("file", details.getOrDefault("name", "")),
                        times(details),
                        details.getOrDefault("what." + language.getLanguage(), ""))
                // of a version of the portal that knew more
                .orElse(entry.event());
    }

    /** As a number, for texts that have a plural. */
    private static Object times(Map<String, String> details) {
        String times = details.getOrDefault("times", "");
        return times.matches("\\d{1,9}") ? Integer.valueOf(times) : times;
    }

    /** Short name of who did it; empty where nobody did. */
    public String actor(JournalEntry entry, Map<String, String> names, Locale language) {
        if (Caller.SYSTEM.equals(entry.actor())) {
            return "";
        }
        String outsider = entry.details().get(JournalEntry.OUTSIDER);
        if (outsider != null) {
            return outsider;
        }
        return Caller.STRANGER.equals(entry.actor())
                ? texts.get("journal.stranger", language)
                : names.getOrDefault(entry.actor(), entry.actor());
    }

    /** From where, in words; empty where that is not known. */
    public String origin(JournalEntry entry, Locale language) {
        Origin origin = entry.origin();
        if (origin == null) {
            return "";
        }
        return texts.find("journal.origin." + origin.way(), language, origin.address(), origin.name())
                .orElse(origin.address());
    }

    private static String whom(JournalEntry entry) {
        return entry.details().getOrDefault("assignee", entry.details().get("initiator"));
    }
}
