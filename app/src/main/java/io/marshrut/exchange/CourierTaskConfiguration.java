package io.marshrut.exchange;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Sets off the courier again and again, on one of the copies at a time. */
@Configuration(proxyBeanMethods = false)
class CourierTaskConfiguration {

    private static final Duration PAUSE = Duration.ofSeconds(2);

    @Bean
    Task<Void> courierTask(ObjectProvider<Courier> courier) {
        return Tasks.recurring("exchange-courier", FixedDelay.of(PAUSE))
                .execute((instance, context) -> courier.getObject().round());
    }
}
