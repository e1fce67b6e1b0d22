package io.marshrut.directorysync;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * One synchronisation with the outer directory, or one look at what it would do.
 *
 * @param askedBy a login, {@code system} for the schedule
 * @param begunAt null while it waits
 * @param endedAt null until it is over
 * @param leaversAllowed how many people may leave because an administrator has seen them; null where the share decides
 * @param entries people in the directory
 * @param counts how many lines of each state, only those above zero; {@code REMARKED} counts lines with a remark
 * @param reason code of the problem by which it stopped or failed; null where it did not
 * @param reasonArgs what that problem names
 */
public record SyncRun(
        UUID id,
        Kind kind,
        State state,
        String askedBy,
        Instant askedAt,
        Instant begunAt,
        Instant endedAt,
        Integer leaversAllowed,
        int entries,
        Map<String, Integer> counts,
        String reason,
        List<String> reasonArgs) {

    /** Whether anything is changed. */
    public enum Kind {
        CHECK,
        SYNC
    }

    /** How far it is. */
    public enum State {
        WAITING,
        RUNNING,
        DONE,
        /** Too many people would leave: nothing was done, somebody has to say that it is right. */
        STOPPED,
        FAILED
    }

    public boolean isOpen() {
        return state == State.WAITING || state == State.RUNNING;
    }

    public boolean hasChangedPeople() {
        return kind == Kind.SYNC && state == State.DONE;
    }

    public int count(String line) {
        return counts.getOrDefault(line, 0);
    }
}
