package io.marshrut.directory;

/** Told inside the transaction that changes sites or departments: who reaches what may be another from now on. */
public record OrganisationChanged() {}
