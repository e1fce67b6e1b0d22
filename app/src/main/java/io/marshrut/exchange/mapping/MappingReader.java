package io.marshrut.exchange.mapping;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.YAMLException;

/** Reads a mapping, and says where it is wrong. */
public final class MappingReader {

    /** @param where the way to the place, such as {@code document.verified.fields.Number} */
    public static final class Wrong extends Exception {

        private static final long serialVersionUID = 1L;

        private final String where;

        public Wrong(String where) {
            super(where);
            this.where = where;
        }

        public String where() {
            return where;
        }
    }

    private static final int LONGEST = 100_000;
    private static final int DEEPEST = 20;
    private static final Set<String> OF_A_KIND = Set.of("entity", "fields", "lines");
    private static final Set<String> OF_LINES = Set.of("to", "from", "number", "fields");
    private static final Set<String> OF_A_VALUE = Set.of("from", "value", "as", "words");
    /** An element of XML and a property of OData alike. */
    private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\d_]*(\\.[\\p{L}_][\\p{L}\\d_]*)*");

    private final Set<String> known;

    /** @param known words of the kinds of messages */
    public MappingReader(Set<String> known) {
        this.known = known;
    }

    /** @throws Wrong with the first place that is */
    public Mapping read(String yaml) throws Wrong {
        if (yaml == null || yaml.isBlank()) {
            return Mapping.NONE;
        }
        Map<String, KindMapping> kinds = new LinkedHashMap<>();
        for (var kind : object(tree(yaml), "mapping").properties()) {
            String where = kind.getKey();
            if (!known.contains(where)) {
                throw new Wrong(where);
            }
            kinds.put(where, kind(kind.getValue(), where));
        }
        return new Mapping(kinds);
    }

    private static JsonNode tree(String yaml) throws Wrong {
        LoaderOptions limits = new LoaderOptions();
        limits.setCodePointLimit(LONGEST);
        limits.setNestingDepthLimit(DEEPEST);
        limits.setMaxAliasesForCollections(0);
        try {
            return new YAMLMapper(YAMLFactory.builder().loaderOptions(limits).build()).readTree(yaml);
        } catch (JsonProcessingException e) {
            throw new Wrong(
                    e.getLocation() == null
                            ? "YAML"
                            : "YAML: " + e.getLocation().getLineNr());
        } catch (YAMLException e) {
            throw new Wrong("YAML");
        }
    }

    private static KindMapping kind(JsonNode node, String where) throws Wrong {
        only(node, OF_A_KIND, where);
        String entity = text(node, "entity", where);
        if (entity != null && !NAME.matcher(entity).matches()) {
            throw new Wrong(where + ".entity");
        }
        List<KindMapping.Lines> tables = new ArrayList<>();
        if (node.has("lines")) {
            JsonNode lines = node.get("lines");
            for (JsonNode table : lines.isArray() ? lines : List.of(lines)) {
                tables.add(lines(table, where + ".lines"));
            }
        }
        return new KindMapping(entity, values(node.path("fields"), where + ".fields"), tables);
    }

    private static KindMapping.Lines lines(JsonNode node, String where) throws Wrong {
        only(node, OF_LINES, where);
        String to = text(node, "to", where);
        if (to == null || !NAME.matcher(to).matches()) {
            throw new Wrong(where + ".to");
        }
        String number = text(node, "number", where);
        if (number != null && !NAME.matcher(number).matches()) {
            throw new Wrong(where + ".number");
        }
        return new KindMapping.Lines(
                to,
                pointer(text(node, "from", where), where + ".from"),
                number,
                values(node.path("fields"), where + ".fields"));
    }

    private static Map<String, MappedValue> values(JsonNode node, String where) throws Wrong {
        Map<String, MappedValue> values = new LinkedHashMap<>();
        for (var field : object(node, where).properties()) {
            String place = where + "." + field.getKey();
            if (!NAME.matcher(field.getKey()).matches()) {
                throw new Wrong(place);
            }
            // a name that is a value and an object at once
            for (String other : values.keySet()) {
                if (other.startsWith(field.getKey() + ".") || field.getKey().startsWith(other + ".")) {
                    throw new Wrong(place);
                }
            }
            values.put(field.getKey(), value(field.getValue(), place));
        }
        if (values.isEmpty()) {
            throw new Wrong(where);
        }
        return values;
    }

    private static MappedValue value(JsonNode node, String where) throws Wrong {
        if (node.isTextual()) {
            return new MappedValue(null, pointer(node.asText(), where), ValueForm.TEXT, Map.of());
        }
        only(node, OF_A_VALUE, where);
        if (node.has("from") == node.has("value")) {
            throw new Wrong(where);
        }
        Map<String, String> words = new LinkedHashMap<>();
        if (node.has("words")) {
            object(node.get("words"), where + ".words")
                    .properties()
                    .forEach(word -> words.put(word.getKey(), word.getValue().asText()));
        }
        String constant = node.has("value") ? node.get("value").asText() : null;
        return new MappedValue(
                constant,
                constant == null ? pointer(text(node, "from", where), where + ".from") : null,
                form(text(node, "as", where), where + ".as"),
                words);
    }

    private static ValueForm form(String word, String where) throws Wrong {
        for (ValueForm form : ValueForm.values()) {
            if (word == null || form.word().equals(word)) {
                return word == null ? ValueForm.TEXT : form;
            }
        }
        throw new Wrong(where);
    }

    private static JsonPointer pointer(String text, String where) throws Wrong {
        try {
            if (text != null && text.startsWith("/")) {
                return JsonPointer.compile(text);
            }
        } catch (IllegalArgumentException e) {
            // told below
        }
        throw new Wrong(where);
    }

    private static String text(JsonNode node, String name, String where) throws Wrong {
        JsonNode found = node.get(name);
        if (found == null || found.isNull()) {
            return null;
        }
        if (!found.isValueNode()) {
            throw new Wrong(where + "." + name);
        }
        return found.asText();
    }

    private static JsonNode object(JsonNode node, String where) throws Wrong {
        if (!node.isObject()) {
            throw new Wrong(where);
        }
        return node;
    }

    private static void only(JsonNode node, Set<String> names, String where) throws Wrong {
        for (var member : object(node, where).properties()) {
            if (!names.contains(member.getKey())) {
                throw new Wrong(where + "." + member.getKey());
            }
        }
    }
}
