package io.marshrut.primarydocuments;

/** Where a primary document is (состояние документа). */
public enum DocumentStatus {
    RECEIVED,
    RECOGNISING,
    TO_VERIFY,
    VERIFIED,
    EXPORTED,
    /** By a person. */
    REJECTED,
    UNREADABLE,
    /** Its pages belong to another document now (присоединён). */
    JOINED;

    /** Whether nothing moves any more without a person. */
    public boolean isSettled() {
        return this != RECEIVED && this != RECOGNISING;
    }
}
