package io.marshrut.engine;

import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.TimerEntity;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Alarm clocks of the house, set in the caller's transaction; {@link TimerFired} tells when one goes off. */
@Service
public class Timers {

    /** Beyond what a database that is away for an hour takes; then it is an incident that a person may repeat. */
    private static final int TRIES = 100;

    private final ObjectProvider<ProcessEngine> engine;

    /** @param engine looked up late: its listeners reach those who set timers */
    Timers(ObjectProvider<ProcessEngine> engine) {
        this.engine = engine;
    }

    /**
     * Sets a timer. There is no taking it back: the engine may be at it just now, and the two would trip each other up.
     * Whoever is not interested any more lets it go off, and knows by the reference that it is an old one.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void set(String name, String reference, Instant at) {
        HouseTimer.Reference timer = new HouseTimer.Reference(name, reference);
        ((ProcessEngineConfigurationImpl) engine.getObject().getProcessEngineConfiguration())
                .getCommandExecutorTxRequired()
                .execute(context -> {
                    TimerEntity job = new TimerEntity();
                    job.setJobHandlerType(HouseTimer.TYPE);
                    job.setJobHandlerConfiguration(timer);
                    // the engine counts in milliseconds: never too early
                    job.setDuedate(Date.from(at.plusMillis(1)));
                    job.setRetries(TRIES);
                    context.getJobManager().schedule(job);
                    return null;
                });
    }
}
