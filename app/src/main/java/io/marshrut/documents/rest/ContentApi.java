package io.marshrut.documents.rest;

import io.marshrut.documents.DocumentCard;
import io.marshrut.documents.Documents;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Ids;
import io.marshrut.shared.Problem;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
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

/** {@code GET /documents/{id}/content}: the original bytes, with ranges. */
@RestController
class ContentApi {

    /** What a browser shows without running anything in it; everything else is saved. */
    private static final Set<String> SHOWN = Set.of("application/pdf", "image/png", "image/jpeg");

    private final Documents documents;

    ContentApi(Documents documents) {
        this.documents = documents;
    }

    @GetMapping({"/api/v1/documents/{id}/content", "/documents/{id}/content"})
    ResponseEntity<Resource> content(Caller caller, @PathVariable String id) {
        UUID document = Ids.parse(id).orElseThrow(Problem::notFound);
        DocumentCard card = documents.card(caller, document);
        ContentDisposition disposition = (SHOWN.contains(card.mediaType())
                        ? ContentDisposition.inline()
                        : ContentDisposition.attachment())
                .filename(card.fileName(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(card.mediaType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; sandbox")
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePrivate())
                .eTag(card.sha256())
                .body(documents.content(caller, document));
    }
}
