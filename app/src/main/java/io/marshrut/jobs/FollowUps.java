package io.marshrut.jobs;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import io.marshrut.shared.Ids;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.util.Assert;

/** Puts follow-ups into the queue, in the transaction of the change that they follow. */
@Service
public class FollowUps {

    private final ObjectProvider<SchedulerClient> scheduler;
    private final Clock clock;

    /** @param scheduler looked up late: it knows the follow-ups, and some of them enqueue further ones */
    FollowUps(ObjectProvider<SchedulerClient> scheduler, Clock clock) {
        this.scheduler = scheduler;
        this.clock = clock;
    }

    /**
     * Every transaction makes jobs of its own, because one that is running may have read the subject before this change;
     * within a transaction the same follow-up of the same subject is one job.
     *
     * @param name of a {@link FollowUp}
     */
    public void enqueue(String name, String subject) {
        Assert.state(
                TransactionSynchronizationManager.isActualTransactionActive(),
                "A follow-up belongs to the transaction of what it follows");
        asked().add(name + "/" + subject);
    }

    private Asked asked() {
        return TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(Asked.class::isInstance)
                .map(Asked.class::cast)
                .filter(known -> known.belongsTo(this))
                .findFirst()
                .orElseGet(() -> {
                    Asked first = new Asked();
                    TransactionSynchronizationManager.registerSynchronization(first);
                    return first;
                });
    }

    /** What one transaction asks for, written all at once just before it commits. */
    private final class Asked implements TransactionSynchronization {

        private final Set<String> wanted = new LinkedHashSet<>();
        private boolean written;

        private void add(String job) {
            wanted.add(job);
            if (written) {
                // asked for by something else that runs just before the commit
                write();
            }
        }

        private boolean belongsTo(FollowUps other) {
            return FollowUps.this == other;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            written = true;
            write();
        }

        private void write() {
            List<TaskInstance<?>> jobs = new ArrayList<>();
            wanted.forEach(one -> jobs.add(FollowUpTaskConfiguration.DESCRIPTOR
                    .instance(one + "/" + Ids.next())
                    .build()));
            wanted.clear();
            scheduler.getObject().scheduleBatch(jobs, clock.instant());
        }
    }
}
