package io.marshrut.contracts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.marshrut.shared.LocalText;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.LoaderOptions;

/**
 * {@code contract-types.yaml}: the one place that rules which kinds of contract there are.
 *
 * @param numberPattern of registration numbers, such as <code>{type}-{site}/{yyyy}-{seq:4}</code>
 * @param functions whose business a stage can be
 * @param changes by field, the functions that are asked again when it has changed; {@link #ALL} for every one
 */
public record ContractTypeFile(
        String numberPattern,
        Map<String, LocalText> functions,
        Map<String, List<String>> changes,
        List<ContractType> types) {

    public static final String NAME = "contract-types.yaml";
    public static final String ALL = "all";

    public ContractTypeFile {
        functions = functions == null ? Map.of() : functions;
        changes = changes == null ? Map.of() : changes;
        types = types == null ? List.of() : List.copyOf(types);
    }

    /** What is wrong with a file, and where. */
    public static final class Unreadable extends Exception {

        private static final long serialVersionUID = 1L;
        private final int line;

        Unreadable(int line, String words) {
            super(words);
            this.line = line;
        }

        /** 0 where unknown. */
        public int line() {
            return line;
        }
    }

    /** @throws Unreadable where it is no YAML of this shape */
    public static ContractTypeFile read(byte[] yaml) throws Unreadable {
        try {
            ContractTypeFile read = yaml().readValue(yaml, ContractTypeFile.class);
            if (read == null) {
                throw new Unreadable(0, "empty");
            }
            return read;
        } catch (JsonMappingException e) {
            throw new Unreadable(
                    line(e), e.getPathReference().replaceAll("[\\w.]+\\[", "[") + ": " + e.getOriginalMessage());
        } catch (JsonProcessingException e) {
            throw new Unreadable(line(e), e.getOriginalMessage());
        } catch (IOException e) {
            throw new Unreadable(0, e.getMessage());
        }
    }

    private static ObjectMapper yaml() {
        LoaderOptions limits = new LoaderOptions();
        limits.setMaxAliasesForCollections(0);
        return JsonMapper.builder(YAMLFactory.builder().loaderOptions(limits).build())
                .addModule(new JavaTimeModule())
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
    }

    private static int line(JsonProcessingException e) {
        return e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNr());
    }

    public Optional<ContractType> type(String key) {
        return types.stream().filter(type -> type.key().equals(key)).findFirst();
    }

    public Set<String> keys() {
        return types.stream().map(ContractType::key).collect(Collectors.toSet());
    }

    /** Whether a stage of this function is asked again when the field has changed. */
    public boolean concerns(String field, String function) {
        List<String> concerned = changes.getOrDefault(field, List.of());
        return concerned.contains(ALL) || concerned.contains(function);
    }
}
