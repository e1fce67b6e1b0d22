package io.marshrut.documents.rest;

import io.marshrut.access.ReaderWords;
import io.marshrut.documents.DocumentReaders;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Ids;
import io.marshrut.shared.Paged;
import io.marshrut.shared.Problem;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /documents/{id}/readers}: who sees it, and why. */
@RestController
class DocumentReadersApi {

    private final DocumentReaders readers;
    private final ReaderWords words;

    DocumentReadersApi(DocumentReaders readers, ReaderWords words) {
        this.readers = readers;
        this.words = words;
    }

    @GetMapping("/api/v1/documents/{id}/readers")
    Paged<ReaderWords.Line> readers(
            Caller caller,
            @PathVariable String id,
            @RequestParam(required = false) Integer page,
            @RequestParam(required = false) Integer size) {
        return words.page(
                readers.of(caller, Ids.parse(id).orElseThrow(Problem::notFound)),
                Paged.Request.of(page, size),
                caller.locale());
    }
}
