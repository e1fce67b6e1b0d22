package io.marshrut.leaving;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.marshrut.worklist.Handovers;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks every minute for work that nobody can act upon: what no event told, and what was opened while somebody left. */
@Configuration(proxyBeanMethods = false)
class SweepTaskConfiguration {

    private static final Duration PAUSE = Duration.ofMinutes(1);

    @Bean
    Task<Void> unattendedWorkTask(Handovers handovers) {
        return Tasks.recurring("hand-on-unattended-work", FixedDelay.of(PAUSE))
                .execute((instance, context) -> handovers.sweep());
    }
}
