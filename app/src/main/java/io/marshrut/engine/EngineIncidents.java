package io.marshrut.engine;

import io.marshrut.shared.LocalText;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.externaltask.ExternalTask;
import org.camunda.bpm.engine.history.HistoricJobLog;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.springframework.stereotype.Service;

/** Jobs that fail and external tasks that nobody repeats any more. Who may see them is decided by the façade that calls. */
@Service
public class EngineIncidents {

    private static final String JOB = "job-";
    private static final String TASK = "task-";

    /** How often a job is tried once somebody asked for it; further failures make it stop again. */
    private static final int FRESH_ATTEMPTS = 3;

    private static final int MOST = 1_000;

    private final ManagementService management;
    private final ExternalTaskService tasks;
    private final RuntimeService runtime;
    private final RepositoryService repository;
    private final HistoryService history;
    private final ProcessPackages packages;
    private final Clock clock;

    EngineIncidents(
            ManagementService management,
            ExternalTaskService tasks,
            RuntimeService runtime,
            RepositoryService repository,
            HistoryService history,
            ProcessPackages packages,
            Clock clock) {
        this.management = management;
        this.tasks = tasks;
        this.runtime = runtime;
        this.repository = repository;
        this.history = history;
        this.packages = packages;
        this.clock = clock;
    }

    /** Newest first, the newest {@value #MOST} of them. */
    public List<EngineIncident> all() {
        return Stream.concat(
                        management.createJobQuery().withException().listPage(0, MOST).stream()
                                .map(this::of),
                        tasks.createExternalTaskQuery().noRetriesLeft().listPage(0, MOST).stream()
                                .map(this::of))
                .sorted(Comparator.comparing(EngineIncident::since).reversed())
                .limit(MOST)
                .toList();
    }

    public Optional<EngineIncident> find(String id) {
        if (id.startsWith(JOB)) {
            return job(id).map(this::of);
        }
        return id.startsWith(TASK) ? task(id).map(this::of) : Optional.empty();
    }

    /** Lets the work run again, now. Runs in the caller's transaction. */
    public void retry(EngineIncident incident) {
        if (incident.id().startsWith(TASK)) {
            task(incident.id()).ifPresent(task -> tasks.setRetries(task.getId(), FRESH_ATTEMPTS));
            return;
        }
        job(incident.id()).ifPresent(job -> {
            if (job.getRetries() < FRESH_ATTEMPTS) {
                management.setJobRetries(job.getId(), FRESH_ATTEMPTS);
            }
            management.setJobDuedate(job.getId(), Date.from(clock.instant()));
        });
    }

    private Optional<Job> job(String id) {
        return Optional.ofNullable(management
                .createJobQuery()
                .jobId(id.substring(JOB.length()))
                .withException()
                .singleResult());
    }

    private Optional<ExternalTask> task(String id) {
        return Optional.ofNullable(tasks.createExternalTaskQuery()
                .externalTaskId(id.substring(TASK.length()))
                .noRetriesLeft()
                .singleResult());
    }

    private EngineIncident of(Job job) {
        List<HistoricJobLog> failures = history.createHistoricJobLogQuery()
                .jobId(job.getId())
                .failureLog()
                .orderByTimestamp()
                .asc()
                .list();
        return new EngineIncident(
                JOB + job.getId(),
                ref(job.getProcessInstanceId(), job.getProcessDefinitionId()),
                job.getFailedActivityId(),
                step(job.getProcessDefinitionId(), job.getFailedActivityId()),
                job.getExceptionMessage(),
                failures.isEmpty()
                        ? job.getCreateTime().toInstant()
                        : failures.get(0).getTimestamp().toInstant(),
                failures.size(),
                job.getRetries() == 0);
    }

    private EngineIncident of(ExternalTask task) {
        Instant since = Optional.ofNullable(runtime.createIncidentQuery()
                        .configuration(task.getId())
                        .singleResult())
                .map(incident -> incident.getIncidentTimestamp().toInstant())
                .orElseGet(() -> task.getCreateTime().toInstant());
        long attempts = history.createHistoricExternalTaskLogQuery()
                .externalTaskId(task.getId())
                .failureLog()
                .count();
        return new EngineIncident(
                TASK + task.getId(),
                ref(task.getProcessInstanceId(), task.getProcessDefinitionId()),
                task.getActivityId(),
                step(task.getProcessDefinitionId(), task.getActivityId()),
                task.getErrorMessage(),
                since,
                attempts,
                true);
    }

    private ProcessRef ref(String instanceId, String definitionId) {
        if (instanceId == null) {
            return null;
        }
        ProcessInstance instance = runtime.createProcessInstanceQuery()
                .processInstanceId(instanceId)
                .singleResult();
        return new ProcessRef(
                packages.of(definitionId).kind(),
                definitionId,
                instanceId,
                instance == null ? null : instance.getBusinessKey());
    }

    private LocalText step(String definitionId, String element) {
        if (definitionId == null || element == null) {
            return null;
        }
        return repository.getBpmnModelInstance(definitionId).getModelElementById(element) instanceof FlowElement found
                ? new LocalText(found.getName(), StageReader.properties(found).get("title.en"))
                : LocalText.same(element);
    }
}
