package io.marshrut.ocr.pipeline.fields;

import io.marshrut.ocr.model.DocumentType;

/**
 * What kind of document it is.
 *
 * @param title null for {@link DocumentType#OTHER}
 */
record Classification(DocumentType type, double confidence, Title title) {}
