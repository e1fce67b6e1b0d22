package io.marshrut.documentpackages;

import io.marshrut.documents.DocumentCard;
import io.marshrut.primarydocuments.PrimaryDocument;

/**
 * A document that may belong to a package (предложение), and why.
 *
 * @param card of its file
 */
public record DocumentOffer(PrimaryDocument document, DocumentCard card, Likeness likeness) {}
