package io.marshrut.relations;

import io.marshrut.requests.ServiceRequest;

/** A request stands aside now: it repeats another. */
public record RequestMerged(ServiceRequest repeat, ServiceRequest master, String by) {}
