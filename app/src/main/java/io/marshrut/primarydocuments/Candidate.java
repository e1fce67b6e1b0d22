package io.marshrut.primarydocuments;

import io.marshrut.ocr.model.Box;

/**
 * What else of the pages a field may say (другое прочтение).
 *
 * @param value in the form of the field's kind
 */
public record Candidate(String value, int page, Box box) {}
