package io.marshrut.modelling.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.marshrut.shared.LocalText;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.yaml.snakeyaml.LoaderOptions;

/** {@code catalog.yaml} as the rules see it; what is missing is null. */
public record CatalogView(
        LocalText title,
        LocalText description,
        List<String> words,
        String icon,
        String number,
        String titleField,
        List<String> initiators,
        List<String> readers,
        boolean priority) {

    public CatalogView {
        // as written: a list may hold an empty line, which is a mistake to be told
        words = words == null
                ? List.of()
                : words.stream().map(word -> Objects.toString(word, "")).toList();
        initiators = initiators == null ? List.of() : List.copyOf(initiators);
        readers = readers == null ? List.of() : List.copyOf(readers);
    }

    /** @throws UnreadableFile where it is no YAML of this shape */
    public static CatalogView read(byte[] yaml) throws UnreadableFile {
        LoaderOptions limits = new LoaderOptions();
        limits.setMaxAliasesForCollections(0);
        try {
            CatalogView read = JsonMapper.builder(
                            YAMLFactory.builder().loaderOptions(limits).build())
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .build()
                    .readValue(yaml, CatalogView.class);
            if (read == null) {
                throw new UnreadableFile(0, "empty");
            }
            return read;
        } catch (MismatchedInputException e) {
            String key = e.getPath().isEmpty() ? "" : e.getPath().get(0).getFieldName();
            throw new UnreadableFile(
                    e.getLocation() == null ? 0 : e.getLocation().getLineNr(), key);
        } catch (JsonProcessingException e) {
            throw new UnreadableFile(
                    e.getLocation() == null ? 0 : e.getLocation().getLineNr(), e.getOriginalMessage());
        } catch (IOException e) {
            throw new UnreadableFile(0, e.getMessage());
        }
    }
}
