package io.marshrut.exchange;

import io.marshrut.documentpackages.DocumentPackages;
import io.marshrut.documentpackages.DocumentSetFree;
import io.marshrut.documentpackages.PackageReleased;
import io.marshrut.documents.DocumentCard;
import io.marshrut.documents.DocumentSecrecyChanged;
import io.marshrut.documents.SecretDocuments;
import io.marshrut.ocr.model.Box;
import io.marshrut.ocr.model.DocumentLine;
import io.marshrut.ocr.model.FieldName;
import io.marshrut.ocr.model.RecognisedField;
import io.marshrut.primarydocuments.DocumentStatus;
import io.marshrut.primarydocuments.PrimaryDocument;
import io.marshrut.primarydocuments.PrimaryDocumentChanged;
import io.marshrut.primarydocuments.PrimaryDocuments;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Ids;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells partners of verified documents, each value with where it stands and who answers for it (происхождение значения).
 * A secret document is told to nobody as long as it is secret, one in an open package not before the package is released.
 */
@Component
class TellDocuments {

    private static final String TYPE = "document";

    private final Outbox outbox;
    private final PrimaryDocuments documents;
    private final SecretDocuments secrets;
    private final DocumentPackages packages;
    private final MessageWriting writing;
    private final Clock clock;

    TellDocuments(
            Outbox outbox,
            PrimaryDocuments documents,
            SecretDocuments secrets,
            DocumentPackages packages,
            MessageWriting writing,
            Clock clock) {
        this.outbox = outbox;
        this.documents = documents;
        this.secrets = secrets;
        this.packages = packages;
        this.writing = writing;
        this.clock = clock;
    }

    @EventListener
    void changed(PrimaryDocumentChanged event) {
        if (event.status() == DocumentStatus.VERIFIED) {
            tell(event.documentId());
        }
    }

    /** One that is open again is told of now. */
    @EventListener
    void changed(DocumentSecrecyChanged event) {
        if (!event.secrecy().isSecret()) {
            tellIfVerified(event.document().id());
        }
    }

    /** One that was taken out of its package. */
    @EventListener
    void free(DocumentSetFree event) {
        tellIfVerified(event.documentId());
    }

    @EventListener
    void released(PackageReleased event) {
        packages.content(event.id()).orElseThrow().documents().forEach(this::tellIfVerified);
    }

    private void tellIfVerified(UUID id) {
        documents
                .find(Caller.system(), id)
                .filter(document -> document.status() == DocumentStatus.VERIFIED)
                .ifPresent(document -> tell(id));
    }

    private void tell(UUID id) {
        if (secrets.of(id).isSecret() || packages.isHeld(id)) {
            return;
        }
        PrimaryDocument document = documents.get(Caller.system(), id);
        DocumentCard card = card(document);
        Outbox.News news = news(document, card);
        outbox.tell(news, (message, at) -> write(news, message, at, document, card));
    }

    /** What a partner would be told of a document, as it is. */
    String example(PrimaryDocument shown) {
        DocumentCard card = card(shown);
        return write(news(shown, card), Ids.next(), clock.instant(), shown, card);
    }

    private DocumentCard card(PrimaryDocument document) {
        return documents.cards(Set.of(document)).get(document.id());
    }

    private static Outbox.News news(PrimaryDocument document, DocumentCard card) {
        // verified once by a person or by nobody; a second verification would be another thing to tell
        String revision = document.verifiedAt() == null
                ? "touchless"
                : document.verifiedAt().toString();
        return new Outbox.News(
                MessageKind.DOCUMENT_VERIFIED,
                TYPE,
                document.id(),
                revision,
                document.value(FieldName.NUMBER).orElse(card.fileName()));
    }

    private String write(Outbox.News news, UUID message, Instant at, PrimaryDocument document, DocumentCard card) {
        return writing.write(news, message, at, "/documents/" + document.id(), TYPE, facts(document, card));
    }

    private Map<String, Object> facts(PrimaryDocument document, DocumentCard card) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("type", document.documentType().name());
        facts.put("site", document.site());
        facts.put("touchless", document.touchless());
        facts.put("verifiedBy", document.verifiedBy());
        facts.put("verifiedAt", MessageWriting.text(document.verifiedAt()));
        facts.put("comment", document.verifyComment());
        Map<String, Object> fields = new LinkedHashMap<>();
        document.fields().forEach((name, field) -> fields.put(name.key(), field(document, field)));
        facts.put("fields", fields);
        facts.put("lines", document.lines().stream().map(TellDocuments::line).toList());
        facts.put(
                "file",
                Map.of(
                        "name", card.fileName(),
                        "mediaType", card.mediaType(),
                        "bytes", card.bytes(),
                        "sha256", card.sha256(),
                        "link", writing.link("/documents/" + card.id() + "/content")));
        return facts;
    }

    private Map<String, Object> field(PrimaryDocument document, RecognisedField field) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("value", field.value());
        told.put("confidence", field.confidence());
        told.put("repaired", field.repaired());
        if (field.box() != null) {
            Box box = field.box();
            told.put("page", field.page());
            told.put("box", List.of(box.left(), box.top(), box.right(), box.bottom()));
            told.put(
                    "link",
                    writing.link(String.format(
                            Locale.ROOT,
                            "/documents/%s?page=%d&boxes=%.4f%%20%.4f%%20%.4f%%20%.4f",
                            document.id(),
                            field.page(),
                            box.left(),
                            box.top(),
                            box.right(),
                            box.bottom())));
        }
        told.put("verifiedBy", document.verifiedBy());
        told.put("verifiedAt", MessageWriting.text(document.verifiedAt()));
        return told;
    }

    private static Map<String, Object> line(DocumentLine line) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("name", line.name());
        told.put("unit", line.unit());
        told.put("quantity", line.quantity());
        told.put("price", line.price());
        told.put("amount", line.amount());
        told.put("vat", line.vat());
        return told;
    }
}
