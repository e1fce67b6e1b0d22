package io.marshrut.counterparties;

/** Whether somebody may be dealt with. */
public enum CounterpartyStatus {
    ACTIVE,
    /** Not to be dealt with, for a reason that is written down. */
    BLOCKED
}
