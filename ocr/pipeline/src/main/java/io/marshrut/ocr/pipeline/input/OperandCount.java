package io.marshrut.ocr.pipeline.input;

import io.marshrut.ocr.model.UnreadableReason;
import java.io.OutputStream;

/**
 * Counts what stands before an operator of a PDF content (ISO 32000-1, 7.8.2): PDFBox makes an object of each operand, eighty
 * bytes of three, and keeps them until an operator comes. Words outside of strings and names are taken for operators.
 */
final class OperandCount extends OutputStream {

    /** The longest honest lists, of text with the distance of each letter, have thousands. */
    private static final int MOST = 500_000;

    private enum Within {
        NOTHING,
        NUMBER,
        NAME,
        STRING
    }

    private Within within = Within.NOTHING;
    private int depth;
    private boolean escaped;
    private int operands;

    @Override
    public void write(byte[] bytes, int from, int length) {
        for (int i = from; i < from + length; i++) {
            write(bytes[i]);
        }
    }

    @Override
    public void write(int one) {
        int character = one & 0xff;
        if (within == Within.STRING) {
            inString(character);
        } else if (character == '(') {
            begin(Within.STRING);
            depth = 1;
        } else if (character == '/') {
            begin(Within.NAME);
        } else if (character == '<' || character == '[') {
            begin(Within.NOTHING);
        } else if (isNumeral(character)) {
            if (within == Within.NOTHING) {
                begin(Within.NUMBER);
            }
        } else if (Character.isLetter(character)) {
            operands = within == Within.NAME ? operands : 0;
        } else {
            within = Within.NOTHING;
        }
    }

    private void begin(Within next) {
        within = next;
        if (++operands > MOST) {
            throw new TooMuchException(UnreadableReason.TOO_LARGE, "> " + MOST + " operands");
        }
    }

    private void inString(int character) {
        if (escaped) {
            escaped = false;
        } else if (character == '\\') {
            escaped = true;
        } else if (character == '(') {
            depth++;
        } else if (character == ')' && --depth == 0) {
            within = Within.NOTHING;
        }
    }

    private static boolean isNumeral(int character) {
        return character >= '0' && character <= '9' || character == '-' || character == '+' || character == '.';
    }
}
