package io.marshrut.engine;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.marshrut.shared.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.camunda.bpm.dmn.engine.impl.transform.DmnTransformException;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.dmn.Dmn;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The process packages that are deployed: newest versions to start from, old ones for the cases that run on them. */
@Service
public class ProcessPackages {

    /** Another copy of the portal may have deployed a new version: look again after this time. */
    private static final Duration FRESH = Duration.ofSeconds(5);

    /** Sources of deployments: a release of the portal, an administrator's upload. */
    static final String RELEASE = "package";

    static final String UPLOAD = "upload";

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

    /** All files of a version by name. */
    public Map<String, byte[]> files(ProcessPackage processPackage) {
        String folder = path(processPackage.kind(), "");
        Map<String, byte[]> files = new TreeMap<>();
        repository.getDeploymentResourceNames(processPackage.deploymentId()).stream()
                .filter(name -> name.startsWith(folder))
                .map(name -> name.substring(folder.length()))
                .forEach(name -> files.put(name, file(processPackage, name).orElseThrow()));
        return files;
    }

    /**
     * Makes an administrator's files the newest version of a kind; from then on releases leave the kind alone. Runs in
     * the caller's transaction.
     *
     * @throws Problem 422 with the engine's own words where it does not take the files
     */
    public ProcessPackage publish(String kind, Map<String, byte[]> files) {
        try {
            deploy(repository.createDeployment().source(UPLOAD), kind, files);
        } catch (ParseException | DmnTransformException e) {
            throw Problem.invalid("package_refused_by_engine", e.getMessage());
        }
        return repository.createProcessDefinitionQuery().latestVersion().active().list().stream()
                .map(this::read)
                .filter(found -> found.kind().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    /** Makes a release's files the newest version, unless they already are, or an administrator published the kind. */
    boolean deploy(String kind, Map<String, byte[]> files) {
        boolean published = repository
                        .createDeploymentQuery()
                        .deploymentName(kind)
                        .deploymentSource(UPLOAD)
                        .count()
                > 0;
        if (!published) {
            deploy(repository.createDeployment().source(RELEASE).enableDuplicateFiltering(false), kind, files);
        }
        return !published;
    }

    private void deploy(DeploymentBuilder deployment, String kind, Map<String, byte[]> files) {
        deployment.name(kind);
        files.forEach(
                (name, content) -> deployment.addInputStream(path(kind, name), new ByteArrayInputStream(content)));
        deployment.deploy();
        latest.invalidateAll();
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            // until the commit others read the old list, and may have put it back
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    latest.invalidateAll();
                }
            });
        }
    }

    private ProcessPackage read(ProcessDefinition definition) {
        return byDefinition.computeIfAbsent(definition.getId(), id -> readNew(definition));
    }

    private ProcessPackage readNew(ProcessDefinition definition) {
        Deployment deployment = repository
                .createDeploymentQuery()
                .deploymentId(definition.getDeploymentId())
                .singleResult();
        BpmnModelInstance model = repository.getBpmnModelInstance(definition.getId());
        return new ProcessPackage(
                deployment.getName(),
                definition.getKey(),
                definition.getId(),
                definition.getDeploymentId(),
                definition.getVersion(),
                stages.read(model),
                ReadNames.of(Bpmn.convertToString(model), tables(definition.getDeploymentId())));
    }

    private List<String> tables(String deploymentId) {
        return repository.getDeploymentResources(deploymentId).stream()
                .filter(resource -> resource.getName().endsWith(".dmn"))
                .map(resource ->
                        Dmn.convertToString(Dmn.readModelFromStream(new ByteArrayInputStream(resource.getBytes()))))
                .toList();
    }

    private static String path(String kind, String name) {
        return "processes/" + kind + "/" + name;
    }
}
