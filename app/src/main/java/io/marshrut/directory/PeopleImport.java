package io.marshrut.directory;

import io.marshrut.journal.Journal;
import io.marshrut.journal.Subject;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Grant;
import io.marshrut.shared.Problem.FieldError;
import io.marshrut.shared.Texts;
import io.marshrut.tables.Column;
import io.marshrut.tables.FieldChange;
import io.marshrut.tables.Import;
import io.marshrut.tables.PlannedRow;
import io.marshrut.tables.RowState;
import io.marshrut.tables.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * People out of a list: known by login, changed or added, given the roles that stand in it; none is taken away. Where the
 * list is complete, who came by import and is not in it any more leaves.
 */
public class PeopleImport implements Import<PeopleImport.Wanted> {

    /** Whose records the lists keep. */
    static final String SOURCE = "import";

    /**
     * What a row wants.
     *
     * @param draft departments and positions that are not there yet stand in it by name
     * @param grants to be given, without those that are held
     */
    public record Wanted(PersonDraft draft, List<Grant> grants) {}

    private final boolean complete;
    private final PeopleRegister people;
    private final PersonRows rows;
    private final ImportedPeople reading;
    private final NewPlaces places;
    private final Organisation organisation;
    private final Administrators administrators;
    private final Journal journal;
    private final PersonColumns columns;
    private final Texts texts;

    /** @param complete whether its lists name everybody */
    PeopleImport(
            boolean complete,
            PeopleRegister people,
            PersonRows rows,
            ImportedPeople reading,
            NewPlaces places,
            Organisation organisation,
            Administrators administrators,
            Journal journal,
            Texts texts) {
        this.complete = complete;
        this.people = people;
        this.rows = rows;
        this.reading = reading;
        this.places = places;
        this.organisation = organisation;
        this.administrators = administrators;
        this.journal = journal;
        this.columns = new PersonColumns(texts);
        this.texts = texts;
    }

    @Override
    public String key() {
        return complete ? "people-complete" : "people";
    }

    @Override
    public List<Column> columns() {
        return columns.all();
    }

    @Override
    public void require(Caller caller) {
        administrators.require(caller);
    }

    @Override
    public void lock() {
        rows.lockAll();
    }

    @Override
    public List<PlannedRow<Wanted>> plan(Caller caller, Table table) {
        List<PlannedRow<Wanted>> planned = new ArrayList<>(reading.planned(table, caller.locale()));
        if (complete) {
            Set<String> named = table.rows().stream()
                    .map(row -> ImportedPeople.login(row.get("login")))
                    .collect(Collectors.toSet());
            rows.keptBy(SOURCE).stream()
                    .filter(person -> !named.contains(person.login()))
                    .forEach(person -> planned.add(leaver(caller, person)));
        }
        return planned;
    }

    /** Whoever administers is never sent away by a list: that is done by hand. */
    private PlannedRow<Wanted> leaver(Caller caller, Person person) {
        String title = person.name() + " (" + person.login() + ")";
        boolean administers = person.grants().stream()
                .anyMatch(grant -> administrators.administering().contains(grant.role()));
        if (administers || caller.is(person.login())) {
            return PlannedRow.wrong(0, title, List.of(FieldError.of("login", "leaver_administers")));
        }
        return PlannedRow.absent(
                title, new Wanted(person.facts(), List.of()), List.of(new FieldChange("login", person.login(), "")));
    }

    @Override
    public void apply(Caller caller, PlannedRow<Wanted> row) {
        String login = row.value().draft().login();
        if (row.state() == RowState.ABSENT) {
            people.block(caller, login, texts.get("directory.import.leaver", caller.locale()));
            return;
        }
        PersonDraft draft = places.made(caller, row.value().draft());
        if (row.state() == RowState.NEW) {
            people.insert(caller, draft, SOURCE);
        } else {
            people.update(caller, people.get(caller, login), draft);
        }
        List<Grant> grants = row.value().grants();
        if (!grants.isEmpty()) {
            grants.forEach(grant -> organisation.grant(login, grant, SOURCE));
            journal.record(caller, new Subject(PeopleRegister.SUBJECT, login), "person.roles-given")
                    .detail("name", grants.stream().map(Grant::toString).collect(Collectors.joining("; ")))
                    .write();
            people.changed(login);
        }
    }
}
