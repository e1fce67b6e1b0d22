package io.marshrut.requests;

/**
 * A request came to its end.
 *
 * @param by login of who decided last, or withdrew it
 * @param master number of the request that it repeated and ended with; null where it ended by itself
 */
public record RequestClosed(ServiceRequest request, String by, String master) {

    /** By itself. */
    public RequestClosed(ServiceRequest request, String by) {
        this(request, by, null);
    }
}
