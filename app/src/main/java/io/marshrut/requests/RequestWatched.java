package io.marshrut.requests;

/** Somebody was invited to watch a request. */
public record RequestWatched(ServiceRequest request, String login, String by) {}
