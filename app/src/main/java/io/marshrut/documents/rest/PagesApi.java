package io.marshrut.documents.rest;

import io.marshrut.documents.ReadablePages;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Ids;
import io.marshrut.shared.Problem;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /documents/{id}/text}, {@code /pages/{n}.png} and {@code /searchable.pdf}. */
@RestController
class PagesApi {

    private static final MediaType TEXT = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);
    /** A derived object is never overwritten, but a document may be read anew and then has others. */
    private static final CacheControl CACHE =
            CacheControl.maxAge(Duration.ofMinutes(5)).cachePrivate();

    private final ReadablePages pages;

    PagesApi(ReadablePages pages) {
        this.pages = pages;
    }

    @GetMapping({"/api/v1/documents/{id}/text", "/documents/{id}/text"})
    ResponseEntity<Resource> text(Caller caller, @PathVariable String id) {
        return answer(TEXT, pages.text(caller, document(id)));
    }

    @GetMapping({"/api/v1/documents/{id}/pages/{page}.png", "/documents/{id}/pages/{page}.png"})
    ResponseEntity<Resource> page(Caller caller, @PathVariable String id, @PathVariable int page) {
        return answer(MediaType.IMAGE_PNG, pages.page(caller, document(id), page));
    }

    @GetMapping({"/api/v1/documents/{id}/searchable.pdf", "/documents/{id}/searchable.pdf"})
    ResponseEntity<Resource> searchablePdf(Caller caller, @PathVariable String id) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename("document-" + id + ".pdf")
                                .build()
                                .toString())
                .cacheControl(CACHE)
                .body(pages.searchablePdf(caller, document(id)));
    }

    private static ResponseEntity<Resource> answer(MediaType type, Resource body) {
        return ResponseEntity.ok().contentType(type).cacheControl(CACHE).body(body);
    }

    private static UUID document(String id) {
        return Ids.parse(id).orElseThrow(Problem::notFound);
    }
}
