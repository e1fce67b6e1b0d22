package io.marshrut.access;

/** How far a permission reaches for who holds its role for the whole company; a narrower bound of the role narrows it. */
public enum Reach {
    /** Everything. */
    ALL,
    /** What belongs to the holder's own site. */
    SITE,
    /** What belongs to the holder's own department and those below it. */
    DEPARTMENT
}
