package io.marshrut.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.marshrut.directory.Directory;
import io.marshrut.journal.Journal;
import io.marshrut.journal.Origin;
import io.marshrut.journal.Subject;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Transactions;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;

/**
 * Tells the journal who came in, went out, and was refused. Calls of the API are no sign-ins: they prove who they are at
 * each call. Refusals are told with growing distance, the 1st, 10th, 100th within a quarter of an hour, so that somebody
 * who tries passwords by the thousand fills no journal.
 */
@Component
public class SignIns {

    static final String SUBJECT = "account";

    /** The account that refusals are told of where nobody has the login: what was typed may be a password. */
    static final String NOBODY = "-";

    private static final Duration REMEMBERED = Duration.ofMinutes(15);

    private record Attempt(String login, String address) {}

    private final Journal journal;
    private final Directory directory;
    private final Transactions transactions;
    private final Cache<Attempt, AtomicLong> refused = Caffeine.newBuilder()
            .expireAfterWrite(REMEMBERED)
            .maximumSize(100_000)
            .build();

    SignIns(Journal journal, Directory directory, Transactions transactions) {
        this.journal = journal;
        this.directory = directory;
        this.transactions = transactions;
    }

    /** @param caller with the origin of this very call */
    public void cameIn(Caller caller) {
        tell(caller, caller.login(), "sign-in.succeeded");
    }

    public void wentOut(Caller caller) {
        tell(caller, caller.login(), "sign-in.ended");
    }

    /** A login with a wrong password, or a login that nobody has. */
    public void refused(String login, Origin origin) {
        String account = directory.find(login).isPresent() ? login : NOBODY;
        long times = count(account, origin);
        if (Told.at(times)) {
            transactions.run(() -> journal.record(stranger(origin), new Subject(SUBJECT, account), "sign-in.refused")
                    .detail("times", times)
                    .write());
        }
    }

    /** An API token that is unknown, over or revoked. */
    public void refusedToken(Origin origin) {
        long times = count("", origin);
        if (Told.at(times)) {
            transactions.run(
                    () -> journal.record(stranger(origin), new Subject(SUBJECT, NOBODY), "sign-in.token-refused")
                            .detail("times", times)
                            .write());
        }
    }

    private void tell(Caller caller, String login, String event) {
        transactions.run(
                () -> journal.record(caller, new Subject(SUBJECT, login), event).write());
    }

    private long count(String account, Origin origin) {
        return refused.get(new Attempt(account, origin.address()), attempt -> new AtomicLong())
                .incrementAndGet();
    }

    private static Caller stranger(Origin origin) {
        return Caller.stranger(origin.toString());
    }
}
