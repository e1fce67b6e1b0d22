package io.marshrut.contracts;

/** Where a contract is in its life. */
public enum ContractStatus {
    DRAFT,
    ON_APPROVAL,
    /** With the initiator, who answers remarks and brings a new version. */
    ON_REWORK,
    /** Approved by everybody; waits for the signature. */
    APPROVED,
    /** On paper with both parties; waits for the signed scan. */
    ON_SIGNING,
    /** Signed and registered. */
    ACTIVE,
    EXPIRED,
    TERMINATED,
    REJECTED,
    WITHDRAWN;

    /** Whether the initiator may change the card and bring versions. */
    boolean isEditable() {
        return this == DRAFT || this == ON_REWORK;
    }

    /** Whether its process runs. */
    boolean isUnderWay() {
        return this == ON_APPROVAL || this == ON_REWORK || this == APPROVED || this == ON_SIGNING;
    }
}
