package io.marshrut.claims;

/** What is demanded, as far as the term depends on it (вид требования). */
public enum DemandKind {
    MONEY,
    REPLACEMENT,
    REPAIR,
    OTHER
}
