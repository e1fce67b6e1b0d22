package io.marshrut.templates;

import com.ibm.icu.text.ArabicShaping;
import com.ibm.icu.text.ArabicShapingException;
import com.ibm.icu.text.Bidi;
import com.ibm.icu.text.BidiRun;
import com.openhtmltopdf.bidi.BidiReorderer;
import com.openhtmltopdf.bidi.BidiSplitter;
import com.openhtmltopdf.bidi.BidiTextRun;

/**
 * Names and comments in Hebrew or Arabic among others, by the Unicode bidirectional algorithm (UAX 9) of ICU. One for
 * each document: it keeps the paragraph that it was given last.
 */
final class RightToLeft implements BidiSplitter, BidiReorderer {

    private static final int LOGICAL = ArabicShaping.TEXT_DIRECTION_LOGICAL | ArabicShaping.LENGTH_GROW_SHRINK;

    private final Bidi paragraph = new Bidi();
    private final ArabicShaping joining = new ArabicShaping(LOGICAL | ArabicShaping.LETTERS_SHAPE);
    private final ArabicShaping parting = new ArabicShaping(LOGICAL | ArabicShaping.LETTERS_UNSHAPE);

    @Override
    public void setParagraph(String text, byte direction) {
        paragraph.setPara(text, direction == RTL ? Bidi.RTL : Bidi.LTR, null);
    }

    @Override
    public int countTextRuns() {
        return paragraph.countRuns();
    }

    @Override
    public BidiTextRun getVisualRun(int index) {
        BidiRun run = paragraph.getVisualRun(index);
        return new BidiTextRun(run.getStart(), run.getLength(), run.isOddRun() ? RTL : LTR);
    }

    @Override
    public byte getBaseDirection(String text) {
        return switch (Bidi.getBaseDirection(text)) {
            case Bidi.LTR -> LTR;
            case Bidi.RTL -> RTL;
            default -> NEUTRAL;
        };
    }

    @Override
    public String reorderRTLTextToLTR(String text) {
        return Bidi.writeReverse(text, Bidi.DO_MIRRORING | Bidi.KEEP_BASE_COMBINING);
    }

    @Override
    public String shapeText(String text) {
        return shaped(joining, text);
    }

    @Override
    public String deshapeText(String text) {
        return shaped(parting, text);
    }

    @Override
    public boolean isLiveImplementation() {
        return true;
    }

    private static String shaped(ArabicShaping shaping, String text) {
        try {
            return shaping.shape(text);
        } catch (ArabicShapingException e) {
            // legible still, letter by letter
            return text;
        }
    }
}
