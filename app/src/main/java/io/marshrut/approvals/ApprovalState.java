package io.marshrut.approvals;

/** Where an approval is in its life. */
public enum ApprovalState {
    RUNNING,
    /** Returned to the initiator (доработка). */
    REWORK,
    APPROVED,
    REJECTED,
    /** Taken back by the initiator. */
    WITHDRAWN;

    public boolean isOpen() {
        return this == RUNNING || this == REWORK;
    }
}
