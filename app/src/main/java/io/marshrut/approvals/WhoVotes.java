package io.marshrut.approvals;

import io.marshrut.directory.Directory;
import io.marshrut.directory.Employee;
import io.marshrut.directory.StandIn;
import io.marshrut.directory.Substitutions;
import io.marshrut.shared.LocalText;
import io.marshrut.shared.Texts;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Settles, at the moment when a vote's turn comes, who casts it: nobody where that person has decided in another place of
 * the route; whoever is above where it would wait for somebody absent without deputy, or for the initiator alone.
 */
@Component
class WhoVotes {

    private final StageRows stages;
    private final VoteRows votes;
    private final Voters voters;
    private final Directory directory;
    private final Substitutions substitutions;
    private final Texts texts;
    private final Clock clock;

    WhoVotes(
            StageRows stages,
            VoteRows votes,
            Voters voters,
            Directory directory,
            Substitutions substitutions,
            Texts texts,
            Clock clock) {
        this.stages = stages;
        this.votes = votes;
        this.voters = voters;
        this.directory = directory;
        this.substitutions = substitutions;
        this.texts = texts;
        this.clock = clock;
    }

    Vote settled(Approval approval, ApprovalStage stage, Vote vote) {
        return settled(new Turn(approval, stage, counted(approval, stage, vote)), vote);
    }

    /** Somebody's turn. @param heard who has decided and is not asked once more */
    private record Turn(Approval approval, ApprovalStage stage, Set<String> heard) {

        boolean mayApprove(String login) {
            return stage.rule().byInitiator() || !login.equals(approval.initiator());
        }
    }

    private Set<String> counted(Approval approval, ApprovalStage stage, Vote vote) {
        return stage.rule().everyRole() ? Set.of() : heard(approval, vote);
    }

    /** In whose names votes of this round are cast already, in places that count for all of the route. */
    Set<String> heard(Approval approval, Vote except) {
        Map<UUID, ApprovalStage> rules = stages.of(approval.id(), approval.round()).stream()
                .collect(Collectors.toMap(ApprovalStage::id, Function.identity()));
        return votes.ofRound(approval.id(), approval.round()).stream()
                .filter(vote -> vote.isDecided() && !vote.id().equals(except.id()))
                .filter(vote -> {
                    RouteStage rule = rules.get(vote.stageId()).rule();
                    return rule.required() && !rule.everyRole();
                })
                .map(Vote::principal)
                .collect(Collectors.toSet());
    }

    /**
     * Whether somebody was not asked, in a stage that is over or by name where others may cast this vote anew, because
     * they have cast it.
     */
    boolean countsElsewhere(Approval approval, Vote vote) {
        String principal = vote.principal();
        Set<String> others = heard(approval, vote);
        if (others.contains(principal)) {
            return false;
        }
        boolean asksThemAgain = principal.equals(vote.voter().login());
        Map<UUID, ApprovalStage> places = stages.of(approval.id(), approval.round()).stream()
                .filter(stage -> stage.rule().required() && !stage.rule().everyRole())
                // elsewhere people are also passed over because others were enough
                .filter(stage -> stage.rule().mode() == StageMode.PARALLEL
                        || stage.rule().mode() == StageMode.SEQUENTIAL)
                .filter(stage -> stage.state() == StageState.PASSED || !asksThemAgain)
                .collect(Collectors.toMap(ApprovalStage::id, Function.identity()));
        return votes.ofRound(approval.id(), approval.round()).stream()
                .filter(other -> other.state() == VoteState.SKIPPED && places.containsKey(other.stageId()))
                .anyMatch(other -> reliesOn(principal, others, other.voter()));
    }

    private boolean reliesOn(String principal, Set<String> others, Voter skipped) {
        if (skipped.isPerson()) {
            return principal.equals(skipped.login());
        }
        List<String> holders = holders(skipped);
        return holders.contains(principal) && holders.stream().noneMatch(others::contains);
    }

