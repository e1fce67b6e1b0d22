package io.marshrut.ocr.pipeline.pages;

import io.marshrut.ocr.model.Box;
import io.marshrut.ocr.model.Word;
import io.marshrut.ocr.pipeline.natives.GreyImage;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/** Print of a page on which no word was read, in pieces as long as their letters stand close to each other. */
final class LooseInk {

    /** A letter is some pixels high; more of them bring nothing here. */
    private static final int DPI = 100;

    private static final int DARK = 140;
    /** Between letters and words of one line, in its height. */
    private static final double GAP = 0.9;
    /** Around words, in their heights: their edges are not cut sharply. */
    private static final double AROUND = 0.2;

    private final int width;
    private final int height;
    private final boolean[] ink;

    private LooseInk(GreyImage image) {
        width = image.width();
        height = image.height();
        byte[] grey = image.pixels(new Box(0, 0, 1, 1));
        ink = new boolean[width * height];
        for (int i = 0; i < ink.length; i++) {
            ink[i] = (grey[i] & 0xff) < DARK;
        }
    }

    /** @param usual height of a word as a fraction of the page's */
    static List<Box> of(GreyImage page, List<Word> words, double usual) {
        try (GreyImage small = page.atDpi(Math.min(DPI, page.dpi()))) {
            LooseInk loose = new LooseInk(small);
            words.forEach(loose::cover);
            loose.join((int) Math.ceil(GAP * usual * loose.height));
            return loose.pieces();
        }
    }

    private void cover(Word word) {
        Box box = word.box();
        int around = (int) Math.ceil(AROUND * box.height() * height);
        int top = Math.max(0, (int) (box.top() * height) - around);
        int bottom = Math.min(height, (int) Math.ceil(box.bottom() * height) + around);
        int left = Math.max(0, (int) (box.left() * width) - around);
        int right = Math.min(width, (int) Math.ceil(box.right() * width) + around);
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                ink[y * width + x] = false;
            }
        }
    }

    /** Closes gaps of at most that many pixels within each row of them. */
    private void join(int gap) {
        for (int y = 0; y < height; y++) {
            int last = -1;
            for (int x = 0; x < width; x++) {
                if (ink[y * width + x]) {
                    for (int between = last + 1; last >= 0 && x - last <= gap && between < x; between++) {
                        ink[y * width + between] = true;
                    }
                    last = x;
                }
            }
        }
    }

    private List<Box> pieces() {
        List<Box> pieces = new ArrayList<>();
        for (int start = 0; start < ink.length; start++) {
            if (ink[start]) {
                pieces.add(piece(start));
            }
        }
        return pieces;
    }

    /** What hangs together with a pixel, and is done with then. */
    private Box piece(int start) {
        int left = width;
        int right = 0;
        int top = height;
        int bottom = 0;
        ArrayDeque<Integer> open = new ArrayDeque<>();
        open.push(start);
        ink[start] = false;
        while (!open.isEmpty()) {
            int at = open.pop();
            int x = at % width;
            int y = at / width;
            left = Math.min(left, x);
            right = Math.max(right, x);
            top = Math.min(top, y);
            bottom = Math.max(bottom, y);
            for (int ny = Math.max(0, y - 1); ny <= Math.min(height - 1, y + 1); ny++) {
                for (int nx = Math.max(0, x - 1); nx <= Math.min(width - 1, x + 1); nx++) {
                    if (ink[ny * width + nx]) {
                        ink[ny * width + nx] = false;
                        open.push(ny * width + nx);
                    }
                }
            }
        }
        return new Box(
                (double) left / width,
                (double) top / height,
                (double) (right + 1) / width,
                (double) (bottom + 1) / height);
    }
}
