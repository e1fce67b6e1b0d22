package io.marshrut.recognition;

import java.util.UUID;

/** A worker began to read a document. */
public record RecognitionBegan(UUID documentId) {}
