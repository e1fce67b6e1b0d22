package io.marshrut.contracts;

import io.marshrut.access.Permission;
import io.marshrut.access.Reader;
import io.marshrut.access.WhoReads;
import io.marshrut.documents.DocumentCard;
import io.marshrut.documents.VisibilityRule;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Problem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Whoever may read a contract may read its files. */
@Component
class ContractVisibility implements VisibilityRule {

    private final ContractRows rows;
    private final ContractReaders readers;
    private final WhoReads whoReads;

    ContractVisibility(ContractRows rows, ContractReaders readers, WhoReads whoReads) {
        this.rows = rows;
        this.readers = readers;
        this.whoReads = whoReads;
    }

    @Override
    public String ownerType() {
        return Contract.SUBJECT;
    }

    @Override
    public boolean mayRead(Caller caller, DocumentCard document) {
        return readers.mayRead(caller, UUID.fromString(document.ownerId()));
    }

    @Override
    public List<Reader> readers(DocumentCard document) {
        return of(UUID.fromString(document.ownerId()));
    }

    /** Everybody who reads a contract, and why. */
    List<Reader> of(UUID id) {
        Contract contract = rows.find(id).orElseThrow();
        Map<String, String> parts = new HashMap<>();
        parts.put(contract.initiator(), "initiator");
        return whoReads.of(new WhoReads.Thing(
                Permission.READ_CONTRACTS, Contract.KIND, contract.place(), Set.copyOf(readers.of(id)), parts));
    }

    /** A version is there for whoever approves it. @throws Problem 409 always */
    @Override
    public void checkNamedReaders(DocumentCard document, Set<String> logins) {
        throw Problem.conflict("required_document_is_open");
    }
}
