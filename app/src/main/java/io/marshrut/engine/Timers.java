package io.marshrut.engine;

import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
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

    /** Sets the one timer that this name and reference have; an earlier one is taken away. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void set(String name, String reference, Instant at) {
        HouseTimer.Reference timer = new HouseTimer.Reference(name, reference);
        run(context -> {
            remove(context, timer);
            TimerEntity job = new TimerEntity();
            job.setJobHandlerType(HouseTimer.TYPE);
            job.setJobHandlerConfiguration(timer);
            job.setDuedate(Date.from(at));
            job.setRetries(TRIES);
            context.getJobManager().schedule(job);
        });
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void clear(String name, String reference) {
        run(context -> remove(context, new HouseTimer.Reference(name, reference)));
    }

    private interface Work {
        void in(CommandContext context);
    }

    private void run(Work work) {
        ((ProcessEngineConfigurationImpl) engine.getObject().getProcessEngineConfiguration())
                .getCommandExecutorTxRequired()
                .execute(context -> {
                    work.in(context);
                    return null;
                });
    }

    private static void remove(CommandContext context, HouseTimer.Reference timer) {
        JobEntity running = context.getCurrentJob();
        context.getJobManager().findJobsByConfiguration(HouseTimer.TYPE, timer.toCanonicalString(), null).stream()
                // the one that goes off just now is taken away by the engine itself
                .filter(job -> running == null || !running.getId().equals(job.getId()))
                .forEach(JobEntity::delete);
    }
}
