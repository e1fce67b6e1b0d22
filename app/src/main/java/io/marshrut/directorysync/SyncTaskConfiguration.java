package io.marshrut.directorysync;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.util.function.Supplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Asks for a run again and again, on one of the copies at a time. */
@Configuration(proxyBeanMethods = false)
class SyncTaskConfiguration {

    /** Settings that mean nothing are said at the start. */
    @Bean
    Supplier<LdapSettings> ldapSettings(LdapSettings settings) {
        new LdapConnections(settings).check();
        return () -> settings;
    }

    /** @param sync looked up late: it enqueues jobs, and the scheduler of jobs knows this task */
    @Bean
    Task<Void> directorySyncTask(LdapSettings settings, ObjectProvider<DirectorySync> sync) {
        return Tasks.recurring("directory-sync-schedule", FixedDelay.of(settings.interval()))
                .execute((instance, context) -> sync.getObject().askBySchedule());
    }
}
