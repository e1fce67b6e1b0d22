package io.marshrut.renditions;

import io.marshrut.documents.DocumentCard;
import io.marshrut.documents.Documents;
import io.marshrut.documents.ReadablePages;
import io.marshrut.engine.ProcessPackages;
import io.marshrut.engine.Processes;
import io.marshrut.ocr.model.RecognitionContract;
import io.marshrut.ocr.model.RecognitionJson;
import io.marshrut.ocr.model.RenditionContract;
import io.marshrut.ocr.model.Word;
import io.marshrut.shared.Caller;
import io.marshrut.storage.ContentStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Documents of any kind as pages, text and PDF. The façade of a document's owner has it rendered. */
@Service
public class Renditions {

    static final String PROCESS = "documents/rendition";

    private final RenditionRows rows;
    private final Documents documents;
    private final ReadablePages pages;
    private final ContentStore contents;
    private final Processes processes;
    private final ProcessPackages packages;
    private final Clock clock;

    Renditions(
            RenditionRows rows,
            Documents documents,
            ReadablePages pages,
            ContentStore contents,
            Processes processes,
            ProcessPackages packages,
            Clock clock) {
        this.rows = rows;
        this.documents = documents;
        this.pages = pages;
        this.contents = contents;
        this.processes = processes;
        this.packages = packages;
        this.clock = clock;
    }

    /**
     * Has a document rendered, in the caller's transaction. What was rendered already is not rendered again, unless it
     * failed through what may have been the worker's fault: no office program, no time, no life.
     */
    @Transactional
    public void begin(DocumentCard document) {
        if (rows.request(document, clock.instant())) {
            processes.start(
                    packages.latest(PROCESS).orElseThrow(),
                    document.id().toString(),
                    Map.of(
                            RenditionContract.SHA256, document.sha256(),
                            RecognitionContract.CONTENT_KEY, document.content().key(),
                            RecognitionContract.FILE_NAME, document.fileName()));
        }
    }

    /**
     * How far the rendition of a document is; nothing where nobody had it rendered.
     *
     * @throws io.marshrut.shared.Problem 404 where the document does not exist or the caller may not read it
     */
    @Transactional(readOnly = true)
    public Optional<Rendition> of(Caller caller, UUID documentId) {
        return rows.find(documents.card(caller, documentId).sha256()).map(RenditionRow::shown);
    }

    /**
     * The image of a page (PNG), checked as {@link #of} is; the journal is told.
     *
     * @param number from 1
     */
    public Resource page(Caller caller, UUID documentId, int number) {
        return pages.page(caller, documentId, number);
    }

    /** The PDF with a text layer, checked as {@link #of} is; the journal is told. */
    public Resource pdf(Caller caller, UUID documentId) {
        return pages.searchablePdf(caller, documentId);
    }

    /** The text for the index and for comparison, form feed between pages; empty where there is none. */
    @Transactional(readOnly = true)
    public String text(UUID documentId) {
        return row(documentId)
                .map(RenditionRow::textKey)
                .map(key -> new String(contents.read(key), StandardCharsets.UTF_8))
                .orElse("");
    }

    /** The texts of the pages for the index, page 1 first; empty where there are none. */
    public List<String> pageTexts(UUID documentId) {
        String text = text(documentId);
        return text.isEmpty() ? List.of() : List.of(text.split("\f", -1));
    }

    /** The words of a page with their places, for the index; empty where there are none. */
    @Transactional(readOnly = true)
    public List<Word> words(UUID documentId, int page) {
        return row(documentId).stream()
                .flatMap(row -> row.pages().stream())
                .filter(info -> info.number() == page && info.wordsKey() != null)
                .findFirst()
                .map(info -> words(info.wordsKey()))
                .orElse(List.of());
    }

    private Optional<RenditionRow> row(UUID documentId) {
        return Optional.ofNullable(documents.cards(Set.of(documentId)).get(documentId))
                .flatMap(card -> rows.find(card.sha256()));
    }

    private List<Word> words(String key) {
        try {
            return RecognitionJson.readWords(contents.read(key));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
