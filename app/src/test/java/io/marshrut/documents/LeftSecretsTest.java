package io.marshrut.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.marshrut.access.Accounts;
import io.marshrut.access.Callers;
import io.marshrut.directory.Organisation;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Problem;
import io.marshrut.support.Api;
import io.marshrut.support.Colleagues;
import io.marshrut.support.PortalTest;
import io.marshrut.support.Uploads;
import io.marshrut.support.Window;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The only reader of a secret document leaves: two administrators name another one, without seeing the document. */
@PortalTest
class LeftSecretsTest {

    @Autowired
    Api api;

    @Autowired
    LeftSecrets secrets;

    @Autowired
    Callers callers;

    @Autowired
    Organisation organisation;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    private final String mark = "zz" + UUID.randomUUID().toString().substring(0, 8);
    private final String second = "second-" + UUID.randomUUID();
    private UUID id;
    private String leaver;
    private Caller admin;

    @BeforeEach
    void nameSomebodyWhoLeaves() {
        leaver = new Colleagues(organisation, accounts).withoutPassword();
        organisation.add(new Organisation.NewEmployee(
                second, "Второв", "Тимур", null, null, "MGMT", "it-head", "HQ", null, List.of("admin")));
        admin = callers.of("admin").orElseThrow();
        String document = new Uploads(api)
                .read(mark + ".pdf", Uploads.textPdf(Uploads.newInvoice()))
                .path("id")
                .asText();
        id = UUID.fromString(document);
        api.as("accountant").post("/api/v1/documents/" + document + "/verification", Map.of("accept", true));
        name("accountant", leaver);
        name(leaver);
    }

    @AfterEach
    void leaveOneAdministrator() {
        jdbc.sql("update employee set active = false where login = :login")
                .param("login", second)
                .update();
        jdbc.sql("delete from document_secrecy where document_id = :id")
                .param("id", id)
                .update();
    }

    @Test
    void isTheBusinessOfAdministratorsOnlyOnceNobodySeesIt() {
        assertThat(secrets.list(admin)).noneMatch(left -> left.id().equals(id));
        assertThatThrownBy(() -> secrets.ask(admin, id, "lawyer", null))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.kind()).isEqualTo(Problem.Kind.NOT_FOUND));

        block();

        assertThat(secrets.list(admin)).anyMatch(left -> left.id().equals(id));
        Window window = new Window(api.base());
        window.signIn("admin", "admin");
        assertThat(window.get("/admin/secret-documents").body())
                .contains(id.toString())
                .doesNotContain(mark);
    }

    @Test
    void administratorsAreToldOnce() {
        block();

        secrets.watch();
        secrets.watch();

        assertThat(jdbc.sql(
                                "select count(*) from notification where recipient = :login and link = '/admin/secret-documents'")
                        .param("login", second)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void oneAdministratorAsksAndAnotherConfirms() {
        block();

        secrets.ask(admin, id, "lawyer", "Приказ 12");

        assertThat(status("lawyer")).isEqualTo(404);
        UUID change = change();
        assertThatThrownBy(() -> secrets.confirm(admin, change)).hasMessageContaining("four_eyes");
        secrets.confirm(callers.of(second).orElseThrow(), change);
        assertThat(status("lawyer")).isEqualTo(200);
        assertThat(status("admin")).isEqualTo(404);
        assertThat(secrets.list(admin)).noneMatch(left -> left.id().equals(id));
        // whoever is listed now keeps the list
        assertThat(api.as("lawyer")
                        .call("DELETE", "/api/v1/documents/" + id + "/secrecy")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void nobodyLetsThemselvesIn() {
        block();

        assertThatThrownBy(() -> secrets.ask(admin, id, "admin", null)).hasMessageContaining("four_eyes");
        secrets.ask(admin, id, second, null);
        assertThatThrownBy(() -> secrets.confirm(callers.of(second).orElseThrow(), change()))
                .hasMessageContaining("four_eyes");
        secrets.refuse(callers.of(second).orElseThrow(), change());
        assertThat(secrets.pending(admin)).noneMatch(one -> one.documentId().equals(id));
    }

    @Test
    void isForAdministratorsAlone() {
        Caller director = callers.of("director").orElseThrow();

        assertThatThrownBy(() -> secrets.list(director)).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> secrets.ask(director, id, "lawyer", null)).isInstanceOf(Problem.class);
    }

    private UUID change() {
        return secrets.pending(admin).stream()
                .filter(one -> one.documentId().equals(id))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private void block() {
        jdbc.sql("update employee set active = false where login = :login")
                .param("login", leaver)
                .update();
    }

    private int status(String login) {
        return api.as(login).get("/api/v1/documents/" + id).status();
    }

    private void name(String... readers) {
        Api.Answer named = api.as("accountant")
                .call("PUT", "/api/v1/documents/" + id + "/secrecy", Map.of("readers", List.of(readers)));
        assertThat(named.status()).as(named.text()).isEqualTo(200);
    }
}
