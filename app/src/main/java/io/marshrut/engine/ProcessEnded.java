package io.marshrut.engine;

/**
 * A case came to its end, or was cancelled.
 *
 * @param endEvent id of the end event in the model, null where the case was cancelled
 */
public record ProcessEnded(ProcessRef process, String endEvent) {}
