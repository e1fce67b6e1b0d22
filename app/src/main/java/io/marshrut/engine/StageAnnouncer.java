package io.marshrut.engine;

import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.task.IdentityLink;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells the house where cases are: listens at every user task and at the end of every process. */
@Component
class StageAnnouncer extends AbstractBpmnParseListener {

    private final ApplicationEventPublisher events;
    private final ObjectProvider<ProcessPackages> packages;

    /** @param packages looked up late: it needs the engine that this listener is a part of */
    StageAnnouncer(ApplicationEventPublisher events, ObjectProvider<ProcessPackages> packages) {
        this.events = events;
        this.packages = packages;
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        TaskDefinition task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, this::entered);
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, left -> left(left, true));
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_DELETE, left -> left(left, false));
    }

    @Override
    public void parseProcess(Element element, ProcessDefinitionEntity process) {
        process.addBuiltInListener(ExecutionListener.EVENTNAME_END, (ExecutionListener) this::ended);
    }

    private void entered(DelegateTask task) {
        ProcessPackage kind = packages.getObject().of(task.getProcessDefinitionId());
        Set<String> groups =
                task.getCandidates().stream().map(IdentityLink::getGroupId).collect(Collectors.toUnmodifiableSet());
        events.publishEvent(new StageEntered(
                ref(kind, task.getExecution()), task.getId(), stage(kind, task), task.getAssignee(), groups));
    }

    private void left(DelegateTask task, boolean completed) {
        ProcessPackage kind = packages.getObject().of(task.getProcessDefinitionId());
        events.publishEvent(new StageLeft(ref(kind, task.getExecution()), task.getId(), stage(kind, task), completed));
    }

    private void ended(DelegateExecution execution) {
        ProcessPackage kind = packages.getObject().of(execution.getProcessDefinitionId());
        events.publishEvent(new ProcessEnded(
                ref(kind, execution), execution.isCanceled() ? null : execution.getCurrentActivityId()));
    }

    private static Stage stage(ProcessPackage kind, DelegateTask task) {
        return kind.stage(task.getTaskDefinitionKey()).orElseThrow();
    }

    private static ProcessRef ref(ProcessPackage kind, DelegateExecution execution) {
        return new ProcessRef(
                kind.kind(), kind.definitionId(), execution.getProcessInstanceId(), execution.getProcessBusinessKey());
    }
}
