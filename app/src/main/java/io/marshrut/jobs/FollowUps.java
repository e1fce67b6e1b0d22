package io.marshrut.jobs;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import io.marshrut.shared.Ids;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
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
     * Every call is a job of its own: one that is running may have read the subject before this change.
     *
     * @param name of a {@link FollowUp}
     */
    public void enqueue(String name, String subject) {
        Assert.state(
                TransactionSynchronizationManager.isActualTransactionActive(),
                "A follow-up belongs to the transaction of what it follows");
        String id = name + "/" + subject + "/" + Ids.next();
        scheduler
                .getObject()
                .scheduleIfNotExists(
                        FollowUpTaskConfiguration.DESCRIPTOR.instance(id).build(), clock.instant());
    }
}
