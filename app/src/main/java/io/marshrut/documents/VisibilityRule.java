package io.marshrut.documents;

import io.marshrut.access.Reader;
import io.marshrut.shared.Caller;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Who may read the documents of one kind of owner; implemented by the package that owns them. */
public interface VisibilityRule {

    String ownerType();

    /** Of a document that is not secret; of a secret one the names alone decide. */
    boolean mayRead(Caller caller, DocumentCard document);

    /** Everybody who may read it, and why, by name. */
    List<Reader> readers(DocumentCard document);

    /** Whether somebody who reads a document may make it secret. */
    default boolean mayMakeSecret(Caller caller, DocumentCard document) {
        return caller.is(document.uploadedBy());
    }

    /**
     * Asked before a document is seen by these people only.
     *
     * @throws io.marshrut.shared.Problem where something that others have to do with it could not be done any more
     */
    default void checkNamedReaders(DocumentCard document, Set<String> logins) {}

    /** Secret documents with which something has to be done that nobody whom they name may do any more. */
    default Set<UUID> secretsThatWaitForNobody() {
        return Set.of();
    }
}