    /** Whether this person, or somebody in their place, could cast a vote now. */
    boolean couldCast(Approval approval, ApprovalStage stage, Vote vote, String login) {
        return !counted(approval, stage, vote).contains(login)
                && couldDecide(new Turn(approval, stage, Set.of()), List.of(login));
    }

    /** The first of those who hold the role who could cast it. */
    Optional<String> oneOf(Approval approval, ApprovalStage stage, Vote vote) {
        Turn turn = new Turn(approval, stage, counted(approval, stage, vote));
        return holders(vote.voter()).stream()
                .filter(login -> turn.mayApprove(login) && !turn.heard().contains(login))
                .filter(login -> couldDecide(turn, List.of(login)))
                .findFirst();
    }

    /** Whether one of these people is there, or has a deputy who is. */
    private boolean couldDecide(Turn turn, List<String> logins) {
        Map<String, List<StandIn>> absent = substitutions.absentAmong(logins, clock.instant());
        return logins.stream()
                .anyMatch(login -> !absent.containsKey(login)
                        || absent.get(login).stream()
                                .filter(one -> one.area().covers(turn.approval().kind()))
                                .anyMatch(one -> turn.mayApprove(one.login())));
    }

    private Vote settled(Turn turn, Vote vote) {
        return vote.voter().isPerson() ? ofPerson(turn, vote) : ofRole(turn, vote);
    }

    private Vote ofPerson(Turn turn, Vote vote) {
        String login = vote.voter().login();
        if (turn.heard().contains(login)) {
            return skipped(vote);
        }
        return couldDecide(turn, List.of(login)) ? vote : instead(turn, vote, "approvals.voter.absent");
    }

    private Vote ofRole(Turn turn, Vote vote) {
        List<String> holders = holders(vote.voter());
        List<String> able = holders.stream().filter(turn::mayApprove).toList();
        if (!holders.isEmpty() && able.isEmpty()) {
            return instead(turn, vote, "approvals.voter.not-initiator");
        }
        List<String> asked =
                able.stream().filter(login -> !turn.heard().contains(login)).toList();
        if (!able.isEmpty() && asked.isEmpty()) {
            return skipped(vote);
        }
        return asked.isEmpty() || couldDecide(turn, asked) ? vote : instead(turn, vote, "approvals.voter.absent");
    }

    private List<String> holders(Voter role) {
        return directory.holdersOf(role.role(), role.place()).stream()
                .map(Employee::login)
                .toList();
    }

    private Vote skipped(Vote vote) {
        LocalText because = texts.both("approvals.because.heard", vote.because());
        votes.state(vote.id(), VoteState.SKIPPED);
        votes.because(vote.id(), because);
        return vote.changed(vote.voter(), because, VoteState.SKIPPED);
    }

    /** Whoever is above; not once more where they have decided already. */
    private Vote instead(Turn turn, Vote vote, String reason) {
        LocalText as = vote.voter().isPerson()
                ? LocalText.same(directory
                        .find(vote.voter().login())
                        .map(Employee::shortName)
                        .orElse(vote.voter().login()))
                : vote.because();
        Approval approval = turn.approval();
        Voters.Found found = voters.instead(
                new Voters.Found(vote.voter(), as),
                approval.place(),
                approval.initiator(),
                reason,
                login -> couldDecide(turn, List.of(login)));
        LocalText because = texts.both("approvals.because.instead", vote.because(), found.as());
        Vote above = vote.changed(found.voter(), because, vote.state());
        if (isHeard(turn, found.voter())) {
            return skipped(above);
        }
        votes.because(vote.id(), because);
        return above;
    }

    private boolean isHeard(Turn turn, Voter above) {
        List<String> able = above.isPerson()
                ? List.of(above.login())
                : holders(above).stream().filter(turn::mayApprove).toList();
        return !able.isEmpty() && turn.heard().containsAll(able);
    }
}
