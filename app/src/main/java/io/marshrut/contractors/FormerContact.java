package io.marshrut.contractors;

/** Somebody of a counterparty to whom orders went before, or whom the register names. */
public record FormerContact(String contact, String email) {}
