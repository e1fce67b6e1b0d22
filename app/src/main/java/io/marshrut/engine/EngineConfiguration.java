package io.marshrut.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.spring.SpringExpressionManager;
import org.camunda.bpm.spring.boot.starter.configuration.impl.AbstractCamundaConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;

/** What the house asks of the engine beyond its settings in {@code application.yml}. */
@Component
class EngineConfiguration extends AbstractCamundaConfiguration {

    private final StageAnnouncer announcer;
    private final ProcessSteps steps;
    private final HouseTimer timer;
    private final ApplicationContext application;

    EngineConfiguration(
            StageAnnouncer announcer, ProcessSteps steps, HouseTimer timer, ApplicationContext application) {
        this.announcer = announcer;
        this.timer = timer;
        this.steps = steps;
        this.application = application;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        // whatever is not named here does not exist for an expression: an uploaded model is code
        engine.setExpressionManager(new SpringExpressionManager(application, Map.of("steps", steps)));
        engine.setCustomJobHandlers(List.of(timer));
        if (engine.getCustomPostBPMNParseListeners() == null) {
            engine.setCustomPostBPMNParseListeners(new ArrayList<>());
        }
        engine.getCustomPostBPMNParseListeners().addAll(List.of(announcer));
    }
}
