package io.marshrut.counterparties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.marshrut.access.Callers;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Paged;
import io.marshrut.shared.Problem;
import io.marshrut.shared.Problem.FieldError;
import io.marshrut.support.PortalTest;
import io.marshrut.tables.FieldChange;
import io.marshrut.tables.ImportReport;
import io.marshrut.tables.Imports;
import io.marshrut.tables.PlannedRow;
import io.marshrut.tables.RowState;
import io.marshrut.tables.Table;
import io.marshrut.tables.TableFile;
import io.marshrut.tables.TableFormat;
import io.marshrut.tables.TableReader;
import io.marshrut.tables.TableWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A table is looked at, then applied whole or not at all, and never to something else than was shown. */
@PortalTest
class CounterpartyImportTest {

    @Autowired
    Imports imports;

    @Autowired
    CounterpartyImport register;

    @Autowired
    Counterparties counterparties;

    @Autowired
    Callers callers;

    private final String inn = Codes.inn();
    private final String name = "ООО «Импорт " + UUID.randomUUID() + "»";

    private Caller accountant() {
        return callers.of("accountant").orElseThrow();
    }

    private UUID brought(String csv) {
        TableFile file = new TableFile("c.csv", csv.getBytes(StandardCharsets.UTF_8));
        return imports.bring(accountant(), register, file).id();
    }

    private ImportReport report(UUID id) {
        return imports.report(accountant(), register, id);
    }

    private ImportReport apply(UUID id) {
        return imports.apply(accountant(), register, id, report(id).digest());
    }

    private static void refused(String code, Runnable call) {
        assertThatThrownBy(call::run)
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(code));
    }

    private List<Counterparty> found(String words) {
        return counterparties
                .search(accountant(), CounterpartyFilter.words(words), new Paged.Request(0, 50))
                .items();
    }

    private String row() {
        return "Наименование;ИНН;КПП;Телефон\n%s;%s;990901001;111\n".formatted(name, inn);
    }

    @Test
    void showsWhatItWouldDoAndDoesNothingYet() {
        ImportReport report = report(brought(row()));

        assertThat(report.rows())
                .extracting(PlannedRow::state, PlannedRow::number)
                .containsExactly(tuple(RowState.NEW, 2));
        assertThat(found(inn)).isEmpty();
    }

    @Test
    void addsThenChangesThenHasNothingToChange() {
        apply(brought(row()));
        UUID again = brought("Name;INN;KPP;Phone;Colour\n%s;%s;990901001;222;red\n".formatted(name, inn));
        ImportReport change = report(again);
        apply(again);

        assertThat(change.count(RowState.CHANGED)).isEqualTo(1);
        assertThat(change.unknown()).containsExactly("Colour");
        assertThat(change.rows().get(0).changes()).containsExactly(new FieldChange("phone", "111", "222"));
        assertThat(found(inn)).extracting(Counterparty::phone).containsExactly("222");
        UUID same = brought(row().replace("111", "222"));
        assertThat(report(same).count(RowState.SAME)).isEqualTo(1);
        refused("import_nothing", () -> apply(same));
    }

    @Test
    void aMissingColumnLeavesTheFieldAndAnEmptyCellEmptiesIt() {
        apply(brought(row()));

        apply(brought("Наименование;ИНН;КПП;Адрес\n%s;%s;990901001;Тверь\n".formatted(name, inn)));
        assertThat(found(inn).get(0).phone()).isEqualTo("111");

        apply(brought("Наименование;ИНН;КПП;Телефон\n%s;%s;990901001;\n".formatted(name, inn)));
        assertThat(found(inn).get(0).phone()).isEmpty();
        assertThat(found(inn).get(0).address()).isEqualTo("Тверь");
    }

    @Test
    void oneWrongRowStopsTheWholeFile() {
        UUID id = brought(row() + "Ошибка;7810526011;990901001;\n" + "%s;%s;990901001;\n".formatted(name, inn));
        ImportReport report = report(id);

        assertThat(report.rows())
                .extracting(PlannedRow::state)
                .containsExactly(RowState.NEW, RowState.WRONG, RowState.WRONG);
        assertThat(report.rows().get(1).errors()).containsExactly(FieldError.of("inn", "inn"));
        assertThat(report.rows().get(2).errors()).containsExactly(FieldError.of("inn", "row_twice", 2));
        refused("import_wrong", () -> apply(id));
        assertThat(found(inn)).isEmpty();
    }

    @Test
    void aChangeInBetweenIsNotOverlooked() {
        apply(brought(row()));
        UUID id = brought(row().replace("111", "222"));
        String shown = report(id).digest();
        Counterparty one = found(inn).get(0);
        CounterpartyDraft other = one.draft();
        counterparties.change(
                accountant(),
                one.id(),
                new CounterpartyDraft(
                        other.name(),
                        other.inn(),
                        other.kpp(),
                        "Тверь",
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        "333",
                        null,
                        null,
                        null));

        refused("import_differs", () -> imports.apply(accountant(), register, id, shown));
        assertThat(found(inn)).extracting(Counterparty::phone).containsExactly("333");
        apply(id);
        assertThat(found(inn)).extracting(Counterparty::phone).containsExactly("222");
        refused("import_applied", () -> apply(id));
    }

    @Test
    void aFileIsOnlyTheirsWhoBroughtItAndOnlyForWhomMayManage() {
        UUID id = brought(row());

        refused("not_found", () -> imports.report(callers.of("finance").orElseThrow(), register, id));
        refused("forbidden", () -> imports.report(callers.of("employee").orElseThrow(), register, id));
        refused("not_found", () -> imports.apply(callers.of("finance").orElseThrow(), register, id, ""));
    }

    @Test
    void anotherOfTheSameNameIsRemarkedAndStopsNothing() {
        apply(brought(row()));

        UUID id = brought("Наименование;ИНН;КПП\n%s;%s;990901001\n".formatted(name.replace("ООО", "АО"), Codes.inn()));

        assertThat(report(id).rows().get(0).remarks()).containsExactly(FieldError.of("name", "maybe_same", name, inn));
        assertThat(report(id).isSound()).isTrue();
    }

    @Test
    void whatIsTakenAwayComesBackAsTheSame() throws IOException {
        String formula = "=HYPERLINK(\"http://example.org\")";
        apply(brought("Наименование;ИНН;КПП;БИК;Расчётный счёт;Примечания\n%s;%s;990901001;%s;%s;\"%s\"\n"
                .formatted(name, inn, Codes.BIK, Codes.account(), formula.replace("\"", "\"\""))));

        for (TableFormat format : TableFormat.values()) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            Stream<List<String>> rows = register.exported(accountant(), CounterpartyFilter.words(inn));
            TableWriter.write(format, out, register.headings(accountant().locale()), rows);
            Table table = TableReader.read(new TableFile("t", out.toByteArray()), register.columns());
            assertThat(table.rows().get(0).get("notes")).isEqualTo(formula);
            assertThat(register.plan(accountant(), table))
                    .extracting(PlannedRow::state)
                    .containsExactly(RowState.SAME);
        }
    }
}
