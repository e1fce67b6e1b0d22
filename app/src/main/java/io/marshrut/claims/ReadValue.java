package io.marshrut.claims;

import io.marshrut.ocr.model.Box;
import java.util.UUID;

/**
 * A value as a worker read it (распознанное значение).
 *
 * @param doubtful whether a person must look at it
 * @param document in whose pages it stands
 * @param box its place on the page; null in documents without pages
 */
public record ReadValue(String value, double confidence, boolean doubtful, UUID document, int page, Box box) {}
