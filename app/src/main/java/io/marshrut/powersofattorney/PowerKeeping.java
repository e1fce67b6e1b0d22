package io.marshrut.powersofattorney;

import io.marshrut.access.Permission;
import io.marshrut.access.Permissions;
import io.marshrut.directory.Directory;
import io.marshrut.journal.Journal;
import io.marshrut.journal.Subject;
import io.marshrut.powersofattorney.PowerNews.What;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Comments;
import io.marshrut.shared.Problem;
import io.marshrut.shared.Problem.FieldError;
import io.marshrut.shared.Transactions;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/**
 * Revokes powers of attorney (отмена доверенности): at any time, by whoever acts for the company (Civil Code, art. 188
 * para. 1 sub-para. 2 and para. 2). Whoever revokes has to tell the holder and those before whom it was given (art. 189
 * para. 1): the portal tells the holder, and everybody who asks its check; the others are told by people.
 */
@Service
public class PowerKeeping {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private final PowersOfAttorney powers;
    private final PowerRows rows;
    private final PowerPeople people;
    private final Permissions permissions;
    private final Directory directory;
    private final Journal journal;
    private final Transactions transactions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PowerKeeping(
            PowersOfAttorney powers,
            PowerRows rows,
            PowerPeople people,
            Permissions permissions,
            Directory directory,
            Journal journal,
            Transactions transactions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.powers = powers;
        this.rows = rows;
        this.people = people;
        this.permissions = permissions;
        this.directory = directory;
        this.journal = journal;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
    }

    /** Whether the caller keeps it, and there is something to revoke. */
    public boolean mayRevoke(Caller caller, PowerOfAttorney power) {
        return power.isInForce() && keeps(caller, power);
    }

    /** The day at the place of a power of attorney. */
    public LocalDate today(PowerOfAttorney power) {
        return LocalDate.ofInstant(clock.instant(), directory.site(power.site()).zone());
    }

    /**
     * From the given day on it gives no power; from this very moment, where that is today. A revocation that is still to
     * come may be brought forward.
     *
     * @param from ISO date; blank for today
     * @throws Problem 403, 404; 409 {@code power_not_in_force}; 422 on {@code from} or {@code comment}
     */
    public PowerOfAttorney revoke(Caller caller, UUID id, String from, String reason) {
        PowerOfAttorney shown = powers.readable(caller, id);
        if (!keeps(caller, shown)) {
            throw Problem.forbidden();
        }
        String why = Comments.required("comment", reason);
        LocalDate wanted = day(from);
        return transactions.call(() -> {
            PowerOfAttorney power = rows.locked(id).orElseThrow();
            LocalDate today = today(power);
            LocalDate first = wanted == null ? today : wanted;
            check(power, first, today);
            PowerState state = first.isAfter(today) ? PowerState.ACTIVE : PowerState.REVOKED;
            rows.revoked(id, state, first, caller.login(), clock.instant(), why);
            journal.record(caller, Subject.of(PowerOfAttorney.SUBJECT, id), "power.revoked")
                    .comment(why)
                    .detail("name", DAY.format(first))
                    .write();
            PowerOfAttorney revoked = rows.find(id).orElseThrow();
            events.publishEvent(new PowerNews(revoked, What.REVOKED, first, 0, people.allOf(revoked)));
            events.publishEvent(new PowerChanged(id));
            return revoked;
        });
    }

    private boolean keeps(Caller caller, PowerOfAttorney power) {
        return permissions.permits(caller, Permission.KEEP_POWERS, PowerOfAttorney.KIND, power.place());
    }

    private static void check(PowerOfAttorney power, LocalDate first, LocalDate today) {
        boolean later = power.revokedOn() != null && !first.isBefore(power.revokedOn());
        if (!power.isInForce() || later || power.endsOn().isBefore(today)) {
            throw Problem.conflict("power_not_in_force");
        }
        if (first.isBefore(today)) {
            throw Problem.invalid(List.of(FieldError.of("from", "power_revoked_before_today")));
        }
        if (first.isAfter(power.endsOn())) {
            throw Problem.invalid(List.of(FieldError.of("from", "power_revoked_after_end")));
        }
    }

    private static LocalDate day(String given) {
        if (given == null || given.isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(given.strip());
        } catch (DateTimeParseException e) {
            throw Problem.invalid(List.of(FieldError.of("from", "date")));
        }
    }
}
