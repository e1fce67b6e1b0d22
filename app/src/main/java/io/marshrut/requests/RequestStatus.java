package io.marshrut.requests;

/** Where a request is (состояние заявки). */
public enum RequestStatus {
    OPEN,
    WAITING_FOR_INITIATOR,
    /** Stands aside: it repeats another request and ends with it (объединена). */
    MERGED,
    COMPLETED,
    REJECTED,
    WITHDRAWN;

    public boolean isOpen() {
        return this == OPEN || this == WAITING_FOR_INITIATOR;
    }

    /** Whether it has not come to its end, though perhaps nobody works on it itself. */
    public boolean isUnderWay() {
        return isOpen() || this == MERGED;
    }
}
