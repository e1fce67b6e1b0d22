package io.marshrut.recognition;

import io.marshrut.ocr.model.RecognitionJson;
import io.marshrut.ocr.model.RecognitionResult;
import io.marshrut.ocr.model.Word;
import io.marshrut.storage.ContentStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was read in documents. */
@Service
public class Recognition {

    /** Who sends a document twice, sends its beginning twice. */
    private static final int PAGES_COMPARED = 20;

    private final RecognitionRows rows;
    private final ContentStore contents;
    private final Clock clock;

    Recognition(RecognitionRows rows, ContentStore contents, Clock clock) {
        this.rows = rows;
        this.contents = contents;
        this.clock = clock;
    }

    /** Takes over what a worker left in the store; taking it over twice changes nothing. */
    @Transactional
    public RecognitionResult accept(UUID documentId, String resultKey) {
        try {
            RecognitionResult result = RecognitionJson.readResult(contents.read(resultKey));
            rows.finish(documentId, resultKey, result, clock.instant());
            return result;
        } catch (IOException e) {
            throw new UncheckedIOException("The result " + resultKey + " is no result", e);
        }
    }

    /** For façades that have checked who asks; nothing while the document waits for a worker. */
    @Transactional(readOnly = true)
    public Optional<Recognised> of(UUID documentId) {
        return rows.find(documentId);
    }

    /** As {@link #of(UUID)} for many documents in one query. */
    @Transactional(readOnly = true)
    public Map<UUID, Recognised> of(Collection<UUID> documentIds) {
        return rows.find(documentIds);
    }

    /** How far the workers are; documents that no worker has begun are left out. */
    @Transactional(readOnly = true)
    public Map<UUID, Progress> progress(Collection<UUID> documentIds) {
        return rows.progress(documentIds);
    }

    /** The document is to be read anew, and until then nothing was read in it. */
    @Transactional
    public void forget(UUID documentId) {
        rows.forget(documentId);
    }

    /** The texts of the pages for the index, page 1 first; empty where nothing was read. */
    public List<String> pageTexts(Recognised recognised) {
        String key = recognised.result().textKey();
        return key == null
                ? List.of()
                : List.of(new String(contents.read(key), StandardCharsets.UTF_8).split("\f", -1));
    }

    /** How the first pages look that bear enough to be told apart. */
    public List<PageLook> looks(RecognitionResult result) {
        return result.pages().stream()
                .filter(page -> page.wordsKey() != null)
                .limit(PAGES_COMPARED)
                .flatMap(page -> PageLook.of(page.number(), words(page.wordsKey())).stream())
                .toList();
    }

    /** The words of a page with their places. */
    public List<Word> words(Recognised recognised, int page) {
        return words(recognised.result(), page);
    }

    /** As {@link #words(Recognised, int)} for a result that is just being taken over. */
    public List<Word> words(RecognitionResult result, int page) {
        return result.pages().stream()
                .filter(info -> info.number() == page && info.wordsKey() != null)
                .findFirst()
                .map(info -> words(info.wordsKey()))
                .orElse(List.of());
    }

    private List<Word> words(String key) {
        try {
            return RecognitionJson.readWords(contents.read(key));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
