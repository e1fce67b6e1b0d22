package io.marshrut.directorysync;

import static org.assertj.core.api.Assertions.assertThat;

import io.marshrut.access.GroupRoles;
import io.marshrut.support.CompanyDirectory;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** A company of 3,000 people comes in at once, and the next run has little to do. */
class ThreeThousandPeopleTest extends Synchronised {

    private static final Logger LOG = LoggerFactory.getLogger(ThreeThousandPeopleTest.class);
    private static final int PEOPLE = 3_000;

    @Autowired
    GroupRoles groups;

    @AfterEach
    void sendThemHome() {
        jdbc.sql("delete from role_grant where login like :mark")
                .param("mark", mark + "-%")
                .update();
        // whoever left stays: what happened to their work is told of them, sooner or later
        jdbc.sql("update employee set superior = null where login like :mark")
                .param("mark", mark + "-%")
                .update();
        jdbc.sql("delete from employee where login like :mark and active")
                .param("mark", mark + "-%")
                .update();
    }

    @Test
    void aWholeCompanyIsTakenOver() {
        String group = mark + "-finance";
        groups.add(admin(), new GroupRoles.Mapping(group, "finance"));
        company.set("page-size", "500").addGroup(group);
        for (int n = 0; n < PEOPLE; n++) {
            company.person(
                    login("p" + n),
                    "Сотрудникова",
                    "department",
                    "Отдел каталогов " + n % 40,
                    "manager",
                    n == 0 ? null : CompanyDirectory.dn(login("p" + (n - 1) / 8)),
                    "memberOf",
                    n % 30 == 0 ? CompanyDirectory.group(group) : null);
        }

        SyncRun looked = run(SyncRun.Kind.CHECK);
        SyncRun first = synchronise();
        SyncRun second = synchronise();
        company.change(login("p7"), "telephoneNumber", "111");
        company.remove(login("p2999"));
        SyncRun third = synchronise();
        LOG.info(
                "{} people: check {}, first run {}, second run {}, third run {}",
                PEOPLE,
                time(looked),
                time(first),
                time(second),
                time(third));

        assertThat(looked.count("NEW")).isEqualTo(PEOPLE);
        assertThat(first.count("NEW")).isEqualTo(PEOPLE);
        assertThat(second.counts()).containsOnlyKeys("SAME");
        assertThat(third.count("CHANGED")).isEqualTo(1);
        assertThat(third.count("LEFT")).isEqualTo(1);
        assertThat(person("p2999").active()).isFalse();
        assertThat(person("p2998").facts().superior()).isEqualTo(login("p" + 2997 / 8));
        assertThat(person("p30").grants()).hasSize(1);
    }

    private static Duration time(SyncRun run) {
        return Duration.between(run.begunAt(), run.endedAt());
    }
}
