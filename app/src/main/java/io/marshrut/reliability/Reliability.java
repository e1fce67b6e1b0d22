package io.marshrut.reliability;

import io.marshrut.access.Permission;
import io.marshrut.access.Permissions;
import io.marshrut.journal.Journal;
import io.marshrut.journal.Subject;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Problem;
import io.marshrut.shared.Problem.FieldError;
import io.marshrut.shared.ShortMemory;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Measures how reading turns out, and keeps the error rate that was chosen. */
@Service
public class Reliability {

    private static final Duration MEMORY = Duration.ofDays(365);
    private static final Duration FRESH = Duration.ofMinutes(5);

    private final OutcomeRows outcomes;
    private final ReportRows reports;
    private final Permissions permissions;
    private final Journal journal;
    private final Clock clock;
    private final ShortMemory<String, Map<String, Map<Integer, Tally>>> classes;

    Reliability(OutcomeRows outcomes, ReportRows reports, Permissions permissions, Journal journal, Clock clock) {
        this.outcomes = outcomes;
        this.reports = reports;
        this.permissions = permissions;
        this.journal = journal;
        this.clock = clock;
        this.classes = new ShortMemory<>(FRESH, 20, type -> outcomes.classes(type, since(MEMORY)));
    }

    /** Those who verify, and administrators. */
    public boolean mayRead(Caller caller) {
        return permissions.permits(caller, Permission.VERIFY_DOCUMENTS)
                || permissions.permits(caller, Permission.ADMINISTER);
    }

    /** Administrators, and of those who verify whoever also hands out the work of others; nobody in another's place. */
    public boolean mayChoose(Caller caller) {
        Caller alone = caller.alone();
        return permissions.permits(alone, Permission.ADMINISTER)
                || permissions.permits(alone, Permission.VERIFY_DOCUMENTS)
                        && permissions.permits(alone, Permission.READ_TASKS);
    }

    @Transactional(readOnly = true)
    public ErrorRate rate(Caller caller) {
        requireReader(caller);
        return outcomes.rate();
    }

    /** @throws Problem 403; 422 for a rate that is none of the choices */
    @Transactional
    public ErrorRate choose(Caller caller, double rate) {
        requireReader(caller);
        if (!mayChoose(caller)) {
            throw Problem.forbidden();
        }
        if (!ErrorRate.CHOICES.contains(rate)) {
            throw Problem.invalid(List.of(FieldError.of("rate", "unknown_object")));
        }
        double before = outcomes.rate().rate();
        if (before != rate) {
            outcomes.choose(rate, caller.login(), clock.instant());
            journal.record(caller, new Subject("setting", "error-rate"), "setting.error-rate-changed")
                    .detail("name", percent(before) + " → " + percent(rate))
                    .write();
        }
        return outcomes.rate();
    }

    /** @throws Problem 403 */
    @Transactional(readOnly = true)
    public ReliabilityReport report(Caller caller, ReliabilityFilter filter) {
        requireReader(caller);
        return reports.report(filter, since(Duration.ofDays(filter.days())));
    }

    /** Keeps how the reading of a document turned out, in place of what was known of it. */
    @Transactional
    public void settled(UUID document, Collection<ReadingOutcome> found) {
        outcomes.replace(document, found, clock.instant());
    }

    /** What is known for the second look at a document; asked by the house itself. */
    @Transactional(readOnly = true)
    public MeasuredErrors measured(String documentType, String sellerInn) {
        return new MeasuredErrors(
                outcomes.rate().rate(),
                classes.get(documentType),
                sellerInn == null ? Map.of() : outcomes.supplier(sellerInn, since(MEMORY)));
    }

    private void requireReader(Caller caller) {
        if (!mayRead(caller)) {
            throw Problem.forbidden();
        }
    }

    private Instant since(Duration span) {
        return clock.instant().minus(span);
    }

    private static String percent(double rate) {
        return BigDecimal.valueOf(rate)
                        .movePointRight(2)
                        .stripTrailingZeros()
                        .toPlainString()
                        .replace('.', ',') + " %";
    }
}
