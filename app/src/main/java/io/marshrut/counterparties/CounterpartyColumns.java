package io.marshrut.counterparties;

import io.marshrut.shared.LocalText;
import io.marshrut.shared.Paged;
import io.marshrut.shared.Texts;
import io.marshrut.tables.CheckedRow;
import io.marshrut.tables.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** The columns of the register as a table, in and out. */
final class CounterpartyColumns {

    private static final Map<String, LegalForm> FORMS = Map.ofEntries(
            Map.entry("юридическое лицо", LegalForm.ORGANISATION),
            Map.entry("юрлицо", LegalForm.ORGANISATION),
            Map.entry("юл", LegalForm.ORGANISATION),
            Map.entry("organisation", LegalForm.ORGANISATION),
            Map.entry("индивидуальный предприниматель", LegalForm.SOLE_TRADER),
            Map.entry("ип", LegalForm.SOLE_TRADER),
            Map.entry("sole trader", LegalForm.SOLE_TRADER),
            Map.entry("sole_trader", LegalForm.SOLE_TRADER),
            Map.entry("физическое лицо", LegalForm.PERSON),
            Map.entry("физлицо", LegalForm.PERSON),
            Map.entry("фл", LegalForm.PERSON),
            Map.entry("person", LegalForm.PERSON));

    private final Texts texts;
    private final List<Column> columns;

    CounterpartyColumns(Texts texts) {
        this.texts = texts;
        this.columns = List.of(
                column("name").needed().alsoCalled("Название", "Контрагент").like("ООО «Ромашка»"),
                column("inn").needed().like("9909105007"),
                column("kpp").like("990901001"),
                column("ogrn").alsoCalled("ОГРН", "ОГРНИП").like("1027700132195"),
                column("legalForm").alsoCalled("Форма").like("юридическое лицо"),
                column("address").like("195027, Санкт-Петербург, Магнитогорская ул., 30"),
                column("bankBik").like("044025774"),
                column("bankAccount").alsoCalled("Счёт", "Счет", "Р/с").like("40702810962129493953"),
                column("contact").like("Кравцова Мария"),
                column("email").alsoCalled("Email", "Почта").like("info@romashka.example"),
                column("phone").like("8 812 000-00-00"),
                column("affiliated").like("нет"),
                column("notes").alsoCalled("Комментарий").like(""));
    }

    List<Column> all() {
        return columns;
    }

    List<String> headings(Locale language) {
        return columns.stream().map(column -> column.name().in(language)).toList();
    }

    /** What the row says, and what is there where the table has no such column. */
    CounterpartyDraft draft(CheckedRow row, Counterparty before) {
        Boolean affiliated =
                row.yes("affiliated").orElse(row.has("affiliated") || before == null ? false : before.affiliated());
        LegalForm form = row.choice("legalForm", FORMS);
        return new CounterpartyDraft(
                row.text("name"),
                row.text("inn"),
                row.text("kpp"),
                text(row, "address", before, Counterparty::address),
                null,
                null,
                form == null && before != null ? before.legalForm() : form,
                text(row, "ogrn", before, Counterparty::ogrn),
                affiliated,
                text(row, "contact", before, Counterparty::contact),
                text(row, "email", before, Counterparty::email),
                text(row, "phone", before, Counterparty::phone),
                text(row, "notes", before, Counterparty::notes),
                accounts(row, before),
                null);
    }

    /** A table tells of the account that is paid to; the others stay. */
    private static List<BankDetails> accounts(CheckedRow row, Counterparty before) {
        List<BankDetails> kept = new ArrayList<>(before == null ? List.of() : before.accounts());
        if (!row.has("bankBik") && !row.has("bankAccount")) {
            return kept;
        }
        BankDetails told = new BankDetails(code(row.text("bankBik")), code(row.text("bankAccount")));
        if (!kept.isEmpty()) {
            kept.remove(0);
        }
        kept.remove(told);
        if (!told.bik().isEmpty() || !told.account().isEmpty()) {
            kept.add(0, told);
        }
        return kept;
    }

    private static String text(
            CheckedRow row, String column, Counterparty before, Function<Counterparty, String> kept) {
        return row.has(column) || before == null ? row.text(column) : kept.apply(before);
    }

    Stream<List<String>> exported(Function<Paged.Request, Paged<Counterparty>> pages) {
        return Paged.all(pages).map(this::cells);
    }

    private List<String> cells(Counterparty one) {
        return Stream.of(
                        one.name(),
                        one.inn(),
                        one.kpp(),
                        one.ogrn(),
                        texts.get("counterparties.form." + one.legalForm(), Texts.RUSSIAN)
                                .toLowerCase(Locale.ROOT),
                        one.address(),
                        one.bankBik(),
                        one.bankAccount(),
                        one.contact(),
                        one.email(),
                        one.phone(),
                        one.affiliated() ? "да" : "нет",
                        one.notes())
                .map(cell -> cell == null ? "" : cell)
                .toList();
    }

    /** Digits as people copy them: with blanks between. */
    static String code(String text) {
        return text.replaceAll("[\\s\u00a0]", "");
    }

    private Column column(String key) {
        LocalText name = texts.both("counterparties.field." + key);
        return Column.of(key, name);
    }
}
