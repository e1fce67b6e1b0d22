package io.marshrut.powersofattorney;

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

/** Whoever may read a power of attorney may read its paper and its scan. */
@Component
class PowerVisibility implements VisibilityRule {

    private final PowerRows rows;
    private final PowerReaders readers;
    private final WhoReads whoReads;

    PowerVisibility(PowerRows rows, PowerReaders readers, WhoReads whoReads) {
        this.rows = rows;
        this.readers = readers;
        this.whoReads = whoReads;
    }

    @Override
    public String ownerType() {
        return PowerOfAttorney.SUBJECT;
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
        PowerOfAttorney power = rows.find(id).orElseThrow();
        Map<String, String> parts = new HashMap<>();
        if (power.holder() != null) {
            parts.put(power.holder(), "holder");
        }
        parts.put(power.initiator(), "initiator");
        return whoReads.of(new WhoReads.Thing(
                Permission.READ_POWERS, PowerOfAttorney.KIND, power.place(), Set.copyOf(readers.of(id)), parts));
    }

    /** The holder shows it to whoever asks. @throws Problem 409 always */
    @Override
    public void checkNamedReaders(DocumentCard document, Set<String> logins) {
        throw Problem.conflict("required_document_is_open");
    }
}
