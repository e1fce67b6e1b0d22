package io.marshrut.requests;

import io.marshrut.access.Reader;
import io.marshrut.documents.DocumentCard;
import io.marshrut.documents.VisibilityRule;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Problem;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Whoever may read a request may read its documents that are not secret. */
@Component
class RequestVisibility implements VisibilityRule {

    private final Requests requests;
    private final WhoReadsRequests whoReads;

    RequestVisibility(Requests requests, WhoReadsRequests whoReads) {
        this.requests = requests;
        this.whoReads = whoReads;
    }

    @Override
    public String ownerType() {
        return ServiceRequest.SUBJECT;
    }

    @Override
    public boolean mayRead(Caller caller, DocumentCard document) {
        return requests.mayRead(caller, UUID.fromString(document.ownerId()));
    }

    @Override
    public List<Reader> readers(DocumentCard document) {
        return whoReads.of(UUID.fromString(document.ownerId()));
    }

    /** What a stage asks for is there for whoever decides the stage. @throws Problem 409 for such a document */
    @Override
    public void checkNamedReaders(DocumentCard document, Set<String> logins) {
        if (!document.role().equals(Attachments.ROLE)) {
            throw Problem.conflict("required_document_is_open");
        }
    }
}
