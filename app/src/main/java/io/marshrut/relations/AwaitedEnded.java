package io.marshrut.relations;

import io.marshrut.requests.ServiceRequest;

/**
 * What a request waits for, or its sub-request, came to its end.
 *
 * @param waits for how many others the request still waits
 * @param linkedBy login of who said that they belong together
 */
public record AwaitedEnded(ServiceRequest request, ServiceRequest ended, int waits, String linkedBy) {}
