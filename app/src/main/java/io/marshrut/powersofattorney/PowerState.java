package io.marshrut.powersofattorney;

/** Where a power of attorney is (состояние доверенности). */
public enum PowerState {
    /** Has its number and paper, and waits for the signature. */
    ISSUED,
    ACTIVE,
    EXPIRED,
    REVOKED,
    /** Was never signed: its number stays taken. */
    ANNULLED
}
