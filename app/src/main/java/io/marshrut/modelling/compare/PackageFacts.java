package io.marshrut.modelling.compare;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.marshrut.modelling.compare.Difference.Section;
import io.marshrut.modelling.model.Flow;
import io.marshrut.modelling.model.FormView;
import io.marshrut.modelling.model.ModelReader;
import io.marshrut.modelling.model.Node;
import io.marshrut.modelling.model.PackageFiles;
import io.marshrut.modelling.model.ProcessModel;
import io.marshrut.modelling.model.UnreadableFile;
import java.io.IOException;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** A package as plain facts that can be compared: section, thing, aspect. Files that cannot be read have none. */
final class PackageFacts {

    /** A thing with a name. */
    record Thing(String name, Map<String, String> aspects) {}

    private final Map<Section, Map<String, Thing>> things = new EnumMap<>(Section.class);

    private PackageFacts() {
        for (Section section : Section.values()) {
            things.put(section, new LinkedHashMap<>());
        }
    }

    static PackageFacts none() {
        return new PackageFacts();
    }

    static PackageFacts of(PackageFiles files) {
        PackageFacts facts = new PackageFacts();
        files.file(files.modelFile()).ifPresent(bpmn -> facts.model(files.modelFile(), bpmn));
        files.file(files.formFile()).ifPresent(form -> facts.form(files.formFile(), form));
        files.file(PackageFiles.CATALOG).ifPresent(facts::catalog);
        files.tableFiles()
                .forEach(table -> facts.put(
                        Section.FILE,
                        table,
                        table,
                        Map.of(
                                "content",
                                Integer.toHexString(java.util.Arrays.hashCode(
                                        files.file(table).orElseThrow())))));
        return facts;
    }

    Map<String, Thing> of(Section section) {
        return things.get(section);
    }

    private void model(String file, byte[] bpmn) {
        try {
            ProcessModel model = ModelReader.read(file, bpmn);
            model.nodes().forEach(this::node);
            model.flows().forEach(this::flow);
        } catch (UnreadableFile e) {
            things.get(Section.STAGE).clear();
        }
    }

    private void node(Node node) {
        Map<String, String> aspects = new LinkedHashMap<>();
        aspects.put("type", node.type());
        aspects.putAll(node.attributes());
        aspects.remove("id");
        aspects.putAll(node.properties());
        if (node.isStage()) {
            aspects.remove("type");
        }
        put(node.isStage() ? Section.STAGE : Section.FLOW, node.id(), node.name(), aspects);
    }

    private void flow(Flow flow) {
        Map<String, String> aspects = new LinkedHashMap<>();
        aspects.put("name", flow.name());
        aspects.put("source", flow.source());
        aspects.put("target", flow.target());
        aspects.put("condition", flow.condition());
        aspects.putAll(flow.properties());
        put(Section.FLOW, flow.id(), flow.name(), aspects);
    }

    private void form(String file, byte[] json) {
        try {
            for (FormView.Field field : FormView.read(file, json).fields()) {
                Map<String, String> aspects = new LinkedHashMap<>();
                aspects.put("type", field.component());
                aspects.put("label", field.label());
                aspects.put("description", field.description());
                aspects.put(
                        "options",
                        field.options().stream()
                                .map(option -> option.value() + " — " + option.label())
                                .collect(Collectors.joining("; ")));
                aspects.putAll(field.rules());
                aspects.putAll(field.properties());
                put(Section.FIELD, field.key(), field.label(), aspects);
            }
        } catch (UnreadableFile e) {
            things.get(Section.FIELD).clear();
        }
    }

    private void catalog(byte[] yaml) {
        try {
            Map<String, Object> read = new YAMLMapper().readValue(yaml, new TypeReference<>() {});
            if (read == null) {
                return;
            }
            read.forEach((key, value) -> {
                if (value instanceof Map<?, ?> texts) {
                    texts.forEach((language, text) -> put(
                            Section.CATALOG,
                            key + "." + language,
                            key + "." + language,
                            Map.of("content", String.valueOf(text))));
                } else {
                    put(Section.CATALOG, key, key, Map.of("content", String.valueOf(value)));
                }
            });
        } catch (IOException e) {
            things.get(Section.CATALOG).clear();
        }
    }

    private void put(Section section, String id, String name, Map<String, String> aspects) {
        if (id != null) {
            Map<String, String> known = new LinkedHashMap<>(aspects);
            known.values().removeIf(value -> value == null || value.isBlank());
            things.get(section).put(id, new Thing(name, known));
        }
    }
}
