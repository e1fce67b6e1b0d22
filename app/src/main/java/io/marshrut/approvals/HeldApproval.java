package io.marshrut.approvals;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What a transaction has read of the approval whose row it holds: nobody else writes the stages and votes of its round
 * meanwhile, so each is read once. A transaction that holds a second one remembers that alone.
 */
final class HeldApproval {

    private Approval approval;
    private List<ApprovalStage> stages;
    private List<Vote> votes;

    private HeldApproval(Approval approval) {
        this.approval = approval;
    }

    /** Remembers what was read under the lock, until the transaction ends. */
    static void remember(Approval locked) {
        Optional<HeldApproval> before = current();
        if (before.isPresent()) {
            HeldApproval held = before.get();
            if (!held.approval.id().equals(locked.id()) || held.approval.round() != locked.round()) {
                held.stages = null;
                held.votes = null;
            }
            held.approval = locked;
        } else if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new Binding(new HeldApproval(locked)));
        }
    }

    static Optional<Approval> approval(UUID id) {
        return current().map(held -> held.approval).filter(one -> one.id().equals(id));
    }

    /** The one that runs for a document. */
    static Optional<Approval> running(UUID subject) {
        return current()
                .map(held -> held.approval)
                .filter(one -> one.subjectId().equals(subject) && one.state().isOpen());
    }

    /** What was written to its row. */
    static void change(UUID id, UnaryOperator<Approval> written) {
        current()
                .filter(held -> held.approval.id().equals(id))
                .ifPresent(held -> remember(written.apply(held.approval)));
    }

    /** Stages of the round it is in; {@code read} where another approval or round is asked for. */
    static List<ApprovalStage> stages(UUID id, int round, Supplier<List<ApprovalStage>> read) {
        Optional<HeldApproval> held = current().filter(one -> one.isIn(id, round));
        if (held.isEmpty()) {
            return read.get();
        }
        HeldApproval one = held.get();
        if (one.stages == null) {
            one.stages = List.copyOf(read.get());
        }
        return one.stages;
    }

    static Optional<ApprovalStage> stage(UUID id) {
        return current()
                .map(held -> held.stages)
                .flatMap(all ->
                        all.stream().filter(stage -> stage.id().equals(id)).findFirst());
    }

    static void changeStage(UUID id, UnaryOperator<ApprovalStage> written) {
        current()
                .filter(held -> held.stages != null)
                .ifPresent(held -> held.stages = held.stages.stream()
                        .map(stage -> stage.id().equals(id) ? written.apply(stage) : stage)
                        .toList());
    }

    static void forgetStages() {
        current().ifPresent(held -> held.stages = null);
    }

    /** Votes of the round it is in; {@code read} where another approval or round is asked for. */
    static List<Vote> votes(UUID id, int round, Supplier<List<Vote>> read) {
        Optional<HeldApproval> held = current().filter(one -> one.isIn(id, round));
        if (held.isEmpty()) {
            return read.get();
        }
        HeldApproval one = held.get();
        if (one.votes == null) {
            one.votes = List.copyOf(read.get());
        }
        return one.votes;
    }

    static Optional<Vote> vote(UUID id) {
        return current()
                .map(held -> held.votes)
                .flatMap(
                        all -> all.stream().filter(vote -> vote.id().equals(id)).findFirst());
    }

    static void changeVote(UUID id, UnaryOperator<Vote> written) {
        current()
                .filter(held -> held.votes != null)
                .ifPresent(held -> held.votes = held.votes.stream()
                        .map(vote -> vote.id().equals(id) ? written.apply(vote) : vote)
                        .toList());
    }

    static void forgetVotes() {
        current().ifPresent(held -> held.votes = null);
    }

    private boolean isIn(UUID id, int round) {
        return approval.id().equals(id) && approval.round() == round;
    }

    private static Optional<HeldApproval> current() {
        return Optional.ofNullable((HeldApproval) TransactionSynchronizationManager.getResource(HeldApproval.class));
    }

    /** Binds it to the transaction, and not to another one that begins inside it. */
    private static final class Binding implements TransactionSynchronization {

        private final HeldApproval held;

        Binding(HeldApproval held) {
            this.held = held;
            resume();
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(HeldApproval.class, held);
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(HeldApproval.class);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResource(HeldApproval.class);
        }
    }
}
