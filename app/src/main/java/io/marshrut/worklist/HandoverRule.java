package io.marshrut.worklist;

/** By which rule an item goes on when nobody is left to act upon it (правило передачи); the first that leads to somebody. */
public enum HandoverRule {
    /** Whom the person named for an absence of now or of days to come, for this kind of work. */
    DEPUTY,
    /** Back to the group that it is offered to. */
    GROUP,
    /** The nearest superior who is there. */
    SUPERIOR,
    /** The head of the department that does the work. */
    HEAD,
    /** Whoever administers the portal, and can hand it to whom it belongs. */
    ADMINISTRATOR
}
