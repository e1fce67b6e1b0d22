package io.marshrut.absences;

import io.marshrut.directory.Absence;

/**
 * Told inside the transaction that changes the book of absences.
 *
 * @param absence as it is now, as it was where it is taken back; with the deputies whom it concerns
 * @param by login of who did it
 */
public record AbsenceChanged(Absence absence, Change change, String by) {

    /** What happened to it. */
    public enum Change {
        ADDED,
        ENDED,
        REMOVED
    }
}
