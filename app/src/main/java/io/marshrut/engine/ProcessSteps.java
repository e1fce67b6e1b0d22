package io.marshrut.engine;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** {@code steps} in the expressions of a model: the only bean they see. */
@Component
public class ProcessSteps {

    private final ObjectProvider<ProcessStep> steps;
    private final ObjectProvider<ProcessPackages> packages;

    ProcessSteps(ObjectProvider<ProcessStep> steps, ObjectProvider<ProcessPackages> packages) {
        this.steps = steps;
        this.packages = packages;
    }

    /** Names that a model may use. */
    Set<String> names() {
        return steps.stream().map(ProcessStep::name).collect(Collectors.toUnmodifiableSet());
    }

    public void run(String name, DelegateExecution execution) {
        Map<String, ProcessStep> byName =
                steps.stream().collect(Collectors.toMap(ProcessStep::name, Function.identity()));
        ProcessStep step = byName.get(name);
        if (step == null) {
            throw new IllegalStateException(
                    "The model names the step %s, there are %s".formatted(name, byName.keySet()));
        }
        step.run(new ExecutionContext(execution));
    }

    private final class ExecutionContext implements ProcessStep.Context {

        private final DelegateExecution execution;

        private ExecutionContext(DelegateExecution execution) {
            this.execution = execution;
        }

        @Override
        public ProcessRef process() {
            return new ProcessRef(
                    packages.getObject().of(execution.getProcessDefinitionId()).kind(),
                    execution.getProcessDefinitionId(),
                    execution.getProcessInstanceId(),
                    execution.getProcessBusinessKey());
        }

        @Override
        public Optional<String> variable(String variable) {
            return Optional.ofNullable(execution.getVariable(variable)).map(String::valueOf);
        }

        @Override
        public void set(String variable, Object value) {
            execution.setVariable(variable, value);
        }
    }
}
