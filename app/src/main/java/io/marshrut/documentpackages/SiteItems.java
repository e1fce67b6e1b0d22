package io.marshrut.documentpackages;

import io.marshrut.access.Permission;
import io.marshrut.access.Permissions;
import io.marshrut.engine.Processes;
import io.marshrut.engine.StageDecision;
import io.marshrut.engine.StageEntered;
import io.marshrut.engine.StageLeft;
import io.marshrut.journal.Journal;
import io.marshrut.journal.Subject;
import io.marshrut.primarydocuments.PrimaryDocuments;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Texts;
import io.marshrut.sla.Sla;
import io.marshrut.sla.SlaClock;
import io.marshrut.sla.StageClock;
import io.marshrut.worklist.NewWorkItem;
import io.marshrut.worklist.WorkItem;
import io.marshrut.worklist.WorkItemAssigned;
import io.marshrut.worklist.WorkItemHandedOn;
import io.marshrut.worklist.WorkItems;
import io.marshrut.worklist.WorkOrigin;
import io.marshrut.worklist.WorkSubject;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What a site is asked for, as items of the inbox. They end by themselves when it is there. */
@Component
class SiteItems implements WorkOrigin {

    static final String ORIGIN = "package-request";
    static final String SENT = "sent";

    private final PackageRows rows;
    private final PackageReaders readers;
    private final PackageGate gate;
    private final SiteRequestRows requests;
    private final SitePeople people;
    private final WorkItems workItems;
    private final Sla sla;
    private final Processes processes;
    private final Permissions permissions;
    private final Journal journal;
    private final Texts texts;
    private final Clock clock;

    SiteItems(
            PackageRows rows,
            PackageReaders readers,
            PackageGate gate,
            SiteRequestRows requests,
            SitePeople people,
            WorkItems workItems,
            Sla sla,
            Processes processes,
            Permissions permissions,
            Journal journal,
            Texts texts,
            Clock clock) {
        this.rows = rows;
        this.readers = readers;
        this.gate = gate;
        this.requests = requests;
        this.people = people;
        this.workItems = workItems;
        this.sla = sla;
        this.processes = processes;
        this.permissions = permissions;
        this.journal = journal;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public String name() {
        return ORIGIN;
    }

    @Override
    public String page(WorkItem item) {
        return "/packages/" + item.subject().id();
    }

    /** The package before its items, as does whatever else changes both. */
    @Override
    public void hold(WorkItem item) {
        rows.locked(UUID.fromString(item.subject().id()));
    }

    @Override
    public boolean mayDecide(Caller colleague) {
        return permissions.permits(colleague, Permission.UPLOAD_DOCUMENTS);
    }

    @Override
    public boolean mayDecide(Caller colleague, WorkItem item) {
        return permissions.permits(colleague, Permission.UPLOAD_DOCUMENTS, PrimaryDocuments.KIND, item.place());
    }

    @EventListener
    void entered(StageEntered entered) {
        if (!DocumentPackage.KIND.equals(entered.process().kind())) {
            return;
        }
        SiteRequest asked =
                requests.find(UUID.fromString(entered.process().businessKey())).orElseThrow();
        DocumentPackage held = rows.find(asked.packageId()).orElseThrow();
        PackageLook look = gate.look(held);
        String who = people.toAsk(held, look, entered.groups());
        readers.admit(held.id(), who);
        workItems.open(new NewWorkItem(
                ORIGIN,
                entered.taskId(),
                new WorkSubject(DocumentPackage.SUBJECT, held.id().toString(), held.number(), held.title()),
                DocumentPackage.KIND,
                entered.stage().key(),
                entered.stage().title(),
                held.place(),
                entered.groups(),
                who,
                deadline(held, entered),
                texts.both("documentpackages.because", SiteRequests.words(look, asked.missing())),
                entered.stage().decisions(),
                entered.stage().requiredDocuments()));
    }

    private SlaClock deadline(DocumentPackage held, StageEntered entered) {
        return entered.stage().sla() == null
                ? null
                : sla.start(new StageClock(
                        DocumentPackage.SUBJECT,
                        held.id().toString(),
                        entered.stage().key(),
                        entered.stage().sla(),
                        held.site(),
                        entered.stage().calendar(),
                        entered.stage().warnAt(),
                        entered.stage().escalateTo(),
                        entered.stage().escalateEvery()));
    }

    @EventListener
    void left(StageLeft left) {
        if (left.completed() || !DocumentPackage.KIND.equals(left.process().kind())) {
            return;
        }
        workItems.cancel(ORIGIN, left.taskId());
        // ended by an administrator rather than by what was brought: the site may be asked again
        requests.find(UUID.fromString(left.process().businessKey()))
                .filter(SiteRequest::isOpen)
                .ifPresent(open -> requests.end(open.id(), SiteRequest.Outcome.WITHDRAWN, null, null, clock.instant()));
    }

    /** Whoever is handed an item reads the package that it is about. */
    @EventListener
    void assigned(WorkItemAssigned assigned) {
        admit(assigned.item());
    }

    @EventListener
    void handedOn(WorkItemHandedOn handed) {
        admit(handed.item());
    }

    private void admit(WorkItem item) {
        if (item.origin().equals(ORIGIN) && item.assignee() != null) {
            readers.admit(UUID.fromString(item.subject().id()), item.assignee());
        }
    }

    @Override
    public void decided(
            Caller caller, WorkItem item, StageDecision decision, String comment, Map<String, Object> fields) {
        UUID id = UUID.fromString(item.subject().id());
        boolean sent = decision.key().equals(SENT);
        requests.open(id)
                .ifPresent(open -> requests.end(
                        open.id(),
                        sent ? SiteRequest.Outcome.SENT : SiteRequest.Outcome.UNAVAILABLE,
                        caller.login(),
                        comment,
                        clock.instant()));
        journal.record(caller, Subject.of(DocumentPackage.SUBJECT, id), sent ? "package.sent" : "package.unavailable")
                .comment(comment)
                .write();
        if (item.clockId() != null) {
            sla.finish(item.clockId());
        }
        processes.complete(item.originRef(), decision.key(), Map.of());
    }
}
