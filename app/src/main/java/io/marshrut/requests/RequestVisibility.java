package io.marshrut.requests;

import io.marshrut.documents.DocumentCard;
import io.marshrut.documents.VisibilityRule;
import io.marshrut.shared.Caller;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Whoever may read a request may read its documents. */
@Component
class RequestVisibility implements VisibilityRule {

    private final Requests requests;

    RequestVisibility(Requests requests) {
        this.requests = requests;
    }

    @Override
    public String ownerType() {
        return ServiceRequest.SUBJECT;
    }

    @Override
    public boolean mayRead(Caller caller, DocumentCard document) {
        return requests.mayRead(caller, UUID.fromString(document.ownerId()));
    }
}
