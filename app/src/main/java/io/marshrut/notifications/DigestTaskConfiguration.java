package io.marshrut.notifications;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks every few minutes whose morning it is, on one of the copies at a time. */
@Configuration(proxyBeanMethods = false)
class DigestTaskConfiguration {

    private static final Duration PAUSE = Duration.ofMinutes(5);

    @Bean
    Task<Void> digestTask(Digests digests) {
        return Tasks.recurring("mail-digests", FixedDelay.of(PAUSE)).execute((instance, context) -> digests.send());
    }
}
