package io.marshrut.directorysync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.unboundid.ldap.listener.interceptor.InMemoryInterceptedSearchRequest;
import com.unboundid.ldap.listener.interceptor.InMemoryOperationInterceptor;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.ResultCode;
import io.marshrut.shared.Problem;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** A directory that is away, refuses or breaks off in the middle fails the run and changes nobody. */
class DirectoryAwayTest extends Synchronised {

    @Test
    void aDirectoryThatBreaksOffInTheMiddleChangesNobody() {
        AtomicInteger pages = new AtomicInteger(Integer.MIN_VALUE);
        company.close();
        company.open(new InMemoryOperationInterceptor() {
            @Override
            public void processSearchRequest(InMemoryInterceptedSearchRequest request) throws LDAPException {
                if (pages.incrementAndGet() == 2) {
                    throw new LDAPException(ResultCode.UNAVAILABLE, "shutting down");
                }
            }
        });
        for (int n = 0; n < 60; n++) {
            company.person(login("p" + n), "Сотрудникова");
        }
        synchronise();
        company.change(login("p0"), "telephoneNumber", "111");
        pages.set(0);

        SyncRun run = synchronise();

        assertThat(pages.get()).as("it broke at the second page").isEqualTo(2);
        assertThat(run.state()).isEqualTo(SyncRun.State.FAILED);
        assertThat(run.reasonArgs().get(0)).contains("shutting down");
        assertThat(person("p0").facts().phone()).isEqualTo("8 812 000-00-00");
        assertThat(person("p59").active()).isTrue();
        assertThat(synchronise().count("CHANGED")).isEqualTo(1);
    }

    @Test
    void aDirectoryThatIsAwayIsSaidAndTriedAgain() {
        company.person(login("clerk"), "Кладовщикова");
        synchronise();
        company.goAway();

        SyncRun run = synchronise();

        assertThat(run.state()).isEqualTo(SyncRun.State.FAILED);
        assertThat(run.reason()).isEqualTo("sync_away");
        assertThat(person("clerk").active()).isTrue();
        refused("sync_away");
    }

    @Test
    void theTestOfTheConnectionSaysWhatIsWrong() {
        assertThatCode(() -> sync.test(admin())).doesNotThrowAnyException();
        company.set("bind-password", "wrong");
        refused("sync_credentials");
        company.set("bind-password", "");
        refused("sync_credentials");
        company.set("bind-password", "reader-secret").set("base-dn", "dc=nowhere,dc=example");
        refused("sync_base");
        assertThat(synchronise().reason()).isEqualTo("sync_base");
        company.set("base-dn", "dc=masterovoy,dc=example").set("url", "ftp://nothing");
        refused("sync_settings");
        company.close();
        refused("sync_off");
    }

    @Test
    void aSettingThatMeansNothingIsNamed() {
        company.set("attributes.colour", "eyeColor");

        SyncRun run = synchronise();

        assertThat(run.reason()).isEqualTo("sync_settings");
        assertThat(run.reasonArgs().get(0)).contains("colour");
    }

    @Test
    void tooManyEntriesAreMoreThanAnybodyMeant() {
        company.set("entries-at-most", "2");
        for (int n = 0; n < 3; n++) {
            company.person(login("p" + n), "Сотрудникова");
        }

        assertThat(synchronise().reason()).isEqualTo("sync_cut");
    }

    @Test
    void thePasswordIsNowhereToBeRead() {
        assertThat(sync.settings(admin()).toString()).doesNotContain("reader-secret");
    }

    private void refused(String code) {
        assertThatThrownBy(() -> sync.test(admin()))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(code));
    }
}
