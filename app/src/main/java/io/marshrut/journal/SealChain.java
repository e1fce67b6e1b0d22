package io.marshrut.journal;

import java.time.Instant;

/** The chain of the seals: each covers its lines and the seal before it. */
final class SealChain {

    static final byte[] BEGINNING = new byte[32];

    private static final String FORM = "marshrut.journal.seal/1";
    private static final String LINES = "marshrut.journal.lines/1";

    private SealChain() {}

    /** What the lines of one seal are hashed into, in the order of the entries' ids. */
    static CanonicalDigest lines() {
        return new CanonicalDigest(LINES);
    }

    static void add(CanonicalDigest lines, SealLine line) {
        lines.add(line.entryId())
                .add(line.subject().type())
                .add(line.subject().id())
                .add(line.position())
                .add(line.hash());
    }

    static byte[] hash(byte[] previous, long number, Instant at, int entries, byte[] lines) {
        return new CanonicalDigest(FORM)
                .add(previous)
                .add(number)
                .add(at)
                .add(entries)
                .add(lines)
                .end();
    }
}
