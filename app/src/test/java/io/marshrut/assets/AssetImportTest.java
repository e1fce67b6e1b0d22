package io.marshrut.assets;

import static org.assertj.core.api.Assertions.assertThat;

import io.marshrut.access.Callers;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Problem.FieldError;
import io.marshrut.support.PortalTest;
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
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Equipment out of tables, by the names that people use. */
@PortalTest
class AssetImportTest {

    @Autowired
    Imports imports;

    @Autowired
    AssetImport register;

    @Autowired
    Assets assets;

    @Autowired
    Callers callers;

    private final String number = "I-" + UUID.randomUUID();

    private Caller it() {
        return callers.of("it").orElseThrow();
    }

    private ImportReport report(String csv) {
        TableFile file = new TableFile("a.csv", csv.getBytes(Charset.forName("windows-1251")));
        return imports.report(
                it(), register, imports.bring(it(), register, file).id());
    }

    private void apply(ImportReport report) {
        imports.apply(it(), register, report.file().id(), report.digest());
    }

    @Test
    void namesAndDatesAreUnderstoodAsPeopleWriteThem() {
        apply(report("""
                Инв. №;Название;Вид;Площадка;Введено в эксплуатацию;Состояние;Обслуживать раз в, месяцев;Ответственный
                %s;Касса;Кассовое оборудование;spb-01;15.03.2024;В ремонте;6;manager
                """.formatted(number)));

        Asset asset = assets.meant(number).orElseThrow();
        assertThat(asset.type()).isEqualTo("checkout");
        assertThat(asset.site()).isEqualTo("SPB-01");
        assertThat(asset.state()).isEqualTo(AssetState.IN_REPAIR);
        assertThat(asset.nextServiceOn()).isEqualTo(LocalDate.of(2024, 9, 15));
        assertThat(asset.responsible()).isEqualTo("manager");
    }

    @Test
    void everyWrongCellIsNamed() {
        ImportReport report = report("""
                Инвентарный номер;Наименование;Вид;Площадка;Гарантия до;Состояние
                %s;;Звездолёт;Луна;вчера;сломано
                """.formatted(number));

        assertThat(report.rows().get(0).state()).isEqualTo(RowState.WRONG);
        assertThat(report.rows().get(0).errors())
                .extracting(FieldError::field)
                .containsExactlyInAnyOrder("name", "type", "site", "warrantyUntil", "state");
    }

    @Test
    void whatIsTakenAwayComesBackAsTheSame() throws IOException {
        Caller reader = it();
        for (TableFormat format : TableFormat.values()) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            AssetFilter demo = new AssetFilter("Касса", "SPB-01", null, null, null);
            TableWriter.write(format, out, register.headings(reader.locale()), register.exported(reader, demo));
            Table table = TableReader.read(new TableFile("a", out.toByteArray()), register.columns());
            List<PlannedRow<AssetImport.Wanted>> plan = register.plan(reader, table);
            assertThat(plan)
                    .hasSizeGreaterThanOrEqualTo(6)
                    .extracting(PlannedRow::state)
                    .containsOnly(RowState.SAME);
        }
    }
}
