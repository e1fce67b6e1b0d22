package io.marshrut.contracts;

/** The process of a contract came to its end: active, rejected or withdrawn, as its status says. */
public record ContractClosed(Contract contract) {}
