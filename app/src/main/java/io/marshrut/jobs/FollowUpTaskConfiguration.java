package io.marshrut.jobs;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Runs follow-ups. One that fails is repeated with growing pauses for as long as it takes. */
@Configuration(proxyBeanMethods = false)
class FollowUpTaskConfiguration {

    static final TaskDescriptor<Void> DESCRIPTOR = TaskDescriptor.of("follow-up");

    /** From here on it is shown as an incident; it goes on being repeated all the same. */
    static final int INCIDENT_AFTER = 8;

    private static final Logger LOG = LoggerFactory.getLogger(FollowUpTaskConfiguration.class);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    @Bean
    Task<Void> followUpTask(ObjectProvider<FollowUp> followUps) {
        return Tasks.oneTime(DESCRIPTOR).onFailure(again()).execute((instance, context) -> {
            String id = instance.getId();
            int first = id.indexOf('/');
            int last = id.lastIndexOf('/');
            Map<String, FollowUp> byName =
                    followUps.stream().collect(Collectors.toMap(FollowUp::name, Function.identity()));
            FollowUp followUp = byName.get(id.substring(0, first));
            if (followUp == null) {
                throw new IllegalStateException("No follow-up of this name: " + id);
            }
            followUp.run(id.substring(first + 1, last));
        });
    }

    private static FailureHandler<Void> again() {
        return (complete, operations) -> {
            int failures = complete.getExecution().consecutiveFailures + 1;
            Duration pause = Duration.ofSeconds(1L << Math.min(failures - 1, 6));
            if (failures == INCIDENT_AFTER) {
                LOG.error(
                        "{} failed {} times and goes on being repeated",
                        complete.getExecution().taskInstance.getId(),
                        failures,
                        complete.getCause().orElse(null));
            } else {
                LOG.warn(
                        "{} failed, the {}. time: {}",
                        complete.getExecution().taskInstance.getId(),
                        failures,
                        complete.getCause().map(Throwable::toString).orElse(""));
            }
            operations.reschedule(
                    complete, complete.getTimeDone().plus(pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE));
        };
    }
}
