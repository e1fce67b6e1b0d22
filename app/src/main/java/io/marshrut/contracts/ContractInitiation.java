package io.marshrut.contracts;

import io.marshrut.access.Permission;
import io.marshrut.access.Permissions;
import io.marshrut.approvals.Approvals;
import io.marshrut.approvals.Remark;
import io.marshrut.directory.Directory;
import io.marshrut.directory.Employee;
import io.marshrut.documents.Documents;
import io.marshrut.documents.ReceivedFile;
import io.marshrut.documents.Upload;
import io.marshrut.engine.Processes;
import io.marshrut.journal.Journal;
import io.marshrut.journal.Subject;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Comments;
import io.marshrut.shared.Ids;
import io.marshrut.shared.Problem;
import io.marshrut.shared.Problem.FieldError;
import io.marshrut.shared.Transactions;
import io.marshrut.worklist.Decisions;
import io.marshrut.worklist.WorkItem;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** What the initiator does with a contract (инициатор): drafts it, brings versions, submits it, answers remarks, takes it back. */
@Service
public class ContractInitiation {

    private final Contracts contracts;
    private final ContractRows rows;
    private final ContractReaders readers;
    private final ContractVersions versions;
    private final ContractCheck check;
    private final ContractStages stages;
    private final Submission submission;
    private final Approvals approvals;
    private final Decisions decisions;
    private final Processes processes;
    private final Documents documents;
    private final Directory directory;
    private final Permissions permissions;
    private final Journal journal;
    private final Transactions transactions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ContractInitiation(
            Contracts contracts,
            ContractRows rows,
            ContractReaders readers,
            ContractVersions versions,
            ContractCheck check,
            ContractStages stages,
            Submission submission,
            Approvals approvals,
            Decisions decisions,
            Processes processes,
            Documents documents,
            Directory directory,
            Permissions permissions,
            Journal journal,
            Transactions transactions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.contracts = contracts;
        this.rows = rows;
        this.readers = readers;
        this.versions = versions;
        this.check = check;
        this.stages = stages;
        this.submission = submission;
        this.approvals = approvals;
        this.decisions = decisions;
        this.processes = processes;
        this.documents = documents;
        this.directory = directory;
        this.permissions = permissions;
        this.journal = journal;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
    }

    /** @throws Problem 422 naming each field that is wrong */
    public Contract create(Caller caller, ContractDraft draft) {
        permissions.require(caller, Permission.CREATE_CONTRACTS);
        Employee initiator = directory.employee(caller.login());
        ContractCheck.Checked checked = check.check(draft, initiator.site(), initiator.department());
        return transactions.call(() -> {
            requireReadableMain(caller, checked);
            Contract contract = new Contract(
                    Ids.next(),
                    checked.title(),
                    checked.contractType(),
                    ContractStatus.DRAFT,
                    "Д-%05d".formatted(rows.nextDraft()),
                    null,
                    checked.counterpartyId(),
                    checked.amount(),
                    checked.currency(),
                    checked.site(),
                    checked.department(),
                    caller.login(),
                    checked.startsOn(),
                    checked.endsOn(),
                    checked.prepaymentShare(),
                    checked.ownForm(),
                    checked.attributes(),
                    checked.mainContract(),
                    checked.prolongs(),
                    null,
                    null,
                    null,
                    null,
                    0,
                    clock.instant(),
                    null,
                    null,
                    null);
            rows.insert(contract);
            readers.admit(contract.id(), caller.login());
            journal.record(caller, Subject.of(Contract.SUBJECT, contract.id()), "contract.drafted")
                    .write();
            events.publishEvent(new ContractChanged(contract.id()));
            return contract;
        });
    }

    /**
     * Puts what the draft says in place of what is there.
     *
     * @throws Problem 403 for others than the initiator, 404, 409 where it is not with them or was changed meanwhile, 422
     */
    public Contract change(Caller caller, UUID id, ContractDraft draft) {
        Contract shown = contracts.readable(caller, id);
        requireInitiator(caller, shown);
        ContractCheck.Checked checked = check.check(draft, shown.site(), shown.department());
        return transactions.call(() -> {
            requireReadableMain(caller, checked);
            Contract before = editable(id);
            if (draft.version() != null && draft.version() != before.version()) {
                throw Problem.conflict("changed_meanwhile");
            }
            if (id.equals(checked.mainContract())) {
                throw Problem.invalid(List.of(FieldError.of("mainContract", "contract_main")));
            }
            rows.change(ContractChange.of(before, checked));
            journal.record(caller, Subject.of(Contract.SUBJECT, id), "contract.changed")
                    .write();
            events.publishEvent(new ContractChanged(id));
            return rows.find(id).orElseThrow();
        });
    }

