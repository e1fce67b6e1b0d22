package io.marshrut.ocr.drawing.corpus;

/** From which words a layout draws its headings, companies and goods; a layout keeps its words for ever. */
enum Words {
    /** Of the layouts that recognition was first built with. */
    FIRST,
    /** Of layouts that were measured for a while and then given to calibration. */
    SECOND,
    /** Of layouts drawn by somebody who had not seen the readers, measured once and then given to calibration. */
    THIRD,
    /** As before, by another hand; half of them are measured now. */
    FOURTH
}
