package io.marshrut.contracts;

/** A contract was signed and has its registration number. */
public record ContractRegistered(Contract contract) {}
