package io.marshrut.engine;

/** A case does not wait at a stage any more: it was completed, or the case was cancelled. */
public record StageLeft(ProcessRef process, String taskId, Stage stage, boolean completed) {}
