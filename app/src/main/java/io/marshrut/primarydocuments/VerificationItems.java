package io.marshrut.primarydocuments;

import io.marshrut.access.Permission;
import io.marshrut.access.Permissions;
import io.marshrut.documents.DocumentCard;
import io.marshrut.documents.DocumentSecrecyChanged;
import io.marshrut.documents.Documents;
import io.marshrut.documents.Secrecy;
import io.marshrut.documents.SecretDocuments;
import io.marshrut.engine.Processes;
import io.marshrut.engine.StageDecision;
import io.marshrut.engine.StageEntered;
import io.marshrut.engine.StageLeft;
import io.marshrut.ocr.model.Check;
import io.marshrut.ocr.model.FieldName;
import io.marshrut.shared.Caller;
import io.marshrut.shared.LocalText;
import io.marshrut.shared.Texts;
import io.marshrut.sla.Sla;
import io.marshrut.sla.SlaClock;
import io.marshrut.sla.StageClock;
import io.marshrut.worklist.NewWorkItem;
import io.marshrut.worklist.WorkItem;
import io.marshrut.worklist.WorkItems;
import io.marshrut.worklist.WorkOrigin;
import io.marshrut.worklist.WorkSubject;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Doubtful documents as items of the inbox. They are decided on the verification page, not by a plain decision. */
@Component
class VerificationItems implements WorkOrigin {

    static final String ORIGIN = "document-verification";
    static final String KIND = "documents/primary-document";
    static final String ACCEPT = "accept";
    static final String REJECT = "reject";

    /** The stamp that a secret document bears. */
    private static final String STAMP = "Конфиденциально";

    private final PrimaryDocumentRows rows;
    private final Documents documents;
    private final SecretDocuments secrets;
    private final Verifiers verifiers;
    private final JoinRows joins;
    private final WorkItems workItems;
    private final Sla sla;
    private final Processes processes;
    private final Permissions permissions;
    private final Texts texts;

    VerificationItems(
            PrimaryDocumentRows rows,
            Documents documents,
            SecretDocuments secrets,
            Verifiers verifiers,
            JoinRows joins,
            WorkItems workItems,
            Sla sla,
            Processes processes,
            Permissions permissions,
            Texts texts) {
        this.rows = rows;
        this.documents = documents;
        this.secrets = secrets;
        this.verifiers = verifiers;
        this.joins = joins;
        this.workItems = workItems;
        this.sla = sla;
        this.processes = processes;
        this.permissions = permissions;
        this.texts = texts;
    }

    @Override
    public String name() {
        return ORIGIN;
    }

    @Override
    public String page(WorkItem item) {
        return "/documents/" + item.subject().id() + "/verification";
    }

    @Override
    public String refusalOfPlainDecision(WorkItem item, StageDecision decision) {
        return "use_verification";
    }

    @Override
    public boolean mayDecide(Caller colleague) {
        return permissions.permits(colleague, Permission.VERIFY_DOCUMENTS);
    }

    @Override
    public boolean mayDecide(Caller colleague, WorkItem item) {
        return mayDecide(colleague) && (!item.isByName() || item.names().contains(colleague.login()));
    }

    /** What waits for a look is offered to those who see the document now; what is done is known to them alone. */
    @EventListener
    void changed(DocumentSecrecyChanged change) {
        if (!change.document().ownerType().equals(PrimaryDocument.OWNER)) {
            return;
        }
        UUID id = change.document().id();
        workItems
                .of(PrimaryDocument.SUBJECT, id)
                .forEach(item -> workItems.offer(
                        item.id(), names(change.secrecy()), subject(change.secrecy(), change.document())));
    }

    private Set<String> names(Secrecy secrecy) {
        return secrecy.isSecret() ? verifiers.among(secrecy.logins(), rows.place(secrecy.documentId())) : null;
    }

    /** The inbox, its mails and alarms do not say what a secret document is. */
    private WorkSubject subject(Secrecy secrecy, DocumentCard card) {
        String id = card.id().toString();
        if (secrecy.isSecret()) {
            return new WorkSubject(PrimaryDocument.SUBJECT, id, "—", STAMP);
        }
        PrimaryDocument document = rows.find(card.id()).orElseThrow();
        return new WorkSubject(
                PrimaryDocument.SUBJECT,
                id,
                document.value(FieldName.NUMBER).orElse("—"),
                document.value(FieldName.SELLER_NAME)
                        .map(seller -> seller + " · " + card.fileName())
                        .orElse(card.fileName()));
    }

    @EventListener
    void entered(StageEntered entered) {
        if (!KIND.equals(entered.process().kind())) {
            return;
        }
        UUID id = UUID.fromString(entered.process().businessKey());
        PrimaryDocument document = rows.find(id).orElseThrow();
        Secrecy secrecy = secrets.of(id);
        String site = sla.performingSite(entered.groups(), entered.assignee());
        SlaClock deadline = entered.stage().sla() == null
                ? null
                : sla.start(new StageClock(
                        PrimaryDocument.SUBJECT,
                        id.toString(),
                        entered.stage().key(),
                        entered.stage().sla(),
                        site,
                        entered.stage().calendar(),
                        entered.stage().warnAt(),
                        entered.stage().escalateTo(),
                        entered.stage().escalateEvery()));
        workItems.open(new NewWorkItem(
                ORIGIN,
                entered.taskId(),
                subject(secrecy, documents.cards(Set.of(id)).get(id)),
                KIND,
                entered.stage().key(),
                entered.stage().title(),
                rows.place(id),
                entered.groups(),
                names(secrecy),
                entered.assignee(),
                deadline,
                because(document),
                entered.stage().decisions(),
                entered.stage().requiredDocuments()));
    }

    @EventListener
    void left(StageLeft left) {
        if (!left.completed()) {
            workItems.cancel(ORIGIN, left.taskId());
        }
    }

    @Override
    public void decided(
            Caller caller, WorkItem item, StageDecision decision, String comment, Map<String, Object> fields) {
        if (item.clockId() != null) {
            sla.finish(item.clockId());
        }
        processes.complete(item.originRef(), decision.key(), Map.of());
    }

    private LocalText because(PrimaryDocument document) {
        long doubtful = Doubts.of(document);
        long failed = document.checks().stream()
                .filter(check -> !check.ok())
                .map(Check::code)
                .distinct()
                .count();
        return texts.both(because(document.isSuspected(), joins.isHead(document.id())), doubtful, failed);
    }

    private static String because(boolean suspected, boolean joined) {
        if (suspected) {
            return "documents.because.repeat";
        }
        return joined ? "documents.because.joined" : "documents.because";
    }
}
