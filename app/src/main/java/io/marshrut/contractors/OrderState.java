package io.marshrut.contractors;

/** Where an order is in its life (состояние наряда). */
public enum OrderState {
    /** Nobody answered yet. */
    SENT,
    ACCEPTED,
    /** Reported done, and sent back with remarks. */
    RETURNED,
    /** Reported done: the performer decides. */
    DONE,
    /** The contractor does not take it. */
    DECLINED,
    /** The performer took it back. */
    WITHDRAWN,
    /** The stage is over. */
    ENDED;

    public boolean isOpen() {
        return this == SENT || isTaken();
    }

    /** Whether the contractor took it and it is not over. */
    public boolean isTaken() {
        return this == ACCEPTED || this == RETURNED || this == DONE;
    }
}
