package io.marshrut.contracts;

import io.marshrut.access.Permission;
import io.marshrut.access.Permissions;
import io.marshrut.access.Reauthentication;
import io.marshrut.documents.DocumentCard;
import io.marshrut.documents.Documents;
import io.marshrut.documents.NewDocument;
import io.marshrut.documents.ReceivedFile;
import io.marshrut.documents.Upload;
import io.marshrut.journal.Journal;
import io.marshrut.journal.Subject;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Capacity;
import io.marshrut.shared.Ids;
import io.marshrut.shared.Problem;
import io.marshrut.shared.Transactions;
import io.marshrut.worklist.Decisions;
import io.marshrut.worklist.WorkItem;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Signs contracts (подписание): by a simple electronic signature, or on paper with the scan attached. */
@Service
public class Signing {

    /** What the scan of the signed paper is to its contract. */
    static final String SCAN = "signed-scan";

    private final Contracts contracts;
    private final ContractRows rows;
    private final ContractStages stages;
    private final ContractVersions versions;
    private final ContractSignatures signatures;
    private final Documents documents;
    private final Decisions decisions;
    private final Reauthentication reauthentication;
    private final Permissions permissions;
    private final Journal journal;
    private final Transactions transactions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Signing(
            Contracts contracts,
            ContractRows rows,
            ContractStages stages,
            ContractVersions versions,
            ContractSignatures signatures,
            Documents documents,
            Decisions decisions,
            Reauthentication reauthentication,
            Permissions permissions,
            Journal journal,
            Transactions transactions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.contracts = contracts;
        this.rows = rows;
        this.stages = stages;
        this.versions = versions;
        this.signatures = signatures;
        this.documents = documents;
        this.decisions = decisions;
        this.reauthentication = reauthentication;
        this.permissions = permissions;
        this.journal = journal;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Signs the latest version with a simple electronic signature (63-ФЗ, art. 5(2)).
     *
     * @param password of the caller; may be null where none is kept for them
     * @param provedAt when the caller proved elsewhere who they are; null where that is unknown
     * @throws Problem 403, 404; 409 {@code not_for_signing}, {@code sign_in_again}; 422 on {@code password}
     */
    public Contract sign(Caller caller, UUID id, String password, Instant provedAt) {
        Contract shown = contracts.get(caller, id).contract();
        if (!permissions.permits(caller, Permission.SIGN_CONTRACTS, Contract.KIND, shown.place())) {
            throw Problem.forbidden();
        }
        if (shown.status() != ContractStatus.APPROVED) {
            throw Problem.conflict("not_for_signing");
        }
        reauthentication.prove(caller, password, provedAt);
        return transactions.call(() -> {
            rows.locked(id).orElseThrow();
            WorkItem item = stages.waitingFor(caller, id).stream()
                    .filter(one -> one.stageKey().equals(ContractStages.SIGNING))
                    .findFirst()
                    .orElseThrow(() -> Problem.conflict("not_for_signing"));
            Capacity capacity = item.actsAs(caller).orElseThrow();
            record(caller.as(capacity), id, ContractSignature.Kind.SIMPLE, null);
            decisions.decideByForm(caller, item.id(), ContractStages.SIGN, null, Map.of());
            return rows.find(id).orElseThrow();
        });
    }

    /**
     * Attaches the scan of the paper that both parties have signed; whoever holds the item says then that it is signed.
     *
     * @throws Problem 403, 404; 409 {@code not_for_signing}; 413
     */
    public DocumentCard attachScan(Caller caller, UUID id, Upload upload) {
        Contract shown = contracts.get(caller, id).contract();
        // an item of another stage, such as one for information, is no ground to sign
        boolean holds = stages.waitingFor(caller, id).stream()
                .anyMatch(item -> item.stageKey().equals(ContractStages.PAPER));
        if (!holds && !permissions.permits(caller, Permission.KEEP_CONTRACTS, Contract.KIND, shown.place())) {
            throw Problem.forbidden();
        }
        ReceivedFile file = documents.receive(upload);
        return transactions.call(() -> {
            Contract contract = rows.locked(id).orElseThrow();
            if (contract.status() != ContractStatus.ON_SIGNING) {
                throw Problem.conflict("not_for_signing");
            }
            DocumentCard card =
                    documents.add(caller, NewDocument.of(file, Contract.SUBJECT, id, SCAN, contract.site()));
            journal.record(caller, Subject.of(Contract.SUBJECT, id), "document.attached")
                    .detail("file", card.fileName())
                    .detail("documentId", card.id())
                    .detail("role", SCAN)
                    .write();
            record(caller, id, ContractSignature.Kind.PAPER, card.id());
            events.publishEvent(new ContractChanged(id));
            return card;
        });
    }

    private void record(Caller caller, UUID id, ContractSignature.Kind kind, UUID document) {
        ContractVersion version = versions.latest(id).orElseThrow();
        signatures.insert(
                id,
                new ContractSignature(
                        Ids.next(),
                        kind,
                        version.version(),
                        version.sha256(),
                        caller.login(),
                        caller.onBehalfOf(),
                        clock.instant(),
                        document));
        journal.record(caller, Subject.of(Contract.SUBJECT, id), "contract.signed")
                .detail("kind", kind)
                .detail("version", version.version())
                .detail("sha256", version.sha256())
                .write();
    }
}
