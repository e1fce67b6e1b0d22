package io.marshrut.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.marshrut.journal.Journal;
import io.marshrut.journal.JournalEntry;
import io.marshrut.journal.Subject;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Problem;
import io.marshrut.support.Api;
import io.marshrut.support.Browser;
import io.marshrut.support.PortalTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class ServiceAccountsTest {

    @Autowired
    Api api;

    @Autowired
    Browser browser;

    @Autowired
    ServiceAccounts accounts;

    @Autowired
    Passwords passwords;

    @Autowired
    AccountLinks links;

    @Autowired
    Callers callers;

    @Autowired
    Journal journal;

    private final String login = "svc-" + UUID.randomUUID();

    @Test
    void aProgramWorksWithItsTokenAndItsRolesUntilItIsBlocked() {
        accounts.create(admin(), login, "Обмен с 1С", List.of("accountant"));
        String token = api.as("admin")
                .post("/api/v1/admin/tokens", Map.of("account", login, "name", "Выгрузка", "days", 30))
                .json()
                .path("token")
                .asText();

        var me = api.withToken(token).get("/api/v1/me").json();
        assertThat(me.path("login").asText()).isEqualTo(login);
        assertThat(api.withToken(token).get("/api/v1/documents").status()).isEqualTo(200);
        assertThat(api.withToken(token).get("/api/v1/admin/tokens").status()).isEqualTo(403);

        accounts.block(admin(), login);

        assertThat(api.withToken(token).get("/api/v1/me").status()).isEqualTo(401);
        assertThat(events()).containsExactly("account.service-created", "access.refused", "account.service-blocked");
        assertThatThrownBy(() -> accounts.createToken(admin(), login, "Ещё", 1)).isInstanceOf(Problem.class);
    }

    @Test
    void aTokenIsRevokedAlone() {
        accounts.create(admin(), login, "Обмен", List.of());
        ApiTokens.Created first = accounts.createToken(admin(), login, "Первый", 1);
        ApiTokens.Created second = accounts.createToken(admin(), login, "Второй", 1);

        assertThat(api.as("admin")
                        .call("DELETE", "/api/v1/admin/tokens/" + first.token().id())
                        .status())
                .isEqualTo(204);

        assertThat(api.withToken(first.secret()).get("/api/v1/me").status()).isEqualTo(401);
        assertThat(api.withToken(second.secret()).get("/api/v1/me").status()).isEqualTo(200);
    }

    @Test
    void aProgramNeverGetsAPassword() {
        accounts.create(admin(), login, "Обмен", List.of());

        assertThatThrownBy(() -> passwords.oneTime(admin(), login)).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> links.invite(admin(), login)).isInstanceOf(Problem.class);
    }

    @Test
    void aProgramAdministersNothingAndIsCalledAsSuch() {
        assertThatThrownBy(() -> accounts.create(admin(), login, "Обмен", List.of("admin")))
                .isInstanceOf(Problem.class);
        assertThatThrownBy(() -> accounts.create(admin(), "exchange", "Обмен", List.of()))
                .isInstanceOf(Problem.class);
        accounts.create(admin(), login, "Обмен", List.of());
        assertThatThrownBy(() -> accounts.create(admin(), login, "Обмен", List.of()))
                .isInstanceOf(Problem.class);
    }

    @Test
    void tokensOfPeopleAreNotAnAdministratorsAffair() {
        assertThatThrownBy(() -> accounts.createToken(admin(), "employee", "Чужой", 1))
                .isInstanceOf(Problem.class);
        assertThat(api.as("admin")
                        .post("/api/v1/admin/tokens", Map.of("account", "employee", "name", "Чужой"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void anAdministratorMakesAProgramOnThePage() {
        try (Browser.Visitor visitor = browser.signedIn("admin", Browser.DESKTOP)) {
            visitor.open("/admin/tokens").page().fill("#service-name", "Кадровая система");
            visitor.page().fill("#service-login", "kadry");
            visitor.page().check("input[value=manager]");
            visitor.page().click(".card-footer .btn-primary");
            assertThat(visitor.page().textContent(".invalid-feedback")).contains("svc-");
            visitor.page().fill("#service-login", login);
            visitor.page().click(".card-footer .btn-primary");
            visitor.page().fill("[id='name-" + login + "']", "Ночная загрузка");
            visitor.page().click("form[action='/admin/tokens/" + login + "/tokens'] button");
            visitor.page().waitForSelector(".secret");
            visitor.photograph("admin-tokens-secret");

            assertThat(api.withToken(visitor.page().textContent(".secret"))
                            .get("/api/v1/me")
                            .status())
                    .isEqualTo(200);
        }
    }

    private Caller admin() {
        return callers.of("admin").orElseThrow();
    }

    private List<String> events() {
        return journal.of(new Subject("account", login)).stream()
                .map(JournalEntry::event)
                .toList();
    }
}
