package io.marshrut.engine;

import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.JobHandler;
import org.camunda.bpm.engine.impl.jobexecutor.JobHandlerConfiguration;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Timers of the house among the engine's jobs: they survive restarts and go off once across all copies. */
@Component
class HouseTimer implements JobHandler<HouseTimer.Reference> {

    static final String TYPE = "marshrut-timer";

    /** Whose timer it is. */
    record Reference(String name, String reference) implements JobHandlerConfiguration {

        @Override
        public String toCanonicalString() {
            return name + ":" + reference;
        }
    }

    private final ApplicationEventPublisher events;

    HouseTimer(ApplicationEventPublisher events) {
        this.events = events;
    }

    @Override
    public String getType() {
        return TYPE;
    }

    @Override
    public void execute(
            Reference configuration, ExecutionEntity execution, CommandContext commandContext, String tenantId) {
        events.publishEvent(new TimerFired(configuration.name(), configuration.reference()));
    }

    @Override
    public Reference newConfiguration(String canonical) {
        int colon = canonical.indexOf(':');
        return new Reference(canonical.substring(0, colon), canonical.substring(colon + 1));
    }

    @Override
    public void onDelete(Reference configuration, JobEntity job) {
        // nothing hangs on it
    }
}
