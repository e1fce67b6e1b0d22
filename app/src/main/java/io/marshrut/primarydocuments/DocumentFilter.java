package io.marshrut.primarydocuments;

import io.marshrut.ocr.model.DocumentType;

/** What of the documents is asked for; each part only where it is given. */
public record DocumentFilter(DocumentStatus status, DocumentType documentType, String site) {

    public static final DocumentFilter ANY = new DocumentFilter(null, null, null);
}
