package io.marshrut.recognition;

import io.marshrut.ocr.model.RecognitionResult;
import java.time.Instant;
import java.util.UUID;

/** What was read in a document, as the database keeps it. */
public record Recognised(UUID documentId, String resultKey, Instant finishedAt, RecognitionResult result) {}
