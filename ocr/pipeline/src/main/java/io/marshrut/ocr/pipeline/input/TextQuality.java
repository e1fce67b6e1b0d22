package io.marshrut.ocr.pipeline.input;

/** Counts of a text layer's characters: enough letters, few that are nonsense, few that nobody sees, words that are some. */
final class TextQuality {

    /** A stamp "Scanned by …" or a page number on a scan is not its text. */
    private static final int LETTERS_ON_A_SCAN = 200;

    private static final int LETTERS_ON_A_PAGE = 15;
    private static final double NONSENSE_SHARE = 0.03;
    private static final double INVISIBLE_SHARE = 0.5;

    private final WordPlausibility words = new WordPlausibility();
    private int letters;
    private int others;
    private int nonsense;
    private int invisible;

    void count(int codePoint, boolean visible) {
        if (Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint)) {
            return;
        }
        if (isNonsense(codePoint)) {
            nonsense++;
        } else if (Character.isLetterOrDigit(codePoint)) {
            letters++;
        } else {
            others++;
        }
        if (!visible) {
            invisible++;
        }
    }

    void word(String text) {
        words.count(text);
    }

    boolean isSound(boolean scanned) {
        int all = letters + others + nonsense;
        return letters >= (scanned ? LETTERS_ON_A_SCAN : LETTERS_ON_A_PAGE)
                && nonsense <= all * NONSENSE_SHARE
                && words.arePlausible()
                // text under a picture is somebody else's recognition, of unknown worth
                && invisible <= all * INVISIBLE_SHARE;
    }

    /** Characters without a meaning, and those that Russian text turns into when its encoding is lost. */
    private static boolean isNonsense(int codePoint) {
        int type = Character.getType(codePoint);
        return codePoint == 0xFFFD
                || type == Character.PRIVATE_USE
                || type == Character.UNASSIGNED
                || type == Character.CONTROL
                || type == Character.SURROGATE
                || (codePoint >= 0xC0 && codePoint <= 0x24F);
    }
}
