package io.marshrut.directory;

import io.marshrut.shared.Grant;
import io.marshrut.shared.Problem.FieldError;
import io.marshrut.tables.CheckedRow;
import io.marshrut.tables.FieldChange;
import io.marshrut.tables.PlannedRow;
import io.marshrut.tables.Table;
import io.marshrut.tables.TableRow;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Reads a list of people: what each row would make of whom, and what is wrong with it. */
@Component
class ImportedPeople {

    private final PersonRows rows;
    private final OrganisationRows organisation;
    private final PeopleRegister people;
    private final Administrators administrators;
    private final Companies companies;
    private final PersonWords words;

    ImportedPeople(
            PersonRows rows,
            OrganisationRows organisation,
            PeopleRegister people,
            Administrators administrators,
            Companies companies,
            PersonWords words) {
        this.rows = rows;
        this.organisation = organisation;
        this.people = people;
        this.administrators = administrators;
        this.companies = companies;
        this.words = words;
    }

    /** Logins are small; people write them as names. */
    static String login(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }

    /** What is there to compare with, and what the list adds to it. */
    private final class Look {

        final PlacesByName sites = new PlacesByName(organisation.sitesNow(), Site::code, Site::name);
        final PlacesByName departments =
                new PlacesByName(organisation.departmentsNow(), Department::code, Department::name);
        final PlacesByName positions = new PlacesByName(rows.positions(), Position::code, Position::name);
        final PersonCheck.Known known = open(people.known());
        final Set<String> roles = administrators.roles();
        final String language = companies.find().map(Company::language).orElse("ru");
        final Map<String, Integer> seen = new HashMap<>();
        final Map<String, Integer> numbers = new HashMap<>();
        final Map<String, Person> before;
        final Map<String, String> owners;
        final Locale reader;

        Look(Table table, Locale reader) {
            this.reader = reader;
            this.before =
                    rows
                            .byLogins(table.rows().stream()
                                    .map(row -> login(row.get("login")))
                                    .collect(Collectors.toSet()))
                            .stream()
                            .collect(Collectors.toMap(Person::login, Function.identity()));
            this.owners = rows.byPersonnelNumber(table.rows().stream()
                    .map(row -> row.get("personnelNumber"))
                    .filter(number -> !number.isEmpty())
                    .collect(Collectors.toSet()));
        }

        private static PersonCheck.Known open(PersonCheck.Known known) {
            return new PersonCheck.Known(
                    known.sites(),
                    new HashSet<>(known.departments()),
                    new HashSet<>(known.positions()),
                    new HashMap<>(known.superiors()));
        }
    }

    List<PlannedRow<PeopleImport.Wanted>> planned(Table table, Locale reader) {
        Look look = new Look(table, reader);
        List<PersonDraft> drafts = new ArrayList<>();
        for (TableRow row : table.rows()) {
            PersonDraft draft = draft(row, look);
            drafts.add(draft);
            // superiors may stand in the list in any order
            look.known.superiors().put(draft.login(), draft.superior().isEmpty() ? null : draft.superior());
        }
        List<PlannedRow<PeopleImport.Wanted>> planned = new ArrayList<>();
        for (int at = 0; at < drafts.size(); at++) {
            planned.add(planned(new CheckedRow(table.rows().get(at)), drafts.get(at), look));
        }
        return planned;
    }

    private PersonDraft draft(TableRow row, Look look) {
        String login = login(row.get("login"));
        Person before = look.before.get(login);
        PersonDraft facts = before == null ? null : before.facts();
        String site = said(row, "site", facts, PersonDraft::site);
        String department = said(row, "department", facts, PersonDraft::department);
        String position = said(row, "position", facts, PersonDraft::position);
        return PersonCheck.tidy(new PersonDraft(
                login,
                row.get("lastName"),
                row.get("firstName"),
                said(row, "middleName", facts, PersonDraft::middleName),
                said(row, "email", facts, PersonDraft::email),
                said(row, "phone", facts, PersonDraft::phone),
                said(row, "personnelNumber", facts, PersonDraft::personnelNumber),
                placed(department, look.departments, look.known.departments()),
                placed(position, look.positions, look.known.positions()),
                look.sites.code(site).orElse(site),
                login(said(row, "superior", facts, PersonDraft::superior)),
                facts == null ? look.language : facts.language()));
    }

    /** What the row says, and what is there where the list has no such column. */
    private static String said(TableRow row, String column, PersonDraft before, Function<PersonDraft, String> kept) {
        return row.has(column) || before == null ? row.get(column) : kept.apply(before);
    }

    private static String placed(String text, PlacesByName known, Set<String> codes) {
        if (text.isBlank()) {
            return "";
        }
        return known.code(text).orElseGet(() -> {
            String added = NewPlaces.named(text.strip());
            codes.add(added);
            return added;
        });
    }

