package io.marshrut.journal;

import io.marshrut.shared.SqlTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Turns what a reader asks for into a condition that the journal's indexes serve. */
@Component
class JournalQuery {

    /** Beyond so many people or things a name says too little to search by. */
    private static final int MOST = 200;

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** @param sql begins with {@code where} */
    record Condition(String sql, List<Object> arguments) {

        Condition and(String more, Object... values) {
            List<Object> all = new ArrayList<>(arguments);
            all.addAll(Arrays.asList(values));
            return new Condition(sql + " and " + more, all);
        }
    }

    private final PeopleNames people;
    private final List<SubjectTitles> titles;

    JournalQuery(PeopleNames people, List<SubjectTitles> titles) {
        this.people = people;
        this.titles = titles;
    }

    /** @param kept ids of things whose words must not be found */
    Condition of(JournalFilter filter, Set<String> kept) {
        Condition condition = new Condition("where true", List.of());
        if (!JournalFilter.blank(filter.person())) {
            List<String> logins = new ArrayList<>(people.logins(filter.person().strip(), MOST));
            logins.add(filter.person().strip());
            Object[] both = java.util.stream.Stream.concat(logins.stream(), logins.stream())
                    .toArray();
            condition =
                    condition.and("(actor in " + places(logins) + " or on_behalf_of in " + places(logins) + ")", both);
        }
        if (filter.group() != null) {
            List<String> words = filter.group().words();
            condition = condition.and("split_part(event, '.', 1) in " + places(words), words.toArray());
        }
        if (!JournalFilter.blank(filter.subjectType())) {
            condition = condition.and("subject_type = ?", filter.subjectType());
        }
        if (!JournalFilter.blank(filter.subject())) {
            condition =
                    subject(condition, filter.subjectType(), filter.subject().strip(), kept);
        }
        Optional<String> words = words(filter.words());
        if (words.isPresent()) {
            condition = condition.and(
                    "(to_tsvector('simple', coalesce(comment, '')) || jsonb_to_tsvector('simple', details, '[\"string\"]'))"
                            + " @@ to_tsquery('simple', ?)",
                    words.get());
            if (!kept.isEmpty()) {
                String[] ids = kept.toArray(String[]::new);
                condition = condition.and(
                        "subject_id <> all(?::text[]) and coalesce(details ->> 'documentId', '') <> all(?::text[])",
                        (Object) ids,
                        (Object) ids);
            }
        }
        if (filter.from() != null) {
            condition = condition.and("at >= ?", SqlTime.of(filter.from()));
        }
        if (filter.until() != null) {
            condition = condition.and("at < ?", SqlTime.of(filter.until()));
        }
        return condition;
    }

    private Condition subject(Condition condition, String type, String words, Set<String> kept) {
        List<String> alternatives = new ArrayList<>();
        List<Object> values = new ArrayList<>();
        for (SubjectTitles owner : titles) {
            if (!JournalFilter.blank(type) && !type.equals(owner.type())) {
                continue;
            }
            List<String> ids = new ArrayList<>(owner.named(words, MOST));
            ids.removeAll(kept);
            ids.add(words);
            alternatives.add("subject_type = ? and subject_id in " + places(ids));
            values.add(owner.type());
            values.addAll(ids);
        }
        if (alternatives.isEmpty()) {
            return condition.and("subject_id = ?", words);
        }
        return condition.and("(" + String.join(" or ", alternatives) + ")", values.toArray());
    }

    private static Optional<String> words(String typed) {
        if (JournalFilter.blank(typed)) {
            return Optional.empty();
        }
        String query = NO_WORD.splitAsStream(typed)
                .filter(word -> !word.isEmpty())
                .limit(20)
                .map(word -> "'" + word + "':*")
                .collect(Collectors.joining(" & "));
        return query.isEmpty() ? Optional.empty() : Optional.of(query);
    }

    private static String places(Collection<?> values) {
        return values.stream().map(value -> "?").collect(Collectors.joining(", ", "(", ")"));
    }
}
