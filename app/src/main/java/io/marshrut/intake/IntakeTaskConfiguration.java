package io.marshrut.intake;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks into folders and the mailbox again and again, on one of the copies at a time. */
@Configuration(proxyBeanMethods = false)
class IntakeTaskConfiguration {

    /** @param sweep looked up late: what it takes in enqueues jobs, and the scheduler of jobs knows this task */
    @Bean
    Task<Void> watchedFoldersTask(IntakeSettings settings, ObjectProvider<FolderSweep> sweep) {
        return Tasks.recurring("watched-folders", FixedDelay.of(settings.folderInterval()))
                .execute((instance, context) -> settings.folders().forEach(sweep.getObject()::sweep));
    }

    @Bean
    Task<Void> mailboxTask(IntakeSettings settings, ObjectProvider<MailboxLook> look) {
        return Tasks.recurring(
                        "intake-mailbox", FixedDelay.of(settings.mailbox().interval()))
                .execute((instance, context) -> {
                    if (settings.mailbox().isOn()) {
                        look.getObject().look(settings.mailbox());
                    }
                });
    }
}
