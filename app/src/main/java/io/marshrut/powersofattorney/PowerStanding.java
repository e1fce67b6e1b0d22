package io.marshrut.powersofattorney;

import java.time.LocalDate;

/** What a power of attorney is worth on a day (действует ли доверенность), told by its dates alone. */
public enum PowerStanding {
    VALID,
    NOT_YET,
    /** The decision to sign is not there yet, or never came. */
    NOT_SIGNED,
    EXPIRED,
    REVOKED;

    /**
     * Revoked today is revoked from this moment on; before that day it gave power, and whoever relied on it keeps what they
     * got (Civil Code, art. 189 para. 2).
     */
    public static PowerStanding of(PowerOfAttorney power, LocalDate on) {
        if (power.signedAt() == null) {
            return NOT_SIGNED;
        }
        if (power.revokedOn() != null && !on.isBefore(power.revokedOn())) {
            return REVOKED;
        }
        if (on.isBefore(power.startsOn())) {
            return NOT_YET;
        }
        return on.isAfter(power.endsOn()) ? EXPIRED : VALID;
    }
}
