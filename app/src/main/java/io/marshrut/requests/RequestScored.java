package io.marshrut.requests;

/** The initiator told how content they are with a completed request. */
public record RequestScored(ServiceRequest request, Survey survey) {}
