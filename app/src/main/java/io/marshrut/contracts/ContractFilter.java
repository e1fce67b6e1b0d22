package io.marshrut.contracts;

/** Which contracts a list shows; null or blank leaves a side open. */
public record ContractFilter(
        ContractStatus status, String type, String counterpartyInn, String site, boolean mine, String words) {}
