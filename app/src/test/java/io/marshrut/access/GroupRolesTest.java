package io.marshrut.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.marshrut.directory.Directory;
import io.marshrut.directory.Employee;
import io.marshrut.journal.Origin;
import io.marshrut.shared.Caller;
import io.marshrut.support.PortalTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Groups take administration away only where somebody else still administers. */
@PortalTest
class GroupRolesTest {

    @Autowired
    GroupRoles groupRoles;

    @Autowired
    Callers callers;

    @Autowired
    Directory directory;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    private final String group = "administrators-" + UUID.randomUUID();

    @Test
    void theLastAdministratorStays() {
        new TransactionTemplate(transactions).executeWithoutResult(transaction -> {
            jdbc.sql("delete from role_grant where role = 'admin' and login <> 'admin'")
                    .update();
            map();

            groupRoles.apply("admin", List.of(), Origin.portal("10.0.0.1"));

            assertThat(administrators()).containsExactly("admin");
            transaction.setRollbackOnly();
        });
    }

    @Test
    void oneOfTwoAdministratorsGoes() {
        new TransactionTemplate(transactions).executeWithoutResult(transaction -> {
            map();
            groupRoles.apply("director", List.of(group), Origin.portal("10.0.0.1"));
            assertThat(administrators()).contains("admin", "director");

            groupRoles.apply("director", List.of(), Origin.portal("10.0.0.1"));

            assertThat(administrators()).contains("admin").doesNotContain("director");
            transaction.setRollbackOnly();
        });
    }

    private void map() {
        Caller admin = callers.of("admin").orElseThrow();
        groupRoles.add(admin, new GroupRoles.Mapping(group, "admin"));
    }

    private List<String> administrators() {
        return directory.holdersOf("admin").stream().map(Employee::login).toList();
    }
}
