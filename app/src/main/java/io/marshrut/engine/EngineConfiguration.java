package io.marshrut.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.spring.boot.starter.configuration.impl.AbstractCamundaConfiguration;
import org.springframework.stereotype.Component;

/** What the house asks of the engine beyond its settings in {@code application.yml}. */
@Component
class EngineConfiguration extends AbstractCamundaConfiguration {

    private final StageAnnouncer announcer;
    private final ProcessSteps steps;

    EngineConfiguration(StageAnnouncer announcer, ProcessSteps steps) {
        this.announcer = announcer;
        this.steps = steps;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        Map<Object, Object> visibleInExpressions = new HashMap<>(Map.of("steps", steps));
        engine.setBeans(visibleInExpressions);
        if (engine.getCustomPostBPMNParseListeners() == null) {
            engine.setCustomPostBPMNParseListeners(new ArrayList<>());
        }
        engine.getCustomPostBPMNParseListeners().addAll(List.of(announcer));
    }
}
