package io.marshrut.engine;

/**
 * A running case of a process.
 *
 * @param kind of work, {@code <desk>/<kind>}
 * @param definitionId the version it runs on
 * @param businessKey id of the thing that the case carries: a request, a document
 */
public record ProcessRef(String kind, String definitionId, String instanceId, String businessKey) {}
