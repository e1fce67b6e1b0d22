package io.marshrut.ocr.pipeline.pages;

import io.marshrut.ocr.model.Box;
import io.marshrut.ocr.model.Word;
import io.marshrut.ocr.pipeline.language.LookAlikes;
import io.marshrut.ocr.pipeline.natives.GreyImage;
import java.util.List;

/**
 * Finds figures that somebody struck through (зачёркнутые суммы): along a straight line across the middle of the word
 * there is ink from end to end, even in the gaps between its characters.
 */
final class Strokes {

    private static final int INK_BELOW = 160;
    /** Share of the word's height that is left out above and below: frames, underlines, neighbours. */
    private static final double EDGE = 0.22;
    /** A scanner leaves holes in a thin line. */
    private static final double UNBROKEN = 0.93;
    /** A stroke goes beyond the first and the last character; a dash in the middle does not. */
    private static final double BEYOND = 0.15;

    private static final int FEWEST_FIGURES = 3;
    /** In a word lower than that the strokes of its characters are all there is. */
    private static final int SMALLEST_HEIGHT = 12;

    private Strokes() {}

    /** Boxes of the words that are struck through, of a straight page with even background and its rulings in place. */
    static List<Box> in(GreyImage page, List<Word> words) {
        return words.stream()
                .filter(Strokes::isFigures)
                .map(Word::box)
                .filter(box -> isStruck(page, box))
                .toList();
    }

    private static boolean isFigures(Word word) {
        return LookAlikes.digits(word.text()).chars().filter(Character::isDigit).count() >= FEWEST_FIGURES;
    }

    private static boolean isStruck(GreyImage page, Box word) {
        double beyond = BEYOND * word.height() * page.height() / page.width();
        Box wide = new Box(word.left() - beyond, word.top(), word.right() + beyond, word.bottom());
        int width = page.pixelsAcross(wide);
        int height = page.pixelsDown(wide);
        if (height < SMALLEST_HEIGHT || width < height) {
            return false;
        }
        byte[] grey = page.pixels(wide);
        int top = (int) (height * EDGE);
        int bottom = height - top;
        for (int left = top; left < bottom; left++) {
            for (int right = top; right < bottom; right++) {
                if (isUnbroken(grey, width, left, right)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isUnbroken(byte[] grey, int width, int left, int right) {
        int broken = 0;
        int most = (int) (width * (1 - UNBROKEN));
        for (int x = 0; x < width; x++) {
            int y = left + (right - left) * x / width;
            if ((grey[y * width + x] & 0xff) >= INK_BELOW && ++broken > most) {
                return false;
            }
        }
        return true;
    }
}
