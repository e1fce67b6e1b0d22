package io.marshrut.jobs;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tidies up every night. What fails tonight is done tomorrow. */
@Configuration(proxyBeanMethods = false)
class HousekeepingTaskConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(HousekeepingTaskConfiguration.class);

    @Bean
    Task<Void> housekeepingTask(ObjectProvider<Housekeeping> chores) {
        return Tasks.recurring("housekeeping", Schedules.daily(LocalTime.of(3, 30)))
                .execute((instance, context) -> chores.forEach(chore -> {
                    try {
                        chore.tidy();
                    } catch (RuntimeException e) {
                        LOG.error("{} could not tidy up", chore.name(), e);
                    }
                }));
    }
}
