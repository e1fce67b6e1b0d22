package io.marshrut.kinds;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The ways through a kind of request, as {@code kinds/<desk>-<kind>.yaml} tells them:
 *
 * <pre>
 * kind: maintenance/small-repair
 * initiator: seller                       # a person of the small company; without it the seller
 * people: {assignment: engineer}          # who does a stage; the initiator where it is not said
 * form: {title: …}                        # what the catalogue's form is filled in with
 * fills: {assignment: {craftsman: "@fixer"}}   # what is filled in at a stage; @fixer is that person's login
 * documents: {contractor: [act]}          # what a positive decision of a stage needs, and nothing else
 * paths:
 *   the craftsman mends it and the initiator accepts:
 *     form: {area: water}                 # what differs from the form above
 *     starts: [assignment]                # the first stages, where they are not those of the first path
 *     steps:
 *       - assignment assign > work
 *       - work done > acceptance
 *       - {step: "acceptance accept > COMPLETED", fills: {…}, by: seller}
 *       - timer silence > COMPLETED       # the moment of a timer has come
 * </pre>
 *
 * <p>Behind {@code >} stand all stages that the request waits in then, {@code -} where only a timer runs, or its status.
 */
record KindPaths(
        String kind,
        String initiator,
        Map<String, String> people,
        Map<String, Object> form,
        Map<String, Map<String, Object>> fills,
        Map<String, List<String>> documents,
        List<Path> paths) {

    /** One way from filing to the end. */
    record Path(String name, String initiator, Map<String, Object> form, List<String> starts, List<Step> steps) {}

    /**
     * @param at the stage, or the timer's event
     * @param decision null where a timer goes off
     * @param by null for whom the kind names
     * @param then stages or a status
     */
    record Step(String at, String decision, String by, Map<String, Object> fills, List<String> then) {

        boolean isTimer() {
            return decision == null;
        }
    }

    private static final ObjectMapper YAML = new YAMLMapper();

    static List<KindPaths> all() {
        try {
            List<KindPaths> kinds = new ArrayList<>();
            for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath*:kinds/*-*.yaml")) {
                try (InputStream content = file.getInputStream()) {
                    kinds.add(read(YAML.readTree(content)));
                }
            }
            return kinds;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static KindPaths read(JsonNode file) {
        String initiator = file.path("initiator").asText("seller");
        Map<String, Object> form = map(file.path("form"));
        List<Path> paths = new ArrayList<>();
        file.path("paths").properties().forEach(path -> {
            Map<String, Object> own = new LinkedHashMap<>(form);
            own.putAll(map(path.getValue().path("form")));
            own.values().removeIf(java.util.Objects::isNull);
            List<Step> steps = new ArrayList<>();
            path.getValue().path("steps").forEach(step -> steps.add(step(step)));
            List<String> starts = path.getValue().has("starts")
                    ? texts(path.getValue().path("starts"))
                    : paths.isEmpty()
                            ? List.of(steps.get(0).at())
                            : paths.get(0).starts();
            paths.add(new Path(path.getKey(), path.getValue().path("initiator").asText(initiator), own, starts, steps));
        });
        Map<String, Map<String, Object>> fills = new LinkedHashMap<>();
        file.path("fills").properties().forEach(stage -> fills.put(stage.getKey(), map(stage.getValue())));
        Map<String, List<String>> documents = new LinkedHashMap<>();
        file.path("documents").properties().forEach(stage -> documents.put(stage.getKey(), texts(stage.getValue())));
        Map<String, String> people = new LinkedHashMap<>();
        file.path("people")
                .properties()
                .forEach(stage -> people.put(stage.getKey(), stage.getValue().asText()));
        return new KindPaths(file.path("kind").asText(), initiator, people, form, fills, documents, paths);
    }

    private static Step step(JsonNode row) {
        String text = row.isTextual() ? row.asText() : row.path("step").asText();
        String[] sides = text.split(" > ");
        String[] words = sides[0].strip().split(" ");
        if (sides.length != 2 || words.length != 2) {
            throw new IllegalArgumentException("A step reads 'stage decision > stage, stage', not '" + text + "'");
        }
        boolean timer = words[0].equals("timer");
        return new Step(
                timer ? words[1] : words[0],
                timer ? null : words[1],
                row.path("by").asText(null),
                map(row.path("fills")),
                Stream.of(sides[1].split(","))
                        .map(String::strip)
                        .filter(one -> !one.equals("-"))
                        .toList());
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(one -> texts.add(one.asText()));
        return texts;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(JsonNode node) {
        return node.isObject() ? YAML.convertValue(node, LinkedHashMap.class) : Map.of();
    }
}
