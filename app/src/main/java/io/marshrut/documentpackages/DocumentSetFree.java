package io.marshrut.documentpackages;

import java.util.UUID;

/** A document was taken out of an open package and stands alone again; announced inside the transaction. */
public record DocumentSetFree(UUID documentId) {}
