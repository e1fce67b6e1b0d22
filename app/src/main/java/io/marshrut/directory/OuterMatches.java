package io.marshrut.directory;

import io.marshrut.shared.Problem.FieldError;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Whom of the people here the entries of an outer directory mean: by its id, or, where that is allowed, by login or mail. */
@Component
class OuterMatches {

    /**
     * An entry and whom it means.
     *
     * @param login in the portal; of a newcomer as the directory says
     * @param before null for newcomers
     * @param linked whether the record was kept here until now
     */
    record Match(OuterPerson entry, String login, Person before, boolean linked) {}

    /**
     * @param matched open accounts
     * @param wrong entries that mean nobody for sure
     * @param gone logins whose accounts are closed or not there any more
     * @param back logins of those who had left
     */
    record Result(List<Match> matched, List<OuterChange> wrong, List<String> gone, Set<String> back) {}

    private static final int LONGEST_ID = 200;

    private final OuterRows outer;
    private final PersonRows rows;

    OuterMatches(OuterRows outer, PersonRows rows) {
        this.outer = outer;
        this.rows = rows;
    }

    Result of(List<OuterPerson> entries, OuterRules rules) {
        return new Look(entries, rules).result();
    }

    private final class Look {

        private final List<OuterPerson> entries;
        private final OuterRules rules;
        private final Map<String, String> known = outer.logins(OuterPeople.SOURCE);
        private final Map<String, Person> people;
        private final Map<String, String> byMail;
        private final Map<String, Long> ids;
        private final Map<String, Long> logins;
        private final Set<String> present = new HashSet<>();
        private final Set<String> taken = new HashSet<>();
        private final List<Match> matched = new ArrayList<>();
        private final List<OuterChange> wrong = new ArrayList<>();

        Look(List<OuterPerson> entries, OuterRules rules) {
            this.entries = entries;
            this.rules = rules;
            this.ids = counted(entries, OuterPerson::externalId);
            this.logins = counted(entries, OuterPerson::login);
            this.byMail = outer.loginsByMail(
                    entries.stream().map(Look::mail).collect(Collectors.toSet()), OuterPeople.SOURCE);
            Set<String> asked = new HashSet<>(known.values());
            asked.addAll(byMail.values());
            entries.forEach(entry -> asked.add(entry.login()));
            this.people = rows.byLogins(asked).stream().collect(Collectors.toMap(Person::login, Function.identity()));
        }

        Result result() {
            for (OuterPerson entry : entries) {
                if (entry.active()) {
                    match(entry);
                }
            }
            List<String> gone = outer.activeOf(OuterPeople.SOURCE).stream()
                    .filter(login -> !present.contains(login))
                    .toList();
            return new Result(matched, wrong, gone, outer.gone(OuterPeople.SOURCE));
        }

        private void match(OuterPerson entry) {
            String id = entry.externalId();
            if (id.isEmpty() || id.length() > LONGEST_ID) {
                refuse(entry, FieldError.of("login", "outer_id_missing"));
            } else if (ids.get(id) > 1) {
                refuse(entry, FieldError.of("login", "outer_id_twice"));
            } else if (known.containsKey(id)) {
                String login = known.get(id);
                take(entry, login, false);
            } else if (entry.login().isEmpty()) {
                refuse(entry, FieldError.of("login", "required"));
            } else if (logins.get(entry.login()) > 1) {
                refuse(entry, FieldError.of("login", "outer_login_twice"));
            } else {
                unknown(entry);
            }
        }

        private void unknown(OuterPerson entry) {
            Person namesake = people.get(entry.login());
            String owner = byMail.get(mail(entry));
            if (namesake != null && namesake.source().equals(OuterPeople.SOURCE)) {
                refuse(entry, FieldError.of("login", "outer_login_of_another", namesake.name()));
            } else if (namesake != null) {
                link(entry, namesake, rules.link() != OuterRules.Link.NONE, "outer_login_used");
            } else if (owner != null) {
                link(entry, people.get(owner), rules.link() == OuterRules.Link.LOGIN_OR_MAIL, "outer_mail_used");
            } else {
                matched.add(new Match(entry, entry.login(), null, false));
            }
        }

        private void link(OuterPerson entry, Person person, boolean allowed, String otherwise) {
            if (!allowed) {
                refuse(entry, FieldError.of("login", otherwise, person.name(), person.login()));
            } else {
                take(entry, person.login(), true);
            }
        }

        private void take(OuterPerson entry, String login, boolean linked) {
            present.add(login);
            if (taken.add(login)) {
                matched.add(new Match(entry, login, people.get(login), linked));
            } else {
                refuse(entry, FieldError.of("login", "outer_person_twice", login));
            }
        }

        /**
         * Whoever stands in a wrong entry is there all the same. An entry with an id of its own is somebody else than
         * who has the login here, so that one may have left.
         */
        private void refuse(OuterPerson entry, FieldError why) {
            if (known.containsKey(entry.externalId())) {
                present.add(known.get(entry.externalId()));
            } else if (entry.externalId().isEmpty()) {
                present.add(entry.login());
            }
            wrong.add(OuterChange.wrong(entry, List.of(why)));
        }

        private static Map<String, Long> counted(List<OuterPerson> entries, Function<OuterPerson, String> key) {
            Map<String, Long> counts = new HashMap<>();
            entries.stream()
                    .filter(OuterPerson::active)
                    .forEach(entry -> counts.merge(key.apply(entry), 1L, Long::sum));
            return counts;
        }

        private static String mail(OuterPerson entry) {
            return entry.cells().getOrDefault("email", "").strip().toLowerCase(Locale.ROOT);
        }
    }
}
