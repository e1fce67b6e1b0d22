package io.marshrut.requests;

/**
 * The initiator answered.
 *
 * @param askedBy login of who had asked
 */
public record RequestAnswered(ServiceRequest request, String askedBy, String answer) {}
