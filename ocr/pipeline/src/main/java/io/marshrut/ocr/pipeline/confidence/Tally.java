package io.marshrut.ocr.pipeline.confidence;

/** Values seen, and how many of them were wrong. */
record Tally(long seen, long wrong) {

    static final Tally NONE = new Tally(0, 0);

    Tally plus(Tally other) {
        return new Tally(seen + other.seen, wrong + other.wrong);
    }
}