    private PlannedRow<PeopleImport.Wanted> planned(CheckedRow row, PersonDraft draft, Look look) {
        PersonCheck.errors(draft, look.known).stream()
                .filter(error -> !row.isWrong(error.field()))
                .forEach(error ->
                        row.wrong(error.field(), error.code(), error.args().toArray()));
        twice(row, "login", draft.login(), look.seen);
        twice(row, "personnelNumber", draft.personnelNumber(), look.numbers);
        String owner = look.owners.get(draft.personnelNumber());
        if (owner != null && !owner.equals(draft.login())) {
            row.wrong("personnelNumber", "number_of_another", owner);
        }
        Set<String> wanted = roles(row, look);
        String title = (draft.lastName() + " " + draft.firstName()).strip() + " (" + draft.login() + ")";
        if (!row.errors().isEmpty()) {
            return PlannedRow.wrong(row.number(), title, row.errors());
        }
        Person before = look.before.get(draft.login());
        Set<String> held = before == null
                ? Set.of()
                : before.grants().stream().map(Grant::toString).collect(Collectors.toSet());
        List<FieldChange> changes = changes(before, draft, held, wanted, look.reader);
        wanted.removeAll(held);
        PeopleImport.Wanted value =
                new PeopleImport.Wanted(draft, wanted.stream().map(Grant::parse).toList());
        PlannedRow<PeopleImport.Wanted> planned = before == null
                ? PlannedRow.added(row.number(), title, value, changes)
                : PlannedRow.kept(row.number(), title, value, changes);
        return planned.remarked(remarks(before, draft));
    }

    private static void twice(CheckedRow row, String column, String value, Map<String, Integer> seen) {
        Integer earlier = value.isEmpty() ? null : seen.putIfAbsent(value, row.number());
        if (earlier != null) {
            row.wrong(column, "row_twice", earlier);
        }
    }

    private static List<FieldError> remarks(Person before, PersonDraft draft) {
        List<FieldError> remarks = new ArrayList<>();
        if (NewPlaces.isNew(draft.department())) {
            remarks.add(FieldError.of("department", "place_new", NewPlaces.name(draft.department())));
        }
        if (NewPlaces.isNew(draft.position())) {
            remarks.add(FieldError.of("position", "place_new", NewPlaces.name(draft.position())));
        }
        if (before != null && !before.active()) {
            remarks.add(FieldError.of("login", "stays_blocked"));
        }
        return remarks;
    }

    private List<FieldChange> changes(
            Person before, PersonDraft draft, Set<String> held, Set<String> wanted, Locale reader) {
        List<FieldChange> changes = new ArrayList<>();
        for (PersonField field : PersonField.values()) {
            if (field == PersonField.LANGUAGE) {
                // no column says it
                continue;
            }
            String after = field.of(draft);
            changes.add(new FieldChange(
                    field.key(),
                    before == null ? "" : words.value(field.key(), field.of(before.facts()), reader),
                    NewPlaces.isNew(after) && (field == PersonField.DEPARTMENT || field == PersonField.POSITION)
                            ? NewPlaces.name(after)
                            : words.value(field.key(), after, reader)));
        }
        Set<String> both = new TreeSet<>(held);
        both.addAll(wanted);
        changes.add(new FieldChange("roles", String.join("; ", new TreeSet<>(held)), String.join("; ", both)));
        return changes;
    }

    /** «accountant; manager@SPB-03» */
    private Set<String> roles(CheckedRow row, Look look) {
        Set<String> wanted = new TreeSet<>();
        Arrays.stream(row.text("roles").split("[;,]"))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .forEach(text -> {
                    Grant grant = Grant.parse(text);
                    boolean placed = switch (grant.bound()) {
                        case COMPANY -> true;
                        case SITE -> look.known.sites().contains(grant.code());
                        case DEPARTMENT ->
                            !NewPlaces.isNew(grant.code())
                                    && look.known.departments().contains(grant.code());
                    };
                    if (!look.roles.contains(grant.role())) {
                        row.wrong("roles", "role_unknown", grant.role());
                    } else if (!placed) {
                        row.wrong("roles", "place_unknown", grant.code());
                    } else if (administrators.administering().contains(grant.role()) && !holds(row, look, grant)) {
                        // administration is given by two administrators, not by a file
                        row.wrong("roles", "role_by_two", grant.role());
                    }
                    wanted.add(text);
                });
        return wanted;
    }

    private static boolean holds(CheckedRow row, Look look, Grant grant) {
        Person before = look.before.get(login(row.text("login")));
        return before != null && before.grants().contains(grant);
    }
}
