package io.marshrut.engine;

import io.marshrut.shared.Problem;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;

/**
 * Starts, moves and ends cases. Runs in the caller's transaction, so that a case and what it belongs to are changed
 * together. Who may do so is decided by the façade that calls.
 */
@Service
public class Processes {

    private final RuntimeService runtime;
    private final TaskService tasks;

    Processes(RuntimeService runtime, TaskService tasks) {
        this.runtime = runtime;
        this.tasks = tasks;
    }

    /** @param variables what the model's expressions name: strings, numbers and booleans only */
    public ProcessRef start(ProcessPackage kind, String businessKey, Map<String, Object> variables) {
        ProcessInstance started =
                translated(() -> runtime.startProcessInstanceById(kind.definitionId(), businessKey, variables));
        return new ProcessRef(kind.kind(), kind.definitionId(), started.getId(), businessKey);
    }

    /** Leaves a stage with a decision, which the model's gateways read as {@code decision}. */
    public void complete(String taskId, String decision, Map<String, Object> variables) {
        Map<String, Object> all = new java.util.HashMap<>(variables);
        all.put("decision", decision);
        translated(() -> {
            try {
                tasks.complete(taskId, all);
            } catch (NullValueException e) {
                throw Problem.conflict("already_decided");
            }
            return null;
        });
    }

    /** Changes what the expressions of a running case read. */
    public void set(String instanceId, Map<String, Object> variables) {
        if (!variables.isEmpty()) {
            translated(() -> {
                runtime.setVariables(instanceId, variables);
                return null;
            });
        }
    }

    /** Ends a case where it stands. A case that has ended already is left alone. */
    public void cancel(String instanceId, String reason) {
        translated(() -> {
            try {
                runtime.deleteProcessInstance(instanceId, reason);
            } catch (BadUserRequestException e) {
                throw Problem.conflict("already_ended");
            }
            return null;
        });
    }

    /** Has a case stand still: it takes no step and none of its timers goes off. */
    public void suspend(String instanceId) {
        translated(() -> {
            runtime.suspendProcessInstanceById(instanceId);
            return null;
        });
    }

    /** Lets a case go on that stood still; a timer whose moment has passed meanwhile goes off now. */
    public void resume(String instanceId) {
        translated(() -> {
            runtime.activateProcessInstanceById(instanceId);
            return null;
        });
    }

    private static <T> T translated(Supplier<T> call) {
        try {
            return call.get();
        } catch (OptimisticLockingException e) {
            throw new OptimisticLockingFailureException("The case was changed by somebody else", e);
        }
    }
}
