package io.marshrut.primarydocuments;

import java.util.UUID;

/** A primary document came a step further. */
public record PrimaryDocumentChanged(UUID documentId, DocumentStatus status) {}
