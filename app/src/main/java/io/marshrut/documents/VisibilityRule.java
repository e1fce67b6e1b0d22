package io.marshrut.documents;

import io.marshrut.shared.Caller;

/** Who may read the documents of one kind of owner; implemented by the package that owns them. */
public interface VisibilityRule {

    String ownerType();

    boolean mayRead(Caller caller, DocumentCard document);
}
