package io.marshrut.requests;

/** The initiator is asked for more; the clock stands still. */
public record RequestQuestioned(ServiceRequest request, String by, String question) {}
