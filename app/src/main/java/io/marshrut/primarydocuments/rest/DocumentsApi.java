package io.marshrut.primarydocuments.rest;

import io.marshrut.documents.DocumentCard;
import io.marshrut.documents.Documents;
import io.marshrut.documents.Upload;
import io.marshrut.ocr.model.DocumentLine;
import io.marshrut.ocr.model.DocumentType;
import io.marshrut.primarydocuments.DocumentFilter;
import io.marshrut.primarydocuments.DocumentStatus;
import io.marshrut.primarydocuments.DuplicateVerdict;
import io.marshrut.primarydocuments.Duplicates;
import io.marshrut.primarydocuments.Joining;
import io.marshrut.primarydocuments.PackagedUploads;
import io.marshrut.primarydocuments.PrimaryDocument;
import io.marshrut.primarydocuments.PrimaryDocuments;
import io.marshrut.primarydocuments.Verification;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Ids;
import io.marshrut.shared.Paged;
import io.marshrut.shared.Problem;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** {@code /documents}: upload, cards, verification. */
@RestController
@RequestMapping("/api/v1/documents")
class DocumentsApi {

    record Accepted(UUID id, DocumentStatus status) {}

    record VerificationBody(
            DocumentType documentType,
            Map<String, String> fields,
            List<DocumentLine> lines,
            Boolean accept,
            String comment) {}

    record DuplicateBody(UUID suspicion, DuplicateVerdict verdict, String comment) {}

    /** @param documents in the order of their pages, without the one that they are joined to */
    record JoinBody(List<String> documents) {}

    private final PrimaryDocuments primaryDocuments;
    private final PackagedUploads packaged;
    private final Duplicates duplicates;
    private final Documents documents;
    private final Joining joining;
    private final DocumentAnswers answers;

    DocumentsApi(
            PrimaryDocuments primaryDocuments,
            PackagedUploads packaged,
            Duplicates duplicates,
            Documents documents,
            Joining joining,
            DocumentAnswers answers) {
        this.primaryDocuments = primaryDocuments;
        this.packaged = packaged;
        this.duplicates = duplicates;
        this.documents = documents;
        this.joining = joining;
        this.answers = answers;
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<Accepted> upload(
            Caller caller,
            @RequestPart MultipartFile file,
            @RequestParam(required = false) DocumentType documentType,
            @RequestParam(required = false) String site,
            @RequestParam(name = "package", required = false) String packageId) {
        Upload upload = new Upload(file.getOriginalFilename(), file.getSize(), file);
        PrimaryDocument received = packageId == null || packageId.isBlank()
                ? primaryDocuments.upload(caller, upload, documentType, site)
                : packaged.upload(caller, upload, documentType, site, packageId);
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/documents/" + received.id()))
                .body(new Accepted(received.id(), received.status()));
    }

    @GetMapping
    Paged<DocumentAnswer> list(
            Caller caller,
            @RequestParam(required = false) DocumentStatus status,
            @RequestParam(required = false) DocumentType documentType,
            @RequestParam(required = false) String site,
            @RequestParam(required = false) Integer page,
            @RequestParam(required = false) Integer size) {
        Paged<PrimaryDocument> found = primaryDocuments.list(
                caller, new DocumentFilter(status, documentType, site), Paged.Request.of(page, size));
        return answers.of(caller, found);
    }

    /** Any document that the caller may read: primary documents whole, attachments as their card. */
    @GetMapping("/{id}")
    DocumentAnswer get(Caller caller, @PathVariable String id) {
        UUID document = document(id);
        DocumentCard card = documents.card(caller, document);
        return primaryDocuments
                .find(caller, document)
                .map(found -> answers.of(caller, found, card))
                .orElseGet(() -> DocumentAnswers.attachment(card));
    }

    @PostMapping("/{id}/verification")
    DocumentAnswer verify(Caller caller, @PathVariable String id, @RequestBody VerificationBody body) {
        if (body.accept() == null) {
            throw Problem.invalid(List.of(Problem.FieldError.of("accept", "required")));
        }
        PrimaryDocument verified = primaryDocuments.verify(
                caller,
                document(id),
                new Verification(body.documentType(), body.fields(), body.lines(), body.accept(), body.comment()));
        return answers.of(caller, verified, documents.card(caller, verified.id()));
    }

    /** A person's word on whether the document is another one once more. */
    @PostMapping("/{id}/duplicate")
    DocumentAnswer duplicate(Caller caller, @PathVariable String id, @RequestBody DuplicateBody body) {
        PrimaryDocument decided =
                duplicates.decide(caller, document(id), body.suspicion(), body.verdict(), body.comment());
        return answer(caller, decided.id());
    }

    /** Further files are pages of this document, in the order named. */
    @PostMapping("/{id}/join")
    ResponseEntity<DocumentAnswer> join(Caller caller, @PathVariable String id, @RequestBody JoinBody body) {
        List<String> named = body.documents() == null ? List.of() : body.documents();
        PrimaryDocument joined = joining.join(
                caller, document(id), named.stream().map(DocumentsApi::document).toList());
        return moved(caller, joined);
    }

    /** The files of a joined document are documents of their own again. */
    @PostMapping("/{id}/separate")
    ResponseEntity<DocumentAnswer> separate(Caller caller, @PathVariable String id) {
        return moved(caller, joining.separate(caller, document(id)));
    }

    /** 202 while it is to be read. */
    private ResponseEntity<DocumentAnswer> moved(Caller caller, PrimaryDocument document) {
        return ResponseEntity.status(document.status().isSettled() ? HttpStatus.OK : HttpStatus.ACCEPTED)
                .body(answer(caller, document.id()));
    }

    private DocumentAnswer answer(Caller caller, UUID id) {
        return answers.of(caller, primaryDocuments.get(caller, id), documents.card(caller, id));
    }

    private static UUID document(String id) {
        return Ids.parse(id).orElseThrow(Problem::notFound);
    }
}
