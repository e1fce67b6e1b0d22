package io.marshrut.exchange;

/** Where a message is (состояние сообщения). */
public enum MessageState {
    /** To be sent, for the first time or again. */
    WAITING,
    /** The partner has it; its own number may follow. */
    DELIVERED,
    /** The partner has booked it. */
    ACKNOWLEDGED,
    /** The partner does not want it as it is: a person decides. Later messages about the same subject wait. */
    REFUSED,
    /** A person gave it up. */
    DROPPED;

    /** Whether later messages about the same subject wait for it. */
    public boolean isOpen() {
        return this == WAITING || this == REFUSED;
    }
}
