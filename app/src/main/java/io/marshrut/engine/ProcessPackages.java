package io.marshrut.engine;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.stereotype.Service;

/** The process packages that are deployed: newest versions to start from, old ones for the cases that run on them. */
@Service
public class ProcessPackages {

    /** Another copy of the portal may have deployed a new version: look again after this time. */
    private static final Duration FRESH = Duration.ofSeconds(5);

    private static final String LATEST = "latest";

    private final RepositoryService repository;
    private final StageReader stages = new StageReader();
    private final ConcurrentMap<String, ProcessPackage> byDefinition = new ConcurrentHashMap<>();
    private final Cache<String, List<ProcessPackage>> latest =
            Caffeine.newBuilder().expireAfterWrite(FRESH).build();

    ProcessPackages(RepositoryService repository) {
        this.repository = repository;
    }

    /** The newest version of every kind. */
    public List<ProcessPackage> latest() {
        return latest.get(
                LATEST,
                any -> repository.createProcessDefinitionQuery().latestVersion().active().list().stream()
                        .map(this::read)
                        .toList());
    }

    public Optional<ProcessPackage> latest(String kind) {
        return latest().stream().filter(found -> found.kind().equals(kind)).findFirst();
    }

    public ProcessPackage of(String definitionId) {
        return byDefinition.computeIfAbsent(definitionId, id -> readNew(repository.getProcessDefinition(id)));
    }

    /** A file of the package, such as {@code incident.form}; nothing where the package has none of that name. */
    public Optional<byte[]> file(ProcessPackage processPackage, String name) {
        String path = path(processPackage.kind(), name);
        if (!repository
                .getDeploymentResourceNames(processPackage.deploymentId())
                .contains(path)) {
            return Optional.empty();
        }
        try (InputStream content = repository.getResourceAsStream(processPackage.deploymentId(), path)) {
            return Optional.of(content.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The model of a version as BPMN 2.0 XML. */
    public byte[] model(String definitionId) {
        try (InputStream model = repository.getProcessModel(definitionId)) {
            return model.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes the given files the newest version of a kind, unless the newest already is just that. */
    void deploy(String kind, Map<String, byte[]> files) {
        var deployment =
                repository.createDeployment().name(kind).source("package").enableDuplicateFiltering(false);
        files.forEach((name, content) ->
                deployment.addInputStream(path(kind, name), new java.io.ByteArrayInputStream(content)));
        deployment.deploy();
        latest.invalidateAll();
    }

    private ProcessPackage read(ProcessDefinition definition) {
        return byDefinition.computeIfAbsent(definition.getId(), id -> readNew(definition));
    }

    private ProcessPackage readNew(ProcessDefinition definition) {
        Deployment deployment = repository
                .createDeploymentQuery()
                .deploymentId(definition.getDeploymentId())
                .singleResult();
        return new ProcessPackage(
                deployment.getName(),
                definition.getKey(),
                definition.getId(),
                definition.getDeploymentId(),
                definition.getVersion(),
                stages.read(repository.getBpmnModelInstance(definition.getId())));
    }

    private static String path(String kind, String name) {
        return "processes/" + kind + "/" + name;
    }
}
