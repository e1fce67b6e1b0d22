package io.marshrut.requests;

/** Somebody wrote a comment. */
public record RequestCommented(ServiceRequest request, String by, String text) {}
