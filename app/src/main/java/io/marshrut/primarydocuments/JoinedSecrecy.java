package io.marshrut.primarydocuments;

import io.marshrut.documents.DocumentSecrecyChanged;
import io.marshrut.documents.SecretDocuments;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Whoever may see a joined document may see its pieces, and nobody else. */
@Component
class JoinedSecrecy {

    private final JoinRows joins;
    private final SecretDocuments secrets;

    JoinedSecrecy(JoinRows joins, SecretDocuments secrets) {
        this.joins = joins;
        this.secrets = secrets;
    }

    @EventListener
    void changed(DocumentSecrecyChanged change) {
        if (change.document().ownerType().equals(PrimaryDocument.OWNER)) {
            UUID head = change.document().id();
            joins.of(head).stream()
                    .filter(piece -> !piece.isHead())
                    .forEach(piece -> secrets.follow(head, piece.documentId()));
        }
    }
}
