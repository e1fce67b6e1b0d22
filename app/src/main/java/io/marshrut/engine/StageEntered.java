package io.marshrut.engine;

import java.util.Set;

/**
 * A case came to a stage and waits for people. Announced inside the engine's transaction.
 *
 * @param taskId what {@link Processes#complete} takes
 * @param assignee login of the one person it waits for, null where it waits for a group
 * @param groups roles whose holders may take it
 */
public record StageEntered(ProcessRef process, String taskId, Stage stage, String assignee, Set<String> groups) {}
