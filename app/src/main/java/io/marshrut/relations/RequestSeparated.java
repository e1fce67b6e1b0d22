package io.marshrut.relations;

import io.marshrut.requests.ServiceRequest;

/**
 * A request goes its own way again.
 *
 * @param by login of who separated it, or {@code system} where its master was withdrawn
 */
public record RequestSeparated(ServiceRequest repeat, ServiceRequest master, String by) {}
