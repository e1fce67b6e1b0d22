package io.marshrut.approvals;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** An approval with all that was said in it, oldest first. */
public record ApprovalView(
        Approval approval,
        List<ApprovalRound> rounds,
        List<ApprovalStage> stages,
        List<Vote> votes,
        List<Remark> remarks,
        List<Question> questions) {

    /** The round that runs, or the last one. */
    public ApprovalRound current() {
        return rounds.get(rounds.size() - 1);
    }

    public List<ApprovalStage> stagesOf(int round) {
        return stages.stream().filter(stage -> stage.round() == round).toList();
    }

    public List<Vote> votesOf(ApprovalStage stage) {
        return votes.stream().filter(vote -> vote.stageId().equals(stage.id())).toList();
    }

    public ApprovalStage stageOf(Vote vote) {
        return stages.stream()
                .filter(stage -> stage.id().equals(vote.stageId()))
                .findFirst()
                .orElseThrow();
    }

    public Optional<Vote> vote(UUID id) {
        return votes.stream().filter(vote -> vote.id().equals(id)).findFirst();
    }
}
