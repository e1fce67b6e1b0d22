package io.marshrut.approvals;

import io.marshrut.approvals.RoundPlan.Asked;
import io.marshrut.approvals.RoundPlan.Planned;
import io.marshrut.approvals.RoundPlan.PlannedStage;
import io.marshrut.shared.Ids;
import io.marshrut.shared.LocalText;
import io.marshrut.shared.Texts;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Writes down a round: its stages and the votes in them, of which some stand already. */
@Component
class Rounds {

    private final ApprovalRows approvals;
    private final StageRows stages;
    private final VoteRows votes;
    private final RemarkRows remarks;
    private final Voters voters;
    private final Texts texts;
    private final Clock clock;

    Rounds(
            ApprovalRows approvals,
            StageRows stages,
            VoteRows votes,
            RemarkRows remarks,
            Voters voters,
            Texts texts,
            Clock clock) {
        this.approvals = approvals;
        this.stages = stages;
        this.votes = votes;
        this.remarks = remarks;
        this.voters = voters;
        this.texts = texts;
        this.clock = clock;
    }

    void begin(Approval approval, int number, NewRound asked) {
        Route route = asked.route();
        approvals.insert(new ApprovalRound(
                approval.id(),
                number,
                asked.version(),
                asked.sha256(),
                asked.whole(),
                route.key(),
                route.title(),
                route.because(),
                clock.instant(),
                null));
        List<PlannedStage> plan = plan(approval, number, asked);
        for (int position = 0; position < plan.size(); position++) {
            insert(approval, number, position, plan.get(position));
        }
    }

    private List<PlannedStage> plan(Approval approval, int number, NewRound asked) {
        Map<String, List<Asked>> people = new LinkedHashMap<>();
        asked.route()
                .stages()
                .forEach(stage -> people.put(
                        stage.key(),
                        voters.of(stage, asked.place(), approval.initiator()).stream()
                                .map(found -> new Asked(found.voter(), because(asked.route(), stage, found.as())))
                                .toList()));
        RoundPlan plan = number == 1
                ? RoundPlan.first()
                : new RoundPlan(
                        // each round writes down what stands from those before
                        votes.ofRound(approval.id(), number - 1),
                        stages.of(approval.id()).stream()
                                .collect(Collectors.toMap(
                                        ApprovalStage::id, stage -> stage.rule().key())),
                        remarks.of(approval.id()).stream()
                                .filter(Remark::isDeclined)
                                .map(Remark::voteId)
                                .collect(Collectors.toSet()),
                        asked.changed(),
                        asked.whole());
        return plan.of(asked.route().stages(), people);
    }

    private LocalText because(Route route, RouteStage stage, LocalText as) {
        return texts.both("approvals.because", route.title(), stage.title(), as);
    }

    private void insert(Approval approval, int round, int position, PlannedStage planned) {
        ApprovalStage stage = new ApprovalStage(
                Ids.next(), approval.id(), round, position, planned.rule(), StageState.WAITING, null, null);
        stages.insert(stage);
        int place = 0;
        for (Planned one : planned.votes()) {
            votes.insert(vote(stage, place++, one));
        }
    }

    private Vote vote(ApprovalStage stage, int position, Planned planned) {
        Vote carried = planned.carried();
        boolean stands = carried != null;
        UUID root = !stands ? null : carried.carriedFrom() == null ? carried.id() : carried.carriedFrom();
        return new Vote(
                Ids.next(),
                stage.approvalId(),
                stage.id(),
                stage.round(),
                position,
                planned.asked().voter(),
                planned.state() == VoteState.SKIPPED
                        ? texts.both(
                                "approvals.because.elsewhere", planned.asked().because())
                        : planned.asked().because(),
                planned.source(),
                planned.addedBy(),
                null,
                planned.state(),
                null,
                stands ? carried.decision() : null,
                stands ? carried.comment() : null,
                stands ? carried.decidedBy() : null,
                stands ? carried.onBehalfOf() : null,
                stands ? carried.decidedAt() : null,
                stands ? carried.version() : null,
                root);
    }
}
