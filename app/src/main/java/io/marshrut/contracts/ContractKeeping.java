package io.marshrut.contracts;

import io.marshrut.access.Permission;
import io.marshrut.access.Permissions;
import io.marshrut.journal.Journal;
import io.marshrut.journal.Subject;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Comments;
import io.marshrut.shared.Problem;
import io.marshrut.shared.Problem.FieldError;
import io.marshrut.shared.Transactions;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/** Keeps contracts that are in force (ведение реестра): ends them before their time, and gives them another term. */
@Service
public class ContractKeeping {

    private static final Set<ContractStatus> IN_FORCE = Set.of(ContractStatus.ACTIVE, ContractStatus.EXPIRED);

    private final Contracts contracts;
    private final ContractRows rows;
    private final ContractTypes types;
    private final Permissions permissions;
    private final Journal journal;
    private final Transactions transactions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ContractKeeping(
            Contracts contracts,
            ContractRows rows,
            ContractTypes types,
            Permissions permissions,
            Journal journal,
            Transactions transactions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.contracts = contracts;
        this.rows = rows;
        this.types = types;
        this.permissions = permissions;
        this.journal = journal;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
    }

    /** Whether the caller keeps this contract, and there is something to keep. */
    public boolean mayKeep(Caller caller, Contract contract) {
        return IN_FORCE.contains(contract.status())
                && permissions.permits(caller, Permission.KEEP_CONTRACTS, Contract.KIND, contract.place());
    }

    /** @throws Problem 403, 404; 409 {@code not_in_force}; 422 without a reason */
    public Contract terminate(Caller caller, UUID id, String reason) {
        requireMay(caller, id);
        String why = Comments.required("comment", reason);
        return transactions.call(() -> {
            end(caller, inForce(id), why);
            return rows.find(id).orElseThrow();
        });
    }

    /**
     * Gives it another end; a contract that had expired is in force again where the new end lies ahead.
     *
     * @param endsOn ISO date; blank for a contract without end
     * @param prolongs whether it goes on by itself from then on
     * @throws Problem 403, 404; 409 {@code not_in_force}; 422 on {@code endsOn}, or without a reason
     */
    public Contract changeTerm(Caller caller, UUID id, String endsOn, boolean prolongs, String reason) {
        requireMay(caller, id);
        String why = Comments.required("comment", reason);
        LocalDate until = day(endsOn);
        return transactions.call(() -> {
            Contract contract = inForce(id);
            if (until != null && contract.startsOn() != null && until.isBefore(contract.startsOn())) {
                throw Problem.invalid(List.of(FieldError.of("endsOn", "contract_ends_first")));
            }
            rows.term(id, until, prolongs);
            if (contract.status() == ContractStatus.EXPIRED) {
                rows.status(id, ContractStatus.ACTIVE, null);
            }
            journal.record(caller, Subject.of(Contract.SUBJECT, id), "contract.term-changed")
                    .comment(why)
                    .detail("name", until == null ? "—" : until)
                    .write();
            events.publishEvent(new ContractChanged(id));
            return rows.find(id).orElseThrow();
        });
    }

    /** An agreement to end a contract ends it when it is in force itself. */
    @EventListener
    void registered(ContractRegistered event) {
        Contract agreement = event.contract();
        boolean ends = agreement.mainContract() != null
                && types.types().stream()
                        .anyMatch(type -> type.endsMain() && type.key().equals(agreement.contractType()));
        if (ends) {
            rows.locked(agreement.mainContract())
                    .filter(main -> IN_FORCE.contains(main.status()))
                    .ifPresent(main -> end(Caller.system(), main, agreement.registrationNumber()));
        }
    }

    private void end(Caller caller, Contract contract, String why) {
        rows.status(contract.id(), ContractStatus.TERMINATED, clock.instant());
        journal.record(caller, Subject.of(Contract.SUBJECT, contract.id()), "contract.terminated")
                .comment(why)
                .write();
        events.publishEvent(new ContractClosed(rows.find(contract.id()).orElseThrow()));
        events.publishEvent(new ContractChanged(contract.id()));
    }

    private void requireMay(Caller caller, UUID id) {
        Contract shown = contracts.readable(caller, id);
        if (!permissions.permits(caller, Permission.KEEP_CONTRACTS, Contract.KIND, shown.place())) {
            throw Problem.forbidden();
        }
    }

    private Contract inForce(UUID id) {
        return rows.locked(id)
                .filter(contract -> IN_FORCE.contains(contract.status()))
                .orElseThrow(() -> Problem.conflict("not_in_force"));
    }

    private static LocalDate day(String given) {
        if (given == null || given.isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(given.strip());
        } catch (DateTimeParseException e) {
            throw Problem.invalid(List.of(FieldError.of("endsOn", "date")));
        }
    }
}
