package io.marshrut.recognition;

import com.fasterxml.jackson.core.type.TypeReference;
import io.marshrut.engine.RunningVariables;
import io.marshrut.ocr.model.DocumentPart;
import io.marshrut.ocr.model.PageInfo;
import io.marshrut.ocr.model.RecognitionContract;
import io.marshrut.ocr.model.RecognitionJson;
import io.marshrut.ocr.model.RecognitionResult;
import io.marshrut.storage.NamedObject;
import io.marshrut.storage.NamedObjects;
import io.marshrut.storage.StoredObjects;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What workers derived: of results that were taken over, and of those that wait for it. */
@Component
class NamedReadings implements NamedObjects {

    private static final TypeReference<List<PageInfo>> PAGES = new TypeReference<>() {};

    @Override
    public void tell(JdbcClient snapshot, StoredObjects objects, Consumer<NamedObject> to) {
        Set<String> waiting = new HashSet<>(RunningVariables.texts(snapshot, RecognitionContract.RESULT_KEY));
        waiting.addAll(RunningVariables.texts(snapshot, RecognitionContract.READ_RESULT));
        try (Stream<List<String>> rows = snapshot.sql("""
                        select result_key, text_key, searchable_key, page_images from recognition
                         where result_key is not null order by document_id
                        """).query(NamedReadings::keys).stream()) {
            rows.forEach(keys -> {
                waiting.remove(keys.get(0));
                tell(keys, to);
            });
        }
        waiting.stream().sorted().forEach(result -> tell(keys(result, objects), to));
    }

    private static void tell(List<String> keys, Consumer<NamedObject> to) {
        keys.stream().filter(Objects::nonNull).distinct().forEach(key -> to.accept(new NamedObject(key, null)));
    }

    private static List<String> keys(ResultSet row, int number) throws SQLException {
        try {
            return keys(
                    row.getString("result_key"),
                    row.getString("text_key"),
                    row.getString("searchable_key"),
                    RecognitionJson.mapper().readValue(row.getString("page_images"), PAGES));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The result names the others; where it is gone, so are they. */
    private static List<String> keys(String resultKey, StoredObjects objects) {
        StoredObjects.Arriving arriving = objects.open(resultKey).orElse(null);
        if (arriving == null) {
            return List.of(resultKey);
        }
        try (arriving) {
            RecognitionResult result =
                    RecognitionJson.readResult(arriving.content().readAllBytes());
            List<String> keys =
                    new ArrayList<>(keys(resultKey, result.textKey(), result.searchablePdfKey(), result.pages()));
            for (DocumentPart part : result.contents().parts()) {
                if (part.sha256() != null) {
                    keys.add(RecognitionContract.contentKey(part.sha256()));
                }
                if (part.resultKey() != null) {
                    keys.addAll(keys(part.resultKey(), objects));
                }
            }
            return keys;
        } catch (IOException e) {
            throw new UncheckedIOException("The result " + resultKey + " is no result", e);
        }
    }

    private static List<String> keys(String result, String text, String searchable, List<PageInfo> pages) {
        List<String> keys = new ArrayList<>();
        keys.add(result);
        keys.add(text);
        keys.add(searchable);
        pages.forEach(page -> {
            keys.add(page.imageKey());
            keys.add(page.wordsKey());
        });
        return keys;
    }
}
