package io.marshrut.assets;

/** Where a piece of equipment is in its life. */
public enum AssetState {
    /** В эксплуатации. */
    IN_USE,
    /** В ремонте. */
    IN_REPAIR,
    /** На хранении. */
    STORED,
    /** Списано. */
    WRITTEN_OFF
}
