package io.marshrut.directorysync;

import static org.assertj.core.api.Assertions.assertThat;

import io.marshrut.directory.PeopleImport;
import io.marshrut.shared.Problem.FieldError;
import io.marshrut.tables.ImportReport;
import io.marshrut.tables.Imports;
import io.marshrut.tables.TableFile;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;

/** What the directory keeps, neither a list nor its own emptiness takes away. */
class KeptFieldsTest extends Synchronised {

    @Autowired
    Imports imports;

    @Autowired
    @Qualifier("peopleImport")
    PeopleImport list;

    @Test
    void aListLeavesWhatTheDirectoryKeepsAndSaysSo() {
        company.person(login("clerk"), "Кладовщикова");
        synchronise();
        String csv = "Логин;Фамилия;Имя;Телефон;Табельный номер\n" + login("clerk") + ";Чужая;Анна;999;N-" + mark;

        ImportReport report = imports.report(
                admin(),
                list,
                imports.bring(admin(), list, new TableFile("people.csv", csv.getBytes(StandardCharsets.UTF_8)))
                        .id());
        assertThat(report.rows().get(0).remarks())
                .contains(FieldError.of("lastName", "kept_by_directory"), FieldError.of("phone", "kept_by_directory"));
        imports.apply(admin(), list, report.file().id(), report.digest());

        assertThat(person("clerk").facts().lastName()).isEqualTo("Кладовщикова");
        assertThat(person("clerk").facts().phone()).isEqualTo("8 812 000-00-00");
        assertThat(person("clerk").facts().personnelNumber()).isEqualTo("N-" + mark);
        assertThat(synchronise().counts()).containsOnlyKeys("SAME");
    }

    @Test
    void theLastAdministratorStaysWhateverTheDirectorySays() {
        company.person(login("clerk"), "Кладовщикова");
        synchronise();
        jdbc.sql("update employee set source = 'ldap', external_id = :id where login = 'admin'")
                .param("id", mark)
                .update();
        company.set("leavers-percent", "100");

        SyncRun run = synchronise();

        assertThat(run.state()).isEqualTo(SyncRun.State.DONE);
        assertThat(lines(run))
                .anySatisfy(
                        line -> assertThat(line.errors()).contains(FieldError.of("login", "last_administrator_stays")));
        assertThat(admin().login()).isEqualTo("admin");
    }
}
