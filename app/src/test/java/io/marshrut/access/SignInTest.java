package io.marshrut.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.marshrut.shared.Caller;
import io.marshrut.shared.Problem;
import io.marshrut.support.Api;
import io.marshrut.support.MovableClock;
import io.marshrut.support.PortalTest;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class SignInTest {

    @Autowired
    Api api;

    @Autowired
    ApiTokens tokens;

    @Autowired
    Callers callers;

    @Autowired
    MovableClock clock;

    @Test
    void tellsWhoCalls() {
        var me = api.as("accountant").get("/api/v1/me").json();

        assertThat(me.path("login").asText()).isEqualTo("accountant");
        assertThat(me.path("name").asText()).isEqualTo("Смирнова Елена Викторовна");
        assertThat(me.path("site").asText()).isEqualTo("HQ");
        assertThat(me.path("roles")).extracting(role -> role.asText()).contains("accountant", "employee");
    }

    @Test
    void refusesAWrongPasswordAndAnUnknownLoginAlike() {
        assertThat(api.as("nobody").get("/api/v1/me").status()).isEqualTo(401);
        Api.Session wrong = api.stranger().with("Authorization", "Basic ZW1wbG95ZWU6d3Jvbmc=");
        assertThat(wrong.get("/api/v1/me").status()).isEqualTo(401);
        // the right password before does not help the wrong one
        assertThat(api.as("employee").get("/api/v1/me").status()).isEqualTo(200);
        assertThat(wrong.get("/api/v1/me").status()).isEqualTo(401);
    }

    @Test
    void aTokenSpeaksForItsOwnerUntilItIsRevoked() {
        ApiTokens.Created created = tokens.create(caller(), "Выгрузка", 30);

        assertThat(api.withToken(created.secret())
                        .get("/api/v1/me")
                        .json()
                        .path("login")
                        .asText())
                .isEqualTo("finance");

        tokens.revoke(caller(), created.token().id());
        assertThat(api.withToken(created.secret()).get("/api/v1/me").status()).isEqualTo(401);
    }

    @Test
    void aTokenEndsWithItsDay() {
        ApiTokens.Created created = tokens.create(caller(), "На день", 1);

        clock.at(
                clock.instant().plus(Duration.ofHours(25)),
                () -> assertThat(api.withToken(created.secret())
                                .get("/api/v1/me")
                                .status())
                        .isEqualTo(401));
        tokens.revoke(caller(), created.token().id());
    }

    @Test
    void nobodyRevokesTheTokenOfAnother() {
        ApiTokens.Created created = tokens.create(caller(), "Мой", 5);
        Caller other = callers.of("lawyer").orElseThrow();

        Assertions.assertThatThrownBy(() -> tokens.revoke(other, created.token().id()))
                .isInstanceOf(Problem.class);
        tokens.revoke(caller(), created.token().id());
    }

    @Test
    void aTokenNeedsANameAndADay() {
        for (int days : List.of(0, 400)) {
            Assertions.assertThatThrownBy(() -> tokens.create(caller(), "x", days))
                    .isInstanceOf(Problem.class);
        }
        Assertions.assertThatThrownBy(() -> tokens.create(caller(), " ", 5)).isInstanceOf(Problem.class);
    }

    @Test
    void theApiIgnoresSessionCookies() {
        assertThat(api.stranger()
                        .with("Cookie", "MARSHRUT=anything; SESSION=anything")
                        .get("/api/v1/me")
                        .status())
                .isEqualTo(401);
    }

    @Test
    void everyPageCarriesItsSecurityHeaders() {
        Api.Answer page = api.stranger().get("/login");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("Content-Security-Policy"))
                .contains("script-src 'self'", "frame-ancestors 'none'", "form-action 'self'");
        assertThat(page.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(page.header("X-Frame-Options")).isEqualTo("DENY");
        assertThat(page.header("Referrer-Policy")).isEqualTo("same-origin");
        assertThat(page.headers().allValues("Set-Cookie"))
                .allMatch(cookie -> cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax"));
    }

    private Caller caller() {
        return callers.of("finance").orElseThrow();
    }
}
