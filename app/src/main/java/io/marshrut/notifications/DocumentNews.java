package io.marshrut.notifications;

import io.marshrut.documents.DocumentCard;
import io.marshrut.documents.Secrecy;
import io.marshrut.documents.SecretDocuments;
import io.marshrut.notifications.Notifier.Told;
import io.marshrut.primarydocuments.DocumentStatus;
import io.marshrut.primarydocuments.PrimaryDocument;
import io.marshrut.primarydocuments.PrimaryDocumentChanged;
import io.marshrut.primarydocuments.PrimaryDocuments;
import io.marshrut.shared.Caller;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Whoever sent a document is told when it could not be used. */
@Component
class DocumentNews {

    private static final Set<DocumentStatus> BAD = Set.of(DocumentStatus.UNREADABLE, DocumentStatus.REJECTED);

    private final Notifier notifier;
    private final PrimaryDocuments documents;
    private final SecretDocuments secrets;

    DocumentNews(Notifier notifier, PrimaryDocuments documents, SecretDocuments secrets) {
        this.notifier = notifier;
        this.documents = documents;
        this.secrets = secrets;
    }

    @EventListener
    void changed(PrimaryDocumentChanged event) {
        if (!BAD.contains(event.status())) {
            return;
        }
        PrimaryDocument document = documents.get(Caller.system(), event.documentId());
        Secrecy secrecy = secrets.of(document.id());
        if (secrecy.isSecret() && !secrecy.names(document.uploadedBy())) {
            return;
        }
        Map<UUID, DocumentCard> cards = documents.cards(List.of(document));
        notifier.tell(
                List.of(document.uploadedBy()),
                new Told(
                        "document." + event.status().name().toLowerCase(Locale.ROOT),
                        "/documents/" + document.id(),
                        secrecy.isSecret() ? "•••" : cards.get(document.id()).fileName()));
    }
}
