package io.marshrut.requests;

/**
 * A request came to its end.
 *
 * @param by login of who decided last, or withdrew it
 */
public record RequestClosed(ServiceRequest request, String by) {}
