package io.marshrut.documents;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks every so often whether a secret document was left alone: somebody left, or lost the role that was needed. */
@Configuration(proxyBeanMethods = false)
class LeftSecretsTaskConfiguration {

    private static final Duration PAUSE = Duration.ofMinutes(10);

    @Bean
    Task<Void> leftSecretsTask(LeftSecrets secrets) {
        return Tasks.recurring("secrets-left-alone", FixedDelay.of(PAUSE))
                .execute((instance, context) -> secrets.watch());
    }
}
