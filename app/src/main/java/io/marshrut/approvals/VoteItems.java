package io.marshrut.approvals;

import io.marshrut.directory.Directory;
import io.marshrut.engine.StageDecision;
import io.marshrut.engine.StageDecision.Outcome;
import io.marshrut.shared.Caller;
import io.marshrut.shared.LocalText;
import io.marshrut.shared.Place;
import io.marshrut.shared.Problem;
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
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Votes as items of the inbox, and decisions on these as votes. */
@Component
class VoteItems implements WorkOrigin {

    static final String ORIGIN = "approval-vote";

    private final ApprovalRows approvals;
    private final StageRows stages;
    private final VoteRows votes;
    private final ApprovalSubjects subjects;
    private final WorkItems workItems;
    private final ObjectProvider<Ballot> ballot;
    private final ObjectProvider<OpenVotes> openVotes;
    private final Sla sla;
    private final Directory directory;
    private final Texts texts;

    /**
     * @param ballot looked up late: what comes of a vote may open the next items here
     * @param openVotes likewise
     */
    VoteItems(
            ApprovalRows approvals,
            StageRows stages,
            VoteRows votes,
            ApprovalSubjects subjects,
            WorkItems workItems,
            ObjectProvider<Ballot> ballot,
            ObjectProvider<OpenVotes> openVotes,
            Sla sla,
            Directory directory,
            Texts texts) {
        this.approvals = approvals;
        this.stages = stages;
        this.votes = votes;
        this.subjects = subjects;
        this.workItems = workItems;
        this.ballot = ballot;
        this.openVotes = openVotes;
        this.sla = sla;
        this.directory = directory;
        this.texts = texts;
    }

    @Override
    public String name() {
        return ORIGIN;
    }

    @Override
    public String page(WorkItem item) {
        return subjects.of(item.subject().type())
                .page(UUID.fromString(item.subject().id()), item.id());
    }

    /** @param vote with the voter that was settled for it now */
    WorkItem open(Approval approval, ApprovalStage stage, Vote vote) {
        RouteStage rule = stage.rule();
        Place place = vote.voter().place();
        String login = vote.voter().login();
        Set<String> groups = login == null ? Set.of(vote.voter().role()) : Set.of();
        ApprovalSubject subject = subjects.of(approval);
        if (login == null) {
            subject.admit(approval.subjectId(), vote.voter().role(), place);
        } else {
            subject.admit(approval.subjectId(), login);
        }
        SlaClock deadline = sla.start(new StageClock(
                approval.subjectType(),
                approval.subjectId().toString(),
                rule.key(),
                rule.sla(),
                sla.performingSite(groups, login),
                null,
                rule.warnAt(),
                rule.escalateTo(),
                null));
        WorkItem item = workItems.open(new NewWorkItem(
                ORIGIN,
                vote.id().toString(),
                new WorkSubject(
                        approval.subjectType(), approval.subjectId().toString(), approval.number(), approval.title()),
                approval.kind(),
                rule.key(),
                rule.title(),
                // the inbox wants a site for every item
                place.site() == null ? Place.of(approval.place().site(), place.department()) : place,
                groups,
                login,
                deadline,
                vote.because(),
                VoteDecision.offered(rule.required(), texts),
                List.of()));
        votes.opened(vote.id(), item.id());
        return item;
    }

    /** The items of votes that wait, by vote. */
    Map<UUID, WorkItem> waiting(Approval approval) {
        return workItems.pendingOf(approval.subjectType(), List.of(approval.subjectId())).stream()
                .filter(item -> item.origin().equals(ORIGIN))
                .collect(Collectors.toMap(item -> UUID.fromString(item.originRef()), item -> item));
    }

    /** The vote waits for somebody else from now on, or for its group where the login is null. */
    void handOn(WorkItem item, String login, LocalText because) {
        workItems.handOn(item.id(), login, because);
    }

    @Override
    public void lookAgain() {
        openVotes.getObject().lookAgain();
    }

    /** Takes the item of a vote away that nobody has to cast any more. */
    void close(Vote vote) {
        if (vote.state() == VoteState.OPEN) {
            workItems.cancel(ORIGIN, vote.id().toString());
        }
    }

    @Override
    public void hold(WorkItem item) {
        UUID subject = UUID.fromString(item.subject().id());
        subjects.of(item.subject().type()).hold(subject);
        approvals.lockedRunning(item.subject().type(), subject);
    }

    @Override
    public void decided(
            Caller caller, WorkItem item, StageDecision decision, String comment, Map<String, Object> fields) {
        if (!fields.isEmpty()) {
            throw Problem.invalid(fields.keySet().stream()
                    .map(key -> Problem.FieldError.of("fields." + key, "unknown"))
                    .toList());
        }
        UUID vote = UUID.fromString(item.originRef());
        if (decision.outcome() == Outcome.QUESTION) {
            ballot.getObject().ask(caller, vote, item, comment);
            return;
        }
        if (item.clockId() != null) {
            sla.finish(item.clockId());
        }
        ballot.getObject().cast(caller, vote, VoteDecision.of(decision.key()).orElseThrow(), comment);
    }

    /** Neither the initiator nor whoever has voted in this round already, nor who is away without deputy. */
    @Override
    public boolean mayDecide(Caller colleague, WorkItem item) {
        return votes.find(UUID.fromString(item.originRef()))
                .map(vote -> ballot.getObject()
                        .mayCast(
                                colleague.login(),
                                colleague.onBehalfOf() == null ? colleague.login() : colleague.onBehalfOf(),
                                vote))
                .orElse(true);
    }

    /** A role of one department is not held by those who hold it for the site that the inbox shows. */
    @Override
    public boolean isOfferedTo(Caller colleague, WorkItem item) {
        String principal = colleague.onBehalfOf() == null ? colleague.login() : colleague.onBehalfOf();
        return votes.find(UUID.fromString(item.originRef()))
                .map(Vote::voter)
                .filter(voter -> !voter.isPerson() && voter.place().site() == null)
                .map(voter -> directory.holdersOf(voter.role(), voter.place()).stream()
                        .anyMatch(holder -> holder.login().equals(principal)))
                .orElse(true);
    }

    /** Whoever is handed an item may read what it is about. */
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
            ApprovalSubject subject = subjects.of(item.subject().type());
            UUID id = UUID.fromString(item.subject().id());
            subject.admit(id, item.assignee());
            subject.changed(id);
        }
    }
}
