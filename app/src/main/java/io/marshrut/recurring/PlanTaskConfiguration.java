package io.marshrut.recurring;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks every few minutes what is due, on one of the copies at a time. */
@Configuration(proxyBeanMethods = false)
class PlanTaskConfiguration {

    private static final Duration PAUSE = Duration.ofMinutes(10);

    @Bean
    Task<Void> recurringRequestsTask(PlanRound round) {
        return Tasks.recurring("recurring-requests", FixedDelay.of(PAUSE)).execute((instance, context) -> round.run());
    }
}
