package io.marshrut.contracts;

import java.util.UUID;

/** Something that lists and search show of a contract has changed. */
public record ContractChanged(UUID id) {}
