package io.marshrut.ocr.drawing.corpus;

/** What a layout is for. */
public enum CorpusSet {
    /** Recognition is tuned and its confidence calibrated with these. */
    CALIBRATION,
    /** Measured only: nobody tunes to them. They differ from the others in structure and in words. */
    TEST
}
