package io.marshrut.renditions;

import io.marshrut.engine.RunningVariables;
import io.marshrut.ocr.model.PageInfo;
import io.marshrut.ocr.model.RecognitionJson;
import io.marshrut.ocr.model.RenditionContract;
import io.marshrut.ocr.model.RenditionResult;
import io.marshrut.storage.NamedObject;
import io.marshrut.storage.NamedObjects;
import io.marshrut.storage.StoredObjects;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What workers rendered: of results that were taken over, and of those that wait for it. */
@Component
class NamedRenditions implements NamedObjects {

    @Override
    public void tell(JdbcClient snapshot, StoredObjects objects, Consumer<NamedObject> to) {
        Set<String> waiting = new HashSet<>(RunningVariables.texts(snapshot, RenditionContract.RESULT_KEY));
        try (Stream<List<String>> rows = snapshot.sql("""
                        select result_key, text_key, pdf_key, page_images from rendition
                         where result_key is not null order by sha256
                        """).query(NamedRenditions::keys).stream()) {
            rows.forEach(keys -> {
                waiting.remove(keys.get(0));
                tell(keys, to);
            });
        }
        waiting.stream().sorted().forEach(result -> tell(keys(result, objects), to));
    }

    private static void tell(List<String> keys, Consumer<NamedObject> to) {
        keys.forEach(key -> to.accept(new NamedObject(key, null)));
    }

    private static List<String> keys(ResultSet row, int number) throws SQLException {
        return keys(
                row.getString("result_key"),
                row.getString("text_key"),
                row.getString("pdf_key"),
                RenditionRows.pages(row.getString("page_images")));
    }

    /** The result names the others; where it is gone, so are they. */
    private static List<String> keys(String resultKey, StoredObjects objects) {
        StoredObjects.Arriving arriving = objects.open(resultKey).orElse(null);
        if (arriving == null) {
            return List.of(resultKey);
        }
        try (arriving) {
            RenditionResult result =
                    RecognitionJson.readRendition(arriving.content().readAllBytes());
            return keys(resultKey, result.textKey(), result.pdfKey(), result.pages());
        } catch (IOException e) {
            throw new UncheckedIOException("The result " + resultKey + " is no result", e);
        }
    }

    private static List<String> keys(String result, String text, String pdf, List<PageInfo> pages) {
        return Stream.concat(
                        Stream.of(result, text, pdf),
                        pages.stream().flatMap(page -> Stream.of(page.imageKey(), page.wordsKey())))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }
}
