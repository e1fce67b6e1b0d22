package io.marshrut.approvals;

/** Where a vote is. */
public enum VoteState {
    /** Its turn has not come. */
    PLANNED,
    /** Waits in the inbox. */
    OPEN,
    CAST,
    /** Of an earlier round, and still good. */
    STANDS,
    /** Not needed: the stage was decided without it, or the person is asked in another place of the route. */
    SKIPPED,
    /** The round ended before it was cast. */
    UNCAST,
    /** Taken back; another one came in its place. */
    WITHDRAWN;

    boolean isPending() {
        return this == PLANNED || this == OPEN;
    }
}
