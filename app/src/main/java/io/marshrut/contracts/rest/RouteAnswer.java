package io.marshrut.contracts.rest;

import io.marshrut.approvals.ApprovalRound;
import io.marshrut.approvals.ApprovalStage;
import io.marshrut.approvals.ApprovalView;
import io.marshrut.approvals.ApproverRef;
import io.marshrut.approvals.Route;
import io.marshrut.approvals.StageMode;
import io.marshrut.approvals.StageState;
import io.marshrut.approvals.Vote;
import io.marshrut.approvals.VoteState;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** The route of a contract and what was decided on it, as programs see them. */
final class RouteAnswer {

    private RouteAnswer() {}

    /** @param approvers logins, and roles as {@code role:lawyer} */
    record StageLine(
            String key,
            String title,
            StageMode mode,
            int quorum,
            boolean required,
            List<String> approvers,
            String sla,
            StageState state) {}

    record RouteLine(String key, String title, String because, List<StageLine> stages) {}

    record DecisionLine(
            UUID vote,
            String stage,
            String approver,
            String onBehalfOf,
            String decision,
            String comment,
            Instant at,
            VoteState state,
            String because) {}

    record RoundLine(int number, int version, String sha256, boolean whole, List<DecisionLine> decisions) {}

    static RouteLine planned(Route route, Locale language) {
        return route == null
                ? null
                : new RouteLine(
                        route.key(),
                        route.title().in(language),
                        route.because().in(language),
                        route.stages().stream()
                                .map(stage -> new StageLine(
                                        stage.key(),
                                        stage.title().in(language),
                                        stage.mode(),
                                        stage.quorum(),
                                        stage.required(),
                                        stage.approvers().stream()
                                                .map(ApproverRef::toString)
                                                .toList(),
                                        stage.sla(),
                                        StageState.WAITING))
                                .toList());
    }

    static RouteLine running(ApprovalView approval, Locale language) {
        ApprovalRound round = approval.current();
        return new RouteLine(
                round.route(),
                round.title().in(language),
                round.because().in(language),
                approval.stagesOf(round.number()).stream()
                        .map(stage -> stage(approval, stage, language))
                        .toList());
    }

    private static StageLine stage(ApprovalView approval, ApprovalStage stage, Locale language) {
        return new StageLine(
                stage.rule().key(),
                stage.rule().title().in(language),
                stage.rule().mode(),
                stage.rule().quorum(),
                stage.rule().required(),
                approval.votesOf(stage).stream()
                        .filter(vote -> vote.state() != VoteState.WITHDRAWN)
                        .map(RouteAnswer::approver)
                        .toList(),
                stage.rule().sla(),
                stage.state());
    }

    static RoundLine round(ApprovalView approval, ApprovalRound round, Locale language) {
        return new RoundLine(
                round.number(),
                round.version(),
                round.sha256(),
                round.whole(),
                approval.votes().stream()
                        .filter(vote -> vote.round() == round.number() && vote.decision() != null)
                        .map(vote -> decision(approval, vote, language))
                        .toList());
    }

    private static DecisionLine decision(ApprovalView approval, Vote vote, Locale language) {
        return new DecisionLine(
                vote.id(),
                approval.stageOf(vote).rule().key(),
                vote.decidedBy(),
                vote.onBehalfOf(),
                vote.decision().key(),
                vote.comment(),
                vote.decidedAt(),
                vote.state(),
                vote.because().in(language));
    }

    private static String approver(Vote vote) {
        return vote.voter().login() == null
                ? vote.voter().approver()
                : vote.voter().login();
    }
}
