package io.marshrut.engine;

import java.util.Optional;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.externaltask.ExternalTask;
import org.springframework.stereotype.Service;

/** The queue of work that programs outside take from the engine. */
@Service
public class ExternalWork {

    /**
     * One piece of work.
     *
     * @param businessKey id of the thing it is about
     * @param worker who holds it now, null where nobody does
     */
    public record Item(String id, String topic, String businessKey, String worker) {}

    private final ExternalTaskService tasks;

    ExternalWork(ExternalTaskService tasks) {
        this.tasks = tasks;
    }

    public Optional<Item> find(String id) {
        ExternalTask task = tasks.createExternalTaskQuery().externalTaskId(id).singleResult();
        return Optional.ofNullable(task)
                .map(found ->
                        new Item(found.getId(), found.getTopicName(), found.getBusinessKey(), found.getWorkerId()));
    }
}
