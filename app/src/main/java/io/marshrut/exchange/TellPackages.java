package io.marshrut.exchange;

import io.marshrut.counterparties.Counterparties;
import io.marshrut.counterparties.Counterparty;
import io.marshrut.documentpackages.DocumentPackage;
import io.marshrut.documentpackages.DocumentPackages;
import io.marshrut.documentpackages.PackageContent;
import io.marshrut.documentpackages.PackageReleased;
import io.marshrut.documents.SecretDocuments;
import io.marshrut.ocr.model.FieldName;
import io.marshrut.primarydocuments.PrimaryDocument;
import io.marshrut.primarydocuments.PrimaryDocuments;
import io.marshrut.shared.Caller;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells partners which documents are one package, once it was released. Each document has a message of its own besides. */
@Component
class TellPackages {

    private final Outbox outbox;
    private final DocumentPackages packages;
    private final PrimaryDocuments documents;
    private final SecretDocuments secrets;
    private final Counterparties counterparties;
    private final MessageWriting writing;

    TellPackages(
            Outbox outbox,
            DocumentPackages packages,
            PrimaryDocuments documents,
            SecretDocuments secrets,
            Counterparties counterparties,
            MessageWriting writing) {
        this.outbox = outbox;
        this.packages = packages;
        this.documents = documents;
        this.secrets = secrets;
        this.counterparties = counterparties;
        this.writing = writing;
    }

    @EventListener
    void released(PackageReleased event) {
        PackageContent content = packages.content(event.id()).orElseThrow();
        DocumentPackage held = content.held();
        Outbox.News news = new Outbox.News(
                MessageKind.PACKAGE_RELEASED, DocumentPackage.SUBJECT, held.id(), held.number(), held.number());
        outbox.tell(
                news,
                (id, at) ->
                        writing.write(news, id, at, "/packages/" + held.id(), DocumentPackage.SUBJECT, facts(content)));
    }

    private Map<String, Object> facts(PackageContent content) {
        DocumentPackage held = content.held();
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("number", held.number());
        facts.put("operation", held.operation().name());
        facts.put("title", held.title());
        facts.put("site", held.site());
        facts.put("counterparty", held.counterpartyId() == null ? null : side(held.counterpartyId()));
        facts.put("contract", MessageWriting.text(held.contractId()));
        facts.put("powerOfAttorney", MessageWriting.text(held.powerId()));
        facts.put("releasedBy", held.closedBy());
        facts.put("releasedAt", MessageWriting.text(held.closedAt()));
        facts.put("overrideReason", held.overrideReason());
        facts.put("missing", held.missing());
        Set<UUID> secret = secrets.secretAmong(content.documents());
        facts.put(
                "documents",
                content.documents().stream()
                        .filter(id -> !secret.contains(id))
                        .map(id -> documents.find(Caller.system(), id))
                        .flatMap(Optional::stream)
                        .map(this::document)
                        .toList());
        return facts;
    }

    private Map<String, Object> side(UUID id) {
        Counterparty counterparty = counterparties.get(Caller.system(), id);
        Map<String, Object> side = new LinkedHashMap<>();
        side.put("name", counterparty.name());
        side.put("inn", counterparty.inn());
        side.put("kpp", counterparty.kpp());
        return side;
    }

    private Map<String, Object> document(PrimaryDocument document) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("id", document.id().toString());
        told.put(
                "type",
                document.documentType() == null ? null : document.documentType().name());
        told.put("status", document.status().name());
        told.put("number", document.value(FieldName.NUMBER).orElse(null));
        told.put("date", document.value(FieldName.DATE).orElse(null));
        told.put("totalAmount", document.value(FieldName.TOTAL_AMOUNT).orElse(null));
        told.put("link", writing.link("/documents/" + document.id()));
        return told;
    }
}
