package io.marshrut.engine;

import io.marshrut.shared.LocalText;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.management.JobDefinition;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.springframework.stereotype.Service;

/** What cases wait for without anybody having to do something. */
@Service
public class Waits {

    private final ManagementService jobs;
    private final RepositoryService repository;

    Waits(ManagementService jobs, RepositoryService repository) {
        this.jobs = jobs;
        this.repository = repository;
    }

    /** The moments that a case waits for now, the nearest first. */
    public List<Wait> of(String instanceId) {
        return jobs.createJobQuery().processInstanceId(instanceId).timers().active().list().stream()
                .map(this::wait)
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing(Wait::until))
                .toList();
    }

    /** Nothing for a timer that sits on a stage: the case waits for people there. */
    private Optional<Wait> wait(Job timer) {
        JobDefinition definition = jobs.createJobDefinitionQuery()
                .jobDefinitionId(timer.getJobDefinitionId())
                .singleResult();
        return Optional.ofNullable(repository
                        .getBpmnModelInstance(timer.getProcessDefinitionId())
                        .<ModelElementInstance>getModelElementById(definition.getActivityId()))
                .filter(IntermediateCatchEvent.class::isInstance)
                .map(IntermediateCatchEvent.class::cast)
                .map(event -> new Wait(
                        event.getId(),
                        new LocalText(
                                event.getName(), StageReader.properties(event).get("title.en")),
                        timer.getDuedate().toInstant()));
    }
}