    /**
     * A new version of the file.
     *
     * @return its number, from 1
     * @throws Problem 403, 404, 409 where it is not with the initiator, 413, 422
     */
    public int addVersion(Caller caller, UUID id, Upload upload) {
        Contract shown = contracts.readable(caller, id);
        requireInitiator(caller, shown);
        requireEditable(shown);
        ReceivedFile file = documents.receive(upload);
        return transactions.call(() -> {
            int version = versions.add(caller, editable(id), file);
            events.publishEvent(new ContractChanged(id));
            return version;
        });
    }

    /**
     * Sends it to its approvers: a draft for the first time, a reworked one for the next round.
     *
     * @param whole whether everybody is asked again, whatever they have said
     * @throws Problem 403, 404; 409 {@code already_submitted}; 422 {@code version_missing}, {@code remarks_unanswered}
     */
    public Contract submit(Caller caller, UUID id, boolean whole) {
        Contract shown = contracts.readable(caller, id);
        requireInitiator(caller, shown);
        return transactions.call(() -> {
            Contract contract = rows.locked(id).orElseThrow();
            switch (contract.status()) {
                case DRAFT -> submission.first(caller, contract);
                case ON_REWORK -> {
                    WorkItem rework = stages.waitingFor(caller, id).stream()
                            .filter(item -> item.stageKey().equals(ContractStages.REWORK))
                            .findFirst()
                            .orElseThrow(Problem::forbidden);
                    decisions.decideByForm(caller, rework.id(), ContractStages.RESUBMIT, null, Map.of("whole", whole));
                }
                default -> throw Problem.conflict("already_submitted");
            }
            return rows.find(id).orElseThrow();
        });
    }

    /** Takes it back before it is signed. @throws Problem 403, 404; 409 {@code not_withdrawable}; 422 where the comment is too long */
    public Contract withdraw(Caller caller, UUID id, String comment) {
        Contract shown = contracts.readable(caller, id);
        requireInitiator(caller, shown);
        String why = Comments.optional(comment);
        return transactions.call(() -> {
            Contract contract = rows.locked(id).orElseThrow();
            if (contract.status() != ContractStatus.DRAFT && !contract.status().isUnderWay()) {
                throw Problem.conflict("not_withdrawable");
            }
            if (contract.status().isUnderWay()) {
                approvals.withdraw(caller, Contract.SUBJECT, id);
            }
            if (contract.instanceId() != null) {
                processes.cancel(contract.instanceId(), "withdrawn");
            }
            rows.status(id, ContractStatus.WITHDRAWN, clock.instant());
            journal.record(caller, Subject.of(Contract.SUBJECT, id), "contract.withdrawn")
                    .comment(why)
                    .write();
            Contract withdrawn = rows.find(id).orElseThrow();
            events.publishEvent(new ContractClosed(withdrawn));
            events.publishEvent(new ContractChanged(id));
            return withdrawn;
        });
    }

    /** The initiator's answer to a remark. @throws Problem 403, 404, 409, 422 as {@link Approvals#answer} */
    public Remark answer(Caller caller, UUID id, UUID remark, Boolean accepted, String text) {
        Contract shown = contracts.readable(caller, id);
        requireInitiator(caller, shown);
        return transactions.call(() -> {
            rows.locked(id);
            Remark answered = approvals.answer(caller, Contract.SUBJECT, id, remark, accepted, Comments.optional(text));
            events.publishEvent(new ContractChanged(id));
            return answered;
        });
    }

    private Contract editable(UUID id) {
        Contract contract = rows.locked(id).orElseThrow();
        requireEditable(contract);
        return contract;
    }

    private static void requireEditable(Contract contract) {
        if (!contract.status().isEditable()) {
            throw Problem.conflict("not_editable");
        }
    }

    private void requireInitiator(Caller caller, Contract contract) {
        if (!contracts.initiates(caller, contract)) {
            throw Problem.forbidden();
        }
    }

    private void requireReadableMain(Caller caller, ContractCheck.Checked checked) {
        if (checked.mainContract() != null && !contracts.mayRead(caller, checked.mainContract())) {
            throw Problem.invalid(List.of(FieldError.of("mainContract", "contract_main")));
        }
    }
}
