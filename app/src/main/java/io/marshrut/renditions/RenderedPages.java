package io.marshrut.renditions;

import io.marshrut.documents.DocumentCard;
import io.marshrut.documents.PageSource;
import io.marshrut.ocr.model.PageInfo;
import io.marshrut.storage.ContentStore;
import java.util.Optional;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/** Pages, text and PDF of documents that were rendered. */
@Component
class RenderedPages implements PageSource {

    private final RenditionRows rows;
    private final ContentStore contents;

    RenderedPages(RenditionRows rows, ContentStore contents) {
        this.rows = rows;
        this.contents = contents;
    }

    @Override
    public Optional<Resource> page(DocumentCard document, int number) {
        return rows.find(document.sha256())
                .flatMap(row -> row.pages().stream()
                        .filter(info -> info.number() == number)
                        .findFirst())
                .map(PageInfo::imageKey)
                .map(contents::open);
    }

    @Override
    public Optional<Resource> text(DocumentCard document) {
        return rows.find(document.sha256()).map(RenditionRow::textKey).map(contents::open);
    }

    @Override
    public Optional<Resource> searchablePdf(DocumentCard document) {
        return rows.find(document.sha256()).map(RenditionRow::pdfKey).map(contents::open);
    }
}
