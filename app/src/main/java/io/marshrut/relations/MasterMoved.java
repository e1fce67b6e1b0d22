package io.marshrut.relations;

import io.marshrut.requests.ServiceRequest;
import io.marshrut.shared.LocalText;

/** The master of a request that stands aside has come to another stage. */
public record MasterMoved(ServiceRequest repeat, ServiceRequest master, LocalText stage) {}
