package io.marshrut.requests;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.marshrut.engine.ProcessPackage;
import io.marshrut.engine.ProcessPackages;
import io.marshrut.shared.Caller;
import io.marshrut.shared.LocalText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.springframework.stereotype.Service;

/** The service catalogue (каталог услуг): every process package that carries a {@code catalog.yaml}. */
@Service
public class Catalogue {

    private record Description(
            LocalText title,
            LocalText description,
            List<String> words,
            String icon,
            String number,
            String titleField,
            Set<String> initiators,
            Set<String> readers,
            boolean priority) {}

    private static final ObjectMapper YAML = new YAMLMapper();
    private static final String DESCRIPTION = "catalog.yaml";

    private final ProcessPackages packages;
    private final FormReader forms = new FormReader();
    private final ConcurrentMap<String, Optional<CatalogEntry>> read = new ConcurrentHashMap<>();

    Catalogue(ProcessPackages packages) {
        this.packages = packages;
    }

    /** What the caller may ask for, by desk and title. */
    public List<CatalogEntry> entries(Caller caller) {
        return packages.latest().stream()
                .map(this::of)
                .flatMap(Optional::stream)
                .filter(entry -> entry.mayAsk(caller))
                .sorted(Comparator.comparing(
                                (CatalogEntry entry) -> entry.process().desk())
                        .thenComparing(entry -> entry.title().in(caller.locale())))
                .toList();
    }

    /** Everything that anybody may ask for. */
    public List<CatalogEntry> all() {
        return packages.latest().stream()
                .map(this::of)
                .flatMap(Optional::stream)
                .toList();
    }

    /** The newest version of a kind, nothing where it is unknown or not for this caller. */
    public Optional<CatalogEntry> entry(Caller caller, String kind) {
        return packages.latest(kind == null ? "" : kind).flatMap(this::of).filter(entry -> entry.mayAsk(caller));
    }

    /** The version that a running request is on; nothing where the process carries no request. */
    Optional<CatalogEntry> version(String definitionId) {
        return of(packages.of(definitionId));
    }

    private Optional<CatalogEntry> of(ProcessPackage process) {
        return read.computeIfAbsent(
                process.definitionId(),
                id -> packages.file(process, DESCRIPTION).map(file -> entry(process, file)));
    }

    private CatalogEntry entry(ProcessPackage process, byte[] file) {
        try {
            Description described = YAML.readValue(file, Description.class);
            String formFile = process.kind().substring(process.kind().indexOf('/') + 1) + ".form";
            return new CatalogEntry(
                    process,
                    described.title(),
                    described.description(),
                    described.words() == null ? List.of() : List.copyOf(described.words()),
                    described.icon(),
                    described.number(),
                    described.titleField(),
                    described.initiators(),
                    described.readers(),
                    packages.file(process, Priorities.FILE).isPresent(),
                    forms.read(packages.file(process, formFile).orElseThrow()).of(process.stages()));
        } catch (IOException e) {
            throw new UncheckedIOException(process.kind() + "/" + DESCRIPTION, e);
        }
    }
}
