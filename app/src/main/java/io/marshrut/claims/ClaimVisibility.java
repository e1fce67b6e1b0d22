package io.marshrut.claims;

import io.marshrut.access.Permission;
import io.marshrut.access.Reader;
import io.marshrut.access.WhoReads;
import io.marshrut.documents.DocumentCard;
import io.marshrut.documents.VisibilityRule;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Problem;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Whoever may read a claim may read the answers to it; its scans are documents of its request. */
@Component
class ClaimVisibility implements VisibilityRule {

    private final ClaimRows rows;
    private final ClaimReaders readers;
    private final WhoReads whoReads;

    ClaimVisibility(ClaimRows rows, ClaimReaders readers, WhoReads whoReads) {
        this.rows = rows;
        this.readers = readers;
        this.whoReads = whoReads;
    }

    @Override
    public String ownerType() {
        return Claim.SUBJECT;
    }

    @Override
    public boolean mayRead(Caller caller, DocumentCard document) {
        return readers.mayRead(caller, UUID.fromString(document.ownerId()));
    }

    @Override
    public List<Reader> readers(DocumentCard document) {
        return of(UUID.fromString(document.ownerId()));
    }

    /** Everybody who reads it, and why. */
    List<Reader> of(UUID id) {
        Claim claim = rows.find(id).orElseThrow();
        return whoReads.of(new WhoReads.Thing(
                Permission.READ_CLAIMS,
                Claim.KIND,
                claim.place(),
                Set.copyOf(readers.of(id)),
                Map.of(claim.initiator(), "initiator")));
    }

    /** An answer is read by all who work on the claim. @throws Problem 409 always */
    @Override
    public void checkNamedReaders(DocumentCard document, Set<String> logins) {
        throw Problem.conflict("required_document_is_open");
    }
}
