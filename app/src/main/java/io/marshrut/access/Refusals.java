package io.marshrut.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.marshrut.journal.Journal;
import io.marshrut.journal.Subject;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Transactions;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;

/**
 * Tells the journal what somebody tried and was not let do. Bounded like refused sign-ins: of one thing the 1st, 10th,
 * 100th try within a quarter of an hour; of one person and kind {@value #TOLD_EACH} things one by one and from then on
 * only every tenth power, whatever they go on to try.
 */
@Component
class Refusals {

    static final int TOLD_EACH = 50;

    private static final Duration REMEMBERED = Duration.ofMinutes(15);
    private static final int LONGEST = 200;

    /** What was refused, as the event's name. */
    enum Kind {
        /** Something that one may see but not do, or a page for others. */
        FORBIDDEN("access.refused", false),
        /** A thing that exists and that the person may not know of. */
        HIDDEN("access.hidden", false),
        /** Something that does not exist: an old link or a mistyped id, until it happens all the time. */
        UNKNOWN("access.guessed", true),
        /** A form that was not sent from a page of ours. */
        FORGED("access.forged", false),
        TOO_LARGE("access.oversized", false);

        private final String event;
        private final boolean harmlessAtFirst;

        Kind(String event, boolean harmlessAtFirst) {
            this.event = event;
            this.harmlessAtFirst = harmlessAtFirst;
        }
    }

    private record Tried(String who, Kind kind, String what) {}

    private final Journal journal;
    private final Transactions transactions;
    private final Cache<Tried, AtomicLong> times = Caffeine.newBuilder()
            .expireAfterWrite(REMEMBERED)
            .maximumSize(100_000)
            .build();

    Refusals(Journal journal, Transactions transactions) {
        this.journal = journal;
        this.transactions = transactions;
    }

    /**
     * @param who with the origin of this very call, {@link Caller#stranger} where nobody is signed in
     * @param address of the network, which strangers are told apart by
     * @param what the method and path
     */
    void tell(Caller who, String address, Kind kind, String what) {
        boolean stranger = who.is(Caller.STRANGER);
        String name = stranger ? Caller.STRANGER + " " + address : who.login();
        String tried = what.length() > LONGEST ? what.substring(0, LONGEST) + "…" : what;
        long all = count(new Tried(name, kind, ""));
        long ofThis = kind.harmlessAtFirst ? all : count(new Tried(name, kind, tried));
        boolean told = Told.at(all) && !(kind.harmlessAtFirst && all == 1)
                || !kind.harmlessAtFirst && all <= TOLD_EACH && Told.at(ofThis);
        if (told) {
            transactions.run(() -> journal.record(
                            who, new Subject(SignIns.SUBJECT, stranger ? SignIns.NOBODY : who.login()), kind.event)
                    .detail("name", tried)
                    .detail("times", all)
                    .write());
        }
    }

    private long count(Tried tried) {
        return times.get(tried, first -> new AtomicLong()).incrementAndGet();
    }
}
