package io.marshrut.assets;

import io.marshrut.access.SiteReach;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Paged;
import io.marshrut.tables.CheckedRow;
import io.marshrut.tables.Column;
import io.marshrut.tables.Import;
import io.marshrut.tables.PlannedRow;
import io.marshrut.tables.RowState;
import io.marshrut.tables.Table;
import io.marshrut.tables.TableRow;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Equipment out of a table: known by its inventory number, changed or added; what is not in it stays. */
@Component
public class AssetImport implements Import<AssetImport.Wanted> {

    /**
     * What a row wants.
     *
     * @param id of the one to be changed, null for a new one
     */
    public record Wanted(UUID id, AssetDraft draft) {}

    private final Assets assets;
    private final AssetRows rows;
    private final AssetCheck check;
    private final AssetColumns columns;
    private final AssetWords words;

    AssetImport(Assets assets, AssetRows rows, AssetCheck check, AssetColumns columns, AssetWords words) {
        this.assets = assets;
        this.rows = rows;
        this.check = check;
        this.columns = columns;
        this.words = words;
    }

    @Override
    public String key() {
        return "assets";
    }

    @Override
    public List<Column> columns() {
        return columns.all();
    }

    @Override
    public void require(Caller caller) {
        assets.requireManaging(caller);
    }

    @Override
    public void lock() {
        rows.lockAll();
    }

    @Override
    public List<PlannedRow<Wanted>> plan(Caller caller, Table table) {
        Map<String, Asset> known =
                rows.byNumbers(table.rows().stream().map(AssetImport::number).collect(Collectors.toSet())).stream()
                        .collect(Collectors.toMap(
                                asset -> asset.number().toLowerCase(Locale.ROOT), Function.identity()));
        AssetColumns.Names names = columns.names();
        SiteReach kept = assets.kept(caller);
        Map<String, Integer> seen = new HashMap<>();
        return table.rows().stream()
                .map(row -> planned(row, known.get(number(row)), names, seen, kept, caller.locale()))
                .toList();
    }

    private PlannedRow<Wanted> planned(
            TableRow raw,
            Asset before,
            AssetColumns.Names names,
            Map<String, Integer> seen,
            SiteReach kept,
            Locale language) {
        CheckedRow row = new CheckedRow(raw);
        AssetDraft draft = columns.draft(row, before, names);
        Optional<AssetDraft> checked = row.check(() -> check.checked(draft, before));
        Integer earlier = number(raw).isEmpty() ? null : seen.putIfAbsent(number(raw), row.number());
        if (earlier != null) {
            row.wrong("number", "row_twice", earlier);
        }
        boolean withinReach = checked.map(one -> kept.covers(one.site())).orElse(true)
                && (before == null || kept.covers(before.site()));
        if (!withinReach) {
            row.wrong("site", Assets.OUT_OF_REACH);
        }
        String title = row.text("number") + " " + row.text("name");
        if (!row.errors().isEmpty()) {
            return PlannedRow.wrong(row.number(), title, row.errors());
        }
        Asset after = Assets.with(checked.orElseThrow(), before == null ? null : before.id(), 0);
        return before == null
                ? PlannedRow.added(row.number(), title, new Wanted(null, draft), words.changes(null, after, language))
                : PlannedRow.kept(
                        row.number(), title, new Wanted(before.id(), draft), words.changes(before, after, language));
    }

    @Override
    public void apply(Caller caller, PlannedRow<Wanted> row) {
        if (row.state() == RowState.NEW) {
            assets.register(caller, row.value().draft());
        } else {
            assets.change(caller, row.value().id(), row.value().draft());
        }
    }

    public List<String> headings(Locale language) {
        return columns.all().stream().map(column -> column.name().in(language)).toList();
    }

    /** The register as a table with the same columns, to be taken away: what the caller sees. */
    public Stream<List<String>> exported(Caller caller, AssetFilter filter) {
        return Paged.all(page -> assets.search(caller, filter, page))
                .map(asset -> columns.cells(asset, caller.locale()));
    }

    private static String number(TableRow row) {
        return row.get("number").toLowerCase(Locale.ROOT);
    }
}
