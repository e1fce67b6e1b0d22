package io.marshrut.journal;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Runs the sealer every few seconds, on one of the copies at a time. What fails is repeated at the next turn. */
@Configuration(proxyBeanMethods = false)
class SealerTaskConfiguration {

    static final String NAME = "seal-journal";

    private static final Duration PAUSE = Duration.ofSeconds(2);

    @Bean
    Task<Void> sealJournalTask(Sealer sealer) {
        return Tasks.recurring(NAME, FixedDelay.of(PAUSE)).execute((instance, context) -> sealer.sealAll());
    }
}
