package io.marshrut.primarydocuments.rest;

import io.marshrut.documents.DocumentCard;
import io.marshrut.documents.Documents;
import io.marshrut.documents.Upload;
import io.marshrut.ocr.model.DocumentLine;
import io.marshrut.ocr.model.DocumentType;
import io.marshrut.primarydocuments.DocumentFilter;
import io.marshrut.primarydocuments.DocumentStatus;
import io.marshrut.primarydocuments.DocumentWords;
import io.marshrut.primarydocuments.DuplicateVerdict;
import io.marshrut.primarydocuments.DuplicateView;
import io.marshrut.primarydocuments.Duplicates;
import io.marshrut.primarydocuments.FileStories;
import io.marshrut.primarydocuments.FileStory;
import io.marshrut.primarydocuments.PrimaryDocument;
import io.marshrut.primarydocuments.PrimaryDocuments;
import io.marshrut.primarydocuments.Verification;
import io.marshrut.recognition.Recognised;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Ids;
import io.marshrut.shared.Paged;
import io.marshrut.shared.Problem;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
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

    private final PrimaryDocuments primaryDocuments;
    private final Duplicates duplicates;
    private final Documents documents;
    private final DocumentWords words;
    private final FileStories stories;

    DocumentsApi(
            PrimaryDocuments primaryDocuments,
            Duplicates duplicates,
            Documents documents,
            DocumentWords words,
            FileStories stories) {
        this.stories = stories;
        this.primaryDocuments = primaryDocuments;
        this.duplicates = duplicates;
        this.documents = documents;
        this.words = words;
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<Accepted> upload(
            Caller caller,
            @RequestPart MultipartFile file,
            @RequestParam(required = false) DocumentType documentType,
            @RequestParam(required = false) String site,
            @RequestParam(name = "package", required = false) String packageId) {
        if (packageId != null) {
            throw Problem.invalid(List.of(Problem.FieldError.of("package", "unknown_object")));
        }
        Upload upload = new Upload(file.getOriginalFilename(), file.getSize(), file);
        PrimaryDocument received = primaryDocuments.upload(caller, upload, documentType, site);
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
        Map<UUID, DocumentCard> cards = primaryDocuments.cards(found.items());
        Map<UUID, Recognised> recognised = primaryDocuments.recognised(found.items());
        Map<UUID, List<DuplicateView>> repeats = duplicates.of(caller, found.items());
        return found.map(document -> answer(
                document,
                cards.get(document.id()),
                Optional.ofNullable(recognised.get(document.id())),
                repeats.getOrDefault(document.id(), List.of()),
                caller,
                null));
    }

    /** Any document that the caller may read: primary documents whole, attachments as their card. */
    @GetMapping("/{id}")
    DocumentAnswer get(Caller caller, @PathVariable String id) {
        UUID document = document(id);
        DocumentCard card = documents.card(caller, document);
        return primaryDocuments
                .find(caller, document)
                .map(found -> answer(found, card, caller))
                .orElseGet(() -> attachment(card));
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
        return answer(verified, documents.card(caller, verified.id()), caller);
    }

    /** A person's word on whether the document is another one once more. */
    @PostMapping("/{id}/duplicate")
    DocumentAnswer duplicate(Caller caller, @PathVariable String id, @RequestBody DuplicateBody body) {
        PrimaryDocument decided =
                duplicates.decide(caller, document(id), body.suspicion(), body.verdict(), body.comment());
        return answer(primaryDocuments.get(caller, decided.id()), documents.card(caller, decided.id()), caller);
    }

    private DocumentAnswer answer(PrimaryDocument document, DocumentCard card, Caller caller) {
        return answer(
                document,
                card,
                primaryDocuments.recognised(document),
                duplicates.of(caller, List.of(document)).getOrDefault(document.id(), List.of()),
                caller,
                file(caller, document));
    }

    private DocumentAnswer answer(
            PrimaryDocument document,
            DocumentCard card,
            Optional<Recognised> recognised,
            List<DuplicateView> repeats,
            Caller caller,
            DocumentAnswer.FileAnswer file) {
        return new DocumentAnswer(
                document.id(),
                document.status(),
                document.documentType(),
                document.typeConfidence(),
                card.fileName(),
                recognised.map(read -> read.result().mediaType()).orElse(card.mediaType()),
                card.bytes(),
                card.sha256(),
                recognised.map(read -> read.result().pages().size()).orElse(0),
                document.site(),
                document.uploadedBy(),
                document.createdAt(),
                document.fields(),
                document.lines(),
                document.checks().stream()
                        .map(check -> new DocumentAnswer.CheckAnswer(
                                check.code(), check.ok(), words.of(check, caller.locale())))
                        .toList(),
                recognised.map(read -> read.result().marks()).orElse(List.of()),
                document.duplicateOf(),
                repeats.stream().map(DocumentAnswer.DuplicateAnswer::of).toList(),
                document.touchless(),
                words.reason(document, caller.locale()),
                recognised.map(read -> read.result().milliseconds()).orElse(null),
                file);
    }

    private static DocumentAnswer attachment(DocumentCard card) {
        return new DocumentAnswer(
                card.id(),
                DocumentStatus.RECEIVED,
                null,
                0,
                card.fileName(),
                card.mediaType(),
                card.bytes(),
                card.sha256(),
                0,
                card.site(),
                card.uploadedBy(),
                card.createdAt(),
                Map.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                List.of(),
                false,
                null,
                null,
                null);
    }

    private DocumentAnswer.FileAnswer file(Caller caller, PrimaryDocument document) {
        FileStory story = stories.of(caller, document);
        return story.isOfSeveral()
                ? new DocumentAnswer.FileAnswer(
                        story.fileName(),
                        story.number(),
                        story.documents().stream()
                                .map(part -> new DocumentAnswer.PartAnswer(part.number(), part.id(), part.name()))
                                .toList())
                : null;
    }

    private static UUID document(String id) {
        return Ids.parse(id).orElseThrow(Problem::notFound);
    }
}
