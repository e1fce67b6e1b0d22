package io.marshrut.directorysync;

import static org.awaitility.Awaitility.await;

import io.marshrut.access.Callers;
import io.marshrut.directory.PeopleRegister;
import io.marshrut.directory.Person;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Paged;
import io.marshrut.support.CompanyDirectory;
import io.marshrut.support.PortalTest;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A portal with a directory of its own for each test; afterwards nobody is kept by a directory any more. */
@PortalTest
abstract class Synchronised {

    @Autowired
    CompanyDirectory company;

    @Autowired
    DirectorySync sync;

    @Autowired
    PeopleRegister people;

    @Autowired
    Callers callers;

    @Autowired
    JdbcClient jdbc;

    /** In front of all logins of one test. */
    final String mark = "d" + UUID.randomUUID().toString().substring(0, 6);

    @BeforeEach
    void openTheDirectory() {
        company.open();
    }

    @AfterEach
    void closeTheDirectory() {
        company.close();
        jdbc.sql("update employee set source = 'manual', external_id = null, left_at = null where source = 'ldap'")
                .update();
        jdbc.sql("delete from group_role where outer_group like :mark")
                .param("mark", "%" + mark + "%")
                .update();
    }

    Caller admin() {
        return callers.of("admin").orElseThrow();
    }

    String login(String name) {
        return mark + "-" + name;
    }

    Person person(String name) {
        return people.get(admin(), login(name));
    }

    /** Asks for it and waits for its end. */
    SyncRun run(SyncRun.Kind kind) {
        return ended(sync.ask(admin(), kind));
    }

    SyncRun synchronise() {
        return run(SyncRun.Kind.SYNC);
    }

    SyncRun ended(SyncRun run) {
        return await().atMost(Duration.ofMinutes(5))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> sync.run(admin(), run.id()), one -> !one.isOpen());
    }

    List<SyncLine> lines(SyncRun run) {
        return Paged.all(page -> sync.lines(admin(), run.id(), null, page)).toList();
    }

    SyncLine line(SyncRun run, String name) {
        return lines(run).stream()
                .filter(line -> line.login().equals(login(name)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("Nothing is said of " + login(name)));
    }
}
