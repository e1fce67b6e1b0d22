package io.marshrut.recurring;

/** Why a plan stopped by itself (почему план остановлен). */
public enum StopReason {
    /** Whoever it is filed for left the company. */
    OWNER_LEFT,
    /** They may not ask for such a thing any more. */
    OWNER_RIGHTS,
    /** The kind is withdrawn from the catalogue. */
    KIND_GONE,
    /** The form is not taken as it is: the kind has changed, or something that it names is gone. */
    FORM
}
