package io.marshrut.ocr.pipeline.electronic;

import io.marshrut.ocr.model.DocumentLine;

/**
 * A row of the table (СведТов).
 *
 * @param rate in the form of {@link io.marshrut.ocr.model.FieldName#VAT_RATE}; null where it is none of those
 * @param gross with VAT
 */
record TransferItem(DocumentLine line, String rate, String gross) {}
