package io.marshrut.requests;

/** Where a request is (состояние заявки). */
public enum RequestStatus {
    OPEN,
    WAITING_FOR_INITIATOR,
    COMPLETED,
    REJECTED,
    WITHDRAWN;

    public boolean isOpen() {
        return this == OPEN || this == WAITING_FOR_INITIATOR;
    }
}
