package io.marshrut.engine;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.stereotype.Service;

/** The versions of a kind, newest first, and the words that its models may use. */
@Service
public class PackageVersions {

    private final RepositoryService repository;
    private final RuntimeService runtime;
    private final ProcessPackages packages;
    private final ProcessSteps steps;

    PackageVersions(
            RepositoryService repository, RuntimeService runtime, ProcessPackages packages, ProcessSteps steps) {
        this.repository = repository;
        this.runtime = runtime;
        this.packages = packages;
        this.steps = steps;
    }

    public List<PackageVersion> of(ProcessPackage kind) {
        Map<String, Deployment> deployments =
                repository.createDeploymentQuery().deploymentName(kind.kind()).list().stream()
                        .collect(Collectors.toMap(Deployment::getId, deployment -> deployment));
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(kind.processKey())
                .orderByProcessDefinitionVersion()
                .desc()
                .list()
                .stream()
                .filter(definition -> deployments.containsKey(definition.getDeploymentId()))
                .map(definition -> version(definition, deployments.get(definition.getDeploymentId())))
                .toList();
    }

    /** Which kind each process id belongs to. */
    public Map<String, String> processKeys() {
        return packages.latest().stream().collect(Collectors.toMap(ProcessPackage::processKey, ProcessPackage::kind));
    }

    /** Names of the steps that service tasks may run. */
    public Set<String> steps() {
        return steps.names();
    }

    private PackageVersion version(ProcessDefinition definition, Deployment deployment) {
        return new PackageVersion(
                definition.getId(),
                definition.getVersion(),
                deployment.getDeploymentTime().toInstant(),
                ProcessPackages.UPLOAD.equals(deployment.getSource()),
                runtime.createProcessInstanceQuery()
                        .processDefinitionId(definition.getId())
                        .count());
    }
}
