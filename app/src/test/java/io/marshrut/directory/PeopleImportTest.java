package io.marshrut.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.marshrut.access.Callers;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Grant;
import io.marshrut.shared.Problem;
import io.marshrut.shared.Problem.FieldError;
import io.marshrut.support.PortalTest;
import io.marshrut.tables.FieldChange;
import io.marshrut.tables.ImportReport;
import io.marshrut.tables.Imports;
import io.marshrut.tables.PlannedRow;
import io.marshrut.tables.RowState;
import io.marshrut.tables.TableFile;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A list of people is looked at, then brought in whole or not at all. */
@PortalTest
class PeopleImportTest {

    private static final String HEADINGS =
            "Логин;Фамилия;Имя;Табельный номер;Площадка;Подразделение;Должность;Руководитель;Роли\n";

    @Autowired
    Organisation organisation;

    @Autowired
    Imports imports;

    @Autowired
    PeopleImport peopleImport;

    @Autowired
    PeopleImport completePeopleImport;

    @Autowired
    PeopleRegister people;

    @Autowired
    PersonRows rows;

    @Autowired
    Directory directory;

    @Autowired
    Callers callers;

    private final String key = UUID.randomUUID().toString().substring(0, 8);
    private final String head = "h" + key;
    private final String clerk = "c" + key;

    private Caller admin() {
        return callers.of("admin").orElseThrow();
    }

    /** What one test leaves must not leave in the next. */
    @AfterEach
    void letThemGo() {
        rows.keptBy(PeopleImport.SOURCE).forEach(one -> people.block(admin(), one.login(), "Проба окончена"));
    }

    private UUID brought(PeopleImport register, String csv) {
        TableFile file = new TableFile("p.csv", csv.getBytes(StandardCharsets.UTF_8));
        return imports.bring(admin(), register, file).id();
    }

    private ImportReport report(UUID id) {
        return imports.report(admin(), peopleImport, id);
    }

    private ImportReport apply(PeopleImport register, String csv) {
        UUID id = brought(register, csv);
        String shown = imports.report(admin(), register, id).digest();
        return imports.apply(admin(), register, id, shown);
    }

    /** The clerk stands before the superior. */
    private String both(String roles) {
        return HEADINGS
                + "%s;Проба;Клавдия;1-%s;SPB-01;Отдел %s;Писарь %s;%s;\"%s\"\n"
                        .formatted(clerk, key, key, key, head, roles)
                + "%s;Проба;Глава;2-%s;SPB-01;отдел %s;Писарь %s;;\n".formatted(head, key, key, key);
    }

    @Test
    void newcomersComeWithTheirSuperiorsDepartmentsPositionsAndRoles() {
        UUID id = brought(peopleImport, both("accountant; manager@SPB-03"));
        ImportReport report = report(id);

        assertThat(report.rows()).extracting(PlannedRow::state).containsExactly(RowState.NEW, RowState.NEW);
        assertThat(report.rows().get(0).remarks()).contains(FieldError.of("department", "place_new", "Отдел " + key));
        assertThat(directory.find(clerk)).isEmpty();
        imports.apply(admin(), peopleImport, id, report.digest());

        Person made = people.get(admin(), clerk);
        assertThat(made.source()).isEqualTo("import");
        assertThat(made.facts().superior()).isEqualTo(head);
        assertThat(made.departmentName().ru()).isEqualTo("Отдел " + key);
        assertThat(made.grants()).containsExactly(Grant.company("accountant"), Grant.atSite("manager", "SPB-03"));
        assertThat(people.get(admin(), head).facts().department())
                .isEqualTo(made.facts().department());
        assertThat(directory.departments())
                .extracting(Department::code)
                .contains(made.facts().department());
    }

    @Test
    void theSameListChangesNothingAndAnotherOnlyWhatItSays() {
        apply(peopleImport, both("accountant"));

        assertThat(report(brought(peopleImport, both("accountant"))).count(RowState.SAME))
                .isEqualTo(2);
        UUID id = brought(peopleImport, "login;last name;first name;phone\n%s;Проба;Клавдия;222\n".formatted(clerk));
        ImportReport change = report(id);
        imports.apply(admin(), peopleImport, id, change.digest());

        assertThat(change.rows().get(0).changes()).containsExactly(new FieldChange("phone", "", "222"));
        assertThat(people.get(admin(), clerk).facts().superior()).isEqualTo(head);
        assertThat(people.get(admin(), clerk).grants()).containsExactly(Grant.company("accountant"));
    }

    @Test
    void everythingWrongIsNamedAndNothingIsBroughtIn() {
        String csv = both("astronaut; manager@MOON").replace("Проба;Глава;2", ";Глава;1")
                + "%s;Круг;Круглый;;LUNA;X;X;%s;\n".formatted("l" + key, "l" + key)
                + "%s;Проба;Ещё;;SPB-01;X;X;;\n".formatted(clerk);
        UUID id = brought(peopleImport, csv);
        ImportReport report = report(id);

        assertThat(report.rows()).extracting(PlannedRow::state).containsOnly(RowState.WRONG);
        assertThat(report.rows().get(0).errors())
                .contains(
                        FieldError.of("roles", "role_unknown", "astronaut"),
                        FieldError.of("roles", "place_unknown", "MOON"));
        assertThat(report.rows().get(1).errors())
                .contains(FieldError.of("lastName", "required"), FieldError.of("personnelNumber", "row_twice", 2));
        assertThat(report.rows().get(2).errors())
                .contains(FieldError.of("site", "option"), FieldError.of("superior", "superior_loop"));
        assertThat(report.rows().get(3).errors()).contains(FieldError.of("login", "row_twice", 2));
        assertThatThrownBy(() -> imports.apply(admin(), peopleImport, id, report.digest()))
                .isInstanceOf(Problem.class);
        assertThat(directory.find(head)).isEmpty();
    }

    @Test
    void whoIsMissingFromTheCompleteListLeavesAndNobodyElse() {
        apply(peopleImport, both(""));
        String onlyHead = HEADINGS + "%s;Проба;Глава;2-%s;SPB-01;Отдел %s;Писарь %s;;\n".formatted(head, key, key, key);

        assertThat(report(brought(peopleImport, onlyHead)).count(RowState.ABSENT))
                .isZero();
        ImportReport done = apply(completePeopleImport, onlyHead);

        assertThat(done.rows()).extracting(PlannedRow::state).containsExactly(RowState.SAME, RowState.ABSENT);
        assertThat(people.get(admin(), clerk).active()).isFalse();
        assertThat(people.get(admin(), head).active()).isTrue();
        assertThat(people.get(admin(), "employee").active()).isTrue();
    }

    @Test
    void aFileMakesNobodyAnAdministrator() {
        UUID id = brought(peopleImport, both("admin"));

        assertThat(report(id).rows().get(0).errors()).containsExactly(FieldError.of("roles", "role_by_two", "admin"));
    }

    @Test
    void aCompleteListSendsNoAdministratorAway() {
        apply(peopleImport, both("accountant"));
        organisation.grant(clerk, Grant.company("admin"), "test");
        String onlyHead = HEADINGS + "%s;Проба;Глава;2-%s;SPB-01;Отдел %s;Писарь %s;;\n".formatted(head, key, key, key);

        UUID id = brought(completePeopleImport, onlyHead);

        assertThat(imports.report(admin(), completePeopleImport, id)
                        .rows()
                        .get(1)
                        .errors())
                .containsExactly(FieldError.of("login", "leaver_administers"));
    }
}
