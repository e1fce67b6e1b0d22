package io.marshrut.recognition;

import io.marshrut.documents.DocumentCard;
import io.marshrut.documents.PageSource;
import io.marshrut.ocr.model.PageInfo;
import io.marshrut.ocr.model.RecognitionResult;
import io.marshrut.storage.ContentStore;
import java.util.Optional;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/** Pages, text and PDF of documents that were recognised. */
@Component
class RecognisedPages implements PageSource {

    private final RecognitionRows rows;
    private final ContentStore contents;

    RecognisedPages(RecognitionRows rows, ContentStore contents) {
        this.rows = rows;
        this.contents = contents;
    }

    @Override
    public Optional<Resource> page(DocumentCard document, int number) {
        return result(document)
                .flatMap(result -> result.pages().stream()
                        .filter(info -> info.number() == number)
                        .findFirst())
                .map(PageInfo::imageKey)
                .map(contents::open);
    }

    @Override
    public Optional<Resource> text(DocumentCard document) {
        return result(document).map(RecognitionResult::textKey).map(contents::open);
    }

    @Override
    public Optional<Resource> searchablePdf(DocumentCard document) {
        return result(document).map(RecognitionResult::searchablePdfKey).map(contents::open);
    }

    private Optional<RecognitionResult> result(DocumentCard document) {
        return rows.find(document.id()).map(Recognised::result);
    }
}
