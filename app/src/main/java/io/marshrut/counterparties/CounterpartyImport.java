package io.marshrut.counterparties;

import io.marshrut.access.Permission;
import io.marshrut.access.Permissions;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Problem.FieldError;
import io.marshrut.shared.Texts;
import io.marshrut.tables.CheckedRow;
import io.marshrut.tables.Column;
import io.marshrut.tables.Import;
import io.marshrut.tables.PlannedRow;
import io.marshrut.tables.RowState;
import io.marshrut.tables.Table;
import io.marshrut.tables.TableRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Counterparties out of a table: known by ИНН and КПП, changed or added; whoever is not in it stays. */
@Component
public class CounterpartyImport implements Import<CounterpartyImport.Wanted> {

    /**
     * What a row wants.
     *
     * @param id of the one to be changed, null for a new one
     */
    public record Wanted(UUID id, CounterpartyDraft draft) {}

    private final Counterparties counterparties;
    private final CounterpartyRows rows;
    private final Permissions permissions;
    private final CounterpartyColumns columns;
    private final CounterpartyWords words;

    CounterpartyImport(
            Counterparties counterparties,
            CounterpartyRows rows,
            Permissions permissions,
            CounterpartyWords words,
            Texts texts) {
        this.counterparties = counterparties;
        this.rows = rows;
        this.permissions = permissions;
        this.words = words;
        this.columns = new CounterpartyColumns(texts);
    }

    @Override
    public String key() {
        return "counterparties";
    }

    @Override
    public List<Column> columns() {
        return columns.all();
    }

    @Override
    public void require(Caller caller) {
        permissions.require(caller, Permission.MANAGE_COUNTERPARTIES);
    }

    @Override
    public void lock() {
        counterparties.lock();
    }

    @Override
    public List<PlannedRow<Wanted>> plan(Caller caller, Table table) {
        Set<String> inns = table.rows().stream()
                .map(row -> CounterpartyColumns.code(row.get("inn")))
                .collect(Collectors.toSet());
        Map<String, Counterparty> known = rows.byInn(inns).stream()
                .collect(Collectors.toMap(one -> codes(one.inn(), one.kpp()), Function.identity()));
        Map<String, CounterpartyRows.NamedAlike> alike =
                rows
                        .namedAlike(table.rows().stream()
                                .map(row -> row.get("name"))
                                .collect(Collectors.toSet()))
                        .stream()
                        .collect(Collectors.toMap(CounterpartyRows.NamedAlike::asked, Function.identity()));
        Map<String, Integer> seen = new HashMap<>();
        List<PlannedRow<Wanted>> planned = new ArrayList<>();
        for (TableRow row : table.rows()) {
            planned.add(planned(row, known, alike, seen, caller.locale()));
        }
        return planned;
    }

    private PlannedRow<Wanted> planned(
            TableRow raw,
            Map<String, Counterparty> known,
            Map<String, CounterpartyRows.NamedAlike> alike,
            Map<String, Integer> seen,
            Locale language) {
        CheckedRow row = new CheckedRow(raw);
        String codes = codes(CounterpartyColumns.code(row.text("inn")), CounterpartyColumns.code(row.text("kpp")));
        Counterparty before = known.get(codes);
        CounterpartyDraft draft = columns.draft(row, before);
        row.check(() -> DraftCheck.checked(draft));
        Integer earlier = seen.putIfAbsent(codes, row.number());
        if (earlier != null) {
            row.wrong("inn", "row_twice", earlier);
        }
        String title = row.text("name").isEmpty() ? row.text("inn") : row.text("name");
        if (!row.errors().isEmpty()) {
            return PlannedRow.wrong(row.number(), title, inColumns(row.errors()));
        }
        return before == null
                ? added(row, title, draft, alike.get(row.text("name")), language)
                : kept(row, title, draft, before, language);
    }

    private PlannedRow<Wanted> added(
            CheckedRow row, String title, CounterpartyDraft draft, CounterpartyRows.NamedAlike alike, Locale language) {
        Counterparty after = result(draft, null);
        PlannedRow<Wanted> added =
                PlannedRow.added(row.number(), title, new Wanted(null, draft), words.changes(null, after, language));
        boolean doubtful = alike != null && !alike.inn().equals(after.inn());
        return doubtful
                ? added.remarked(List.of(FieldError.of("name", "maybe_same", alike.name(), alike.inn())))
                : added;
    }

    private PlannedRow<Wanted> kept(
            CheckedRow row, String title, CounterpartyDraft draft, Counterparty before, Locale language) {
        return PlannedRow.kept(
                row.number(),
                title,
                new Wanted(before.id(), draft),
                words.changes(before, result(draft, before), language));
    }

    private static Counterparty result(CounterpartyDraft draft, Counterparty before) {
        return Counterparties.with(
                DraftCheck.checked(draft), before == null ? null : before.id(), CounterpartyStatus.ACTIVE, null, 0);
    }

    @Override
    public void apply(Caller caller, PlannedRow<Wanted> row) {
        if (row.state() == RowState.NEW) {
            counterparties.register(caller, row.value().draft());
        } else {
            counterparties.change(caller, row.value().id(), row.value().draft());
        }
    }

    /** The account of a table has columns of its own. */
    private static List<FieldError> inColumns(List<FieldError> errors) {
        return errors.stream()
                .map(error -> switch (error.field()) {
                    case "accounts.0.bik" -> new FieldError("bankBik", error.code(), error.args());
                    case "accounts.0.account" -> new FieldError("bankAccount", error.code(), error.args());
                    default -> error;
                })
                .toList();
    }

    public List<String> headings(Locale language) {
        return columns.headings(language);
    }

    /** The register as a table with the same columns, to be taken away. */
    public Stream<List<String>> exported(Caller caller, CounterpartyFilter filter) {
        return columns.exported(page -> counterparties.search(caller, filter, page));
    }

    private static String codes(String inn, String kpp) {
        return inn + "/" + kpp;
    }
}
