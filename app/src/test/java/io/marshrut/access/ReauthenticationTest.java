package io.marshrut.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.marshrut.directory.Organisation;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Problem;
import io.marshrut.support.Colleagues;
import io.marshrut.support.MovableClock;
import io.marshrut.support.PortalTest;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class ReauthenticationTest {

    @Autowired
    Reauthentication reauthentication;

    @Autowired
    Organisation organisation;

    @Autowired
    Accounts accounts;

    @Autowired
    Callers callers;

    @Autowired
    MovableClock clock;

    private Colleagues colleagues;

    @BeforeEach
    void prepare() {
        colleagues = new Colleagues(organisation, accounts);
    }

    @Test
    void whoHasAPasswordSaysIt() {
        Caller person = callers.of(colleagues.withPassword()).orElseThrow();

        reauthentication.prove(person, Colleagues.PASSWORD, null);
        assertThatThrownBy(() -> reauthentication.prove(person, "другой", clock.instant()))
                .isInstanceOf(Problem.class);
        assertThatThrownBy(() -> reauthentication.prove(person, null, clock.instant()))
                .isInstanceOf(Problem.class);
    }

    @Test
    void whoHasNoneMustHaveProvedElsewhereWhoTheyAreAMomentAgo() {
        Caller person = callers.of(colleagues.withoutPassword()).orElseThrow();
        Instant now = clock.instant();

        assertThat(reauthentication.byPassword(person)).isFalse();
        reauthentication.prove(person, null, now.minus(Duration.ofMinutes(4)));
        for (Instant stale : new Instant[] {null, now.minus(Duration.ofMinutes(6))}) {
            assertThat(reauthentication.isFresh(stale)).isFalse();
            assertThatThrownBy(() -> reauthentication.prove(person, null, stale))
                    .isInstanceOfSatisfying(
                            Problem.class, problem -> assertThat(problem.code()).isEqualTo("sign_in_again"));
        }
    }
}
