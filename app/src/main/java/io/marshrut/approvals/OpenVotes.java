package io.marshrut.approvals;

import io.marshrut.directory.Directory;
import io.marshrut.directory.Employee;
import io.marshrut.directory.StandIn;
import io.marshrut.directory.Substitutions;
import io.marshrut.shared.Transactions;
import io.marshrut.worklist.WorkItem;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Looks again at votes that wait: those of whom they wait may have gone away without a deputy since, or have decided in
 * another place. Such a vote goes to whoever is above at once, or is not asked for any more.
 */
@Component
class OpenVotes {

    private final ApprovalRows approvals;
    private final StageRows stages;
    private final VoteRows votes;
    private final OpenVoteRows open;
    private final VoteItems items;
    private final VoteQuestions questions;
    private final WhoVotes who;
    private final StageEnds ends;
    private final ApprovalSubjects subjects;
    private final Directory directory;
    private final Substitutions substitutions;
    private final Transactions transactions;
    private final Clock clock;

    OpenVotes(
            ApprovalRows approvals,
            StageRows stages,
            VoteRows votes,
            OpenVoteRows open,
            VoteItems items,
            VoteQuestions questions,
            WhoVotes who,
            StageEnds ends,
            ApprovalSubjects subjects,
            Directory directory,
            Substitutions substitutions,
            Transactions transactions,
            Clock clock) {
        this.approvals = approvals;
        this.stages = stages;
        this.votes = votes;
        this.open = open;
        this.items = items;
        this.questions = questions;
        this.who = who;
        this.ends = ends;
        this.subjects = subjects;
        this.directory = directory;
        this.substitutions = substitutions;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** After somebody has voted at this stage; whoever calls holds the approval. */
    void lookAgain(Approval approval, ApprovalStage stage) {
        if (stage.rule().everyRole()) {
            return;
        }
        List<Vote> waiting = votes.ofStage(stage).stream()
                .filter(vote -> vote.state() == VoteState.OPEN)
                .toList();
        if (waiting.isEmpty()) {
            return;
        }
        Set<String> heard = who.heard(approval, waiting.get(0));
        Map<UUID, WorkItem> byVote = items.waiting(approval);
        waiting.stream()
                .filter(vote -> byVote.containsKey(vote.id()))
                .filter(vote -> heard.contains(vote.voter().login())
                        || byVote.get(vote.id()).assignee() == null
                        || heard.contains(byVote.get(vote.id()).assignee()))
                .forEach(vote -> look(approval, stage, vote, byVote.get(vote.id())));
    }

    /** At all votes that wait for people who are away; each in a transaction of its own. */
    void lookAgain() {
        Map<String, List<StandIn>> absent =
                substitutions.absentAmong(substitutions.awayUntil().keySet(), clock.instant());
        Map<Voter, List<String>> holders = new HashMap<>();
        open.ofAbsentOrGroups(absent.keySet()).stream()
                .filter(vote -> !isAttended(vote, absent, holders))
                .map(OpenVoteRows.OpenVote::vote)
                .forEach(vote -> transactions.run(() -> look(vote)));
    }

    private boolean isAttended(
            OpenVoteRows.OpenVote vote, Map<String, List<StandIn>> absent, Map<Voter, List<String>> holders) {
        Collection<String> asked = vote.assignee() != null
                ? List.of(vote.assignee())
                : holders.computeIfAbsent(
                        vote.group(),
                        group -> directory.holdersOf(group.role(), group.place()).stream()
                                .map(Employee::login)
                                .toList());
        return asked.isEmpty()
                || asked.stream()
                        .filter(login -> !vote.decided().contains(login))
                        .anyMatch(login -> attending(login, vote.kind(), absent).stream()
                                .anyMatch(person -> !person.equals(vote.initiator())));
    }

    private static Set<String> attending(String login, String kind, Map<String, List<StandIn>> absent) {
        return !absent.containsKey(login)
                ? Set.of(login)
                : absent.get(login).stream()
                        .filter(one -> one.area().covers(kind))
                        .map(StandIn::login)
                        .collect(Collectors.toCollection(HashSet::new));
    }

    private void look(UUID id) {
        Approval found =
                approvals.find(votes.find(id).orElseThrow().approvalId()).orElseThrow();
        subjects.of(found).hold(found.subjectId());
        Approval approval = approvals.locked(found.id()).orElseThrow();
        Vote vote = votes.find(id).orElseThrow();
        Optional<WorkItem> item = Optional.ofNullable(items.waiting(approval).get(id))
                .filter(waiting -> waiting.state() == WorkItem.State.OPEN);
        if (approval.state() == ApprovalState.RUNNING && vote.state() == VoteState.OPEN && item.isPresent()) {
            ApprovalStage stage = stages.find(vote.stageId()).orElseThrow();
            look(approval, stage, vote, item.get());
            ends.moveOn(approval, stage);
            subjects.of(approval).changed(approval.subjectId());
        }
    }

    private void look(Approval approval, ApprovalStage stage, Vote vote, WorkItem item) {
        Voter asked = asked(approval, stage, vote, item);
        Vote settled = who.settled(approval, stage, vote.changed(asked, vote.because(), vote.state()));
        Voter to = settled.voter();
        if (settled.state() == VoteState.SKIPPED) {
            questions.drop(vote);
            items.close(vote);
        } else if (to.isPerson()) {
            handOn(item, to.login(), settled);
        } else if (to.equals(asked)) {
            handOn(item, null, settled);
        } else {
            who.oneOf(approval, stage, settled).ifPresent(login -> handOn(item, login, settled));
        }
    }

    private void handOn(WorkItem item, String login, Vote settled) {
        if (!Objects.equals(login, item.assignee())) {
            items.handOn(item, login, settled.because());
        }
    }

    /** Who has it, unless somebody else of its group could cast it and they could not; who was meant, once heard. */
    private Voter asked(Approval approval, ApprovalStage stage, Vote vote, WorkItem item) {
        Voter meant = vote.voter();
        if (meant.isPerson()
                && !stage.rule().everyRole()
                && who.heard(approval, vote).contains(meant.login())) {
            return meant;
        }
        Voter group = item.groups().stream()
                .findFirst()
                .map(role -> role.equals(meant.role()) ? meant : Voter.holderOf(meant.approver(), role, item.place()))
                .orElse(null);
        boolean byGroup =
                item.assignee() == null || group != null && !who.couldCast(approval, stage, vote, item.assignee());
        if (byGroup) {
            return group;
        }
        return isHandedInVain(approval, stage, vote, item)
                ? meant
                : Voter.person(meant.approver(), item.assignee(), item.place());
    }

    /** Handed to somebody who has gone away before deciding, while whoever is meant could still decide. */
    private boolean isHandedInVain(Approval approval, ApprovalStage stage, Vote vote, WorkItem item) {
        Voter meant = vote.voter();
        return meant.isPerson()
                && !meant.login().equals(item.assignee())
                && !who.heard(approval, vote).contains(item.assignee())
                && !who.couldCast(approval, stage, vote, item.assignee())
                && directory.find(meant.login()).filter(Employee::active).isPresent()
                && who.couldCast(approval, stage, vote, meant.login());
    }
}
