package io.marshrut.relations;

import io.marshrut.requests.ServiceRequest;

/** Somebody said that a request waits for another. */
public record WaitBegan(ServiceRequest waiting, ServiceRequest awaited, String by) {}
