package io.marshrut.requests;

/** A request was filed. */
public record RequestSubmitted(ServiceRequest request) {}
