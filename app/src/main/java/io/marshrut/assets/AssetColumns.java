package io.marshrut.assets;

import io.marshrut.directory.Directory;
import io.marshrut.directory.Site;
import io.marshrut.shared.Texts;
import io.marshrut.tables.CheckedRow;
import io.marshrut.tables.Column;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The columns of the register as a table, in and out. */
@Component
class AssetColumns {

    private final AssetTypes types;
    private final Directory directory;
    private final AssetWords words;
    private final List<Column> columns;
    private final Map<String, AssetState> states = new HashMap<>();

    AssetColumns(AssetTypes types, Directory directory, AssetWords words, Texts texts) {
        this.types = types;
        this.directory = directory;
        this.words = words;
        this.columns = Stream.of(
                        column(texts, AssetField.NUMBER)
                                .needed()
                                .alsoCalled("Инв. номер", "Инв. №")
                                .like("000123"),
                        column(texts, AssetField.NAME)
                                .needed()
                                .alsoCalled("Название")
                                .like("Касса самообслуживания"),
                        column(texts, AssetField.TYPE)
                                .needed()
                                .alsoCalled("Тип")
                                .like("Кассовое оборудование"),
                        column(texts, AssetField.SITE)
                                .needed()
                                .alsoCalled("Магазин", "Store")
                                .like("SPB-01"),
                        column(texts, AssetField.PLACE).like("Линия касс, 4"),
                        column(texts, AssetField.SERIAL_NUMBER)
                                .alsoCalled("S/N")
                                .like("SN-0042-17"),
                        column(texts, AssetField.SUPPLIER).like("ООО «Торговое оборудование»"),
                        column(texts, AssetField.COMMISSIONED_ON).like("15.03.2024"),
                        column(texts, AssetField.WARRANTY_UNTIL)
                                .alsoCalled("Гарантия")
                                .like("15.03.2027"),
                        column(texts, AssetField.STATE).like("в эксплуатации"),
                        column(texts, AssetField.RESPONSIBLE).like("manager"),
                        column(texts, AssetField.SERVICE_MONTHS).like("6"),
                        column(texts, AssetField.LAST_SERVICE_ON).like("01.09.2025"),
                        column(texts, AssetField.NOTES).like(""))
                .toList();
        for (AssetState state : AssetState.values()) {
            states.put(state.name().toLowerCase(Locale.ROOT), state);
            Texts.LANGUAGES.forEach(language ->
                    states.put(texts.get("assets.state." + state, language).toLowerCase(Locale.ROOT), state));
        }
    }

    List<Column> all() {
        return columns;
    }

    /** Types and sites as people write them: by code or by name, in small letters. */
    record Names(Map<String, String> types, Map<String, String> sites) {}

    Names names() {
        Map<String, String> byType = new HashMap<>();
        for (AssetType type : types.all()) {
            Stream.of(type.code(), type.name().ru(), type.name().en())
                    .forEach(name -> byType.put(name.toLowerCase(Locale.ROOT), type.code()));
        }
        Map<String, String> bySite = new HashMap<>();
        for (Site site : directory.sites()) {
            Stream.of(site.code(), site.name().ru(), site.name().en())
                    .forEach(name -> bySite.put(name.toLowerCase(Locale.ROOT), site.code()));
        }
        return new Names(byType, bySite);
    }

    /** What the row says, and what is there where the table has no such column. */
    AssetDraft draft(CheckedRow row, Asset before, Names names) {
        return new AssetDraft(
                row.text("number"),
                row.text("name"),
                row.choice("type", names.types()),
                row.choice("site", names.sites()),
                text(row, "place", before, Asset::place),
                text(row, "serialNumber", before, Asset::serialNumber),
                text(row, "supplier", before, Asset::supplier),
                date(row, "commissionedOn", before, Asset::commissionedOn),
                date(row, "warrantyUntil", before, Asset::warrantyUntil),
                row.says("state") || before == null ? row.choice("state", states) : before.state(),
                text(row, "responsible", before, Asset::responsible),
                row.has("serviceMonths") || before == null
                        ? row.number("serviceMonths", 1, 120)
                        : before.serviceMonths(),
                date(row, "lastServiceOn", before, Asset::lastServiceOn),
                text(row, "notes", before, Asset::notes),
                null);
    }

    List<String> cells(Asset asset, Locale language) {
        return columns.stream()
                .map(column -> AssetField.valueOf(
                        column.key().replaceAll("([A-Z])", "_$1").toUpperCase(Locale.ROOT)))
                .map(field -> switch (field) {
                    // as they are brought in again
                    case SITE, RESPONSIBLE -> field.of(asset);
                    default -> words.value(field.key(), field.of(asset), language);
                })
                .toList();
    }

    private static String text(CheckedRow row, String column, Asset before, Function<Asset, String> kept) {
        return row.has(column) || before == null ? row.text(column) : kept.apply(before);
    }

    private static LocalDate date(CheckedRow row, String column, Asset before, Function<Asset, LocalDate> kept) {
        return row.has(column) || before == null ? row.date(column) : kept.apply(before);
    }

    private static Column column(Texts texts, AssetField field) {
        return Column.of(field.key(), field.title(texts));
    }
}
