package io.marshrut.ocr.pipeline.marks;

import io.marshrut.ocr.model.Box;
import io.marshrut.ocr.pipeline.natives.GreyImage;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Where ink lies on a straight page, to a quarter of a millimetre. */
final class InkMask {

    private static final int DPI = 100;
    private static final double MILLIMETRES_PER_INCH = 25.4;
    private static final Box WHOLE = new Box(0, 0, 1, 1);
    /** Sides of a picture in which a mark could be told, and its pixels: four times those of an A3 sheet. */
    private static final int SMALLEST_SIDE = 100;

    private static final long MOST_PIXELS = 8_000_000;

    private final boolean[] ink;
    private final int width;
    private final int height;
    private final double perMillimetre;

    InkMask(boolean[] ink, int width, int height, double perMillimetre) {
        this.ink = ink;
        this.width = width;
        this.height = height;
        this.perMillimetre = perMillimetre;
    }

    /** Empty where the page is too small or too large for its resolution to be believed. */
    static Optional<InkMask> of(GreyImage page, int darkerThan) {
        int dpi = Math.min(DPI, page.dpi());
        double scale = (double) dpi / page.dpi();
        double shorter = Math.min(page.width(), page.height()) * scale;
        if (shorter < SMALLEST_SIDE || page.width() * scale * page.height() * scale > MOST_PIXELS) {
            return Optional.empty();
        }
        try (GreyImage small = page.atDpi(dpi)) {
            byte[] grey = small.pixels(WHOLE);
            boolean[] ink = new boolean[grey.length];
            for (int i = 0; i < grey.length; i++) {
                ink[i] = (grey[i] & 0xff) < darkerThan;
            }
            return Optional.of(new InkMask(ink, small.width(), small.height(), dpi / MILLIMETRES_PER_INCH));
        }
    }

    /** Another one of the same fineness. */
    InkMask of(boolean[] other, int otherWidth, int otherHeight) {
        return new InkMask(other, otherWidth, otherHeight, perMillimetre);
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    boolean at(int x, int y) {
        return x >= 0 && y >= 0 && x < width && y < height && ink[y * width + x];
    }

    double pixels(double millimetres) {
        return millimetres * perMillimetre;
    }

    double millimetres(double pixels) {
        return pixels / perMillimetre;
    }

    int count() {
        int count = 0;
        for (boolean one : ink) {
            count += one ? 1 : 0;
        }
        return count;
    }

    /** Numbers of the pixels with ink, row by row. */
    int[] points() {
        int[] points = new int[count()];
        int next = 0;
        for (int i = 0; i < ink.length; i++) {
            if (ink[i]) {
                points[next++] = i;
            }
        }
        return points;
    }

    Box box(double left, double top, double right, double bottom) {
        return new Box(left / width, top / height, right / width, bottom / height);
    }

    /** Without what lies in some places, each made larger by a margin. */
    InkMask without(List<Box> places, double marginInMillimetres) {
        boolean[] rest = ink.clone();
        int margin = (int) Math.round(pixels(marginInMillimetres));
        for (Box place : places) {
            int left = Math.max(0, (int) (place.left() * width) - margin);
            int right = Math.min(width, (int) Math.ceil(place.right() * width) + margin);
            int bottom = Math.min(height, (int) Math.ceil(place.bottom() * height) + margin);
            for (int y = Math.max(0, (int) (place.top() * height) - margin); y < bottom && left < right; y++) {
                Arrays.fill(rest, y * width + left, y * width + right, false);
            }
        }
        return new InkMask(rest, width, height, perMillimetre);
    }

    InkMask without(List<Blob> blobs) {
        boolean[] rest = ink.clone();
        for (Blob blob : blobs) {
            for (int point : blob.points()) {
                rest[point] = false;
            }
        }
        return new InkMask(rest, width, height, perMillimetre);
    }

    InkMask withoutDisc(Ring ring) {
        double x = ring.x();
        double y = ring.y();
        double radius = ring.reach();
        boolean[] rest = ink.clone();
        for (int row = Math.max(0, (int) (y - radius)); row < Math.min(height, y + radius + 1); row++) {
            for (int column = Math.max(0, (int) (x - radius)); column < Math.min(width, x + radius + 1); column++) {
                if (Math.hypot(column - x, row - y) <= radius) {
                    rest[row * width + column] = false;
                }
            }
        }
        return new InkMask(rest, width, height, perMillimetre);
    }

    /** Half as fine; a pixel has ink where one of the four had. */
    InkMask halved() {
        int w = width / 2;
        int h = height / 2;
        boolean[] half = new boolean[w * h];
        for (int y = 0; y < h; y++) {
            for (int x = 0; x < w; x++) {
                int at = 2 * y * width + 2 * x;
                half[y * w + x] = ink[at] || ink[at + 1] || ink[at + width] || ink[at + width + 1];
            }
        }
        return new InkMask(half, w, h, perMillimetre / 2);
    }

    /** Ink grown by so many pixels to all sides, so that what nearly touches is one. */
    boolean[] grown(int by) {
        return by == 0 ? ink : grown(grown(ink, by, 1, width, height), by, width, height, width);
    }

    /** Along lines of a length whose pixels lie a step apart; rows or columns. */
    private boolean[] grown(boolean[] from, int by, int step, int length, int lines) {
        boolean[] to = new boolean[from.length];
        int lineStep = step == 1 ? width : 1;
        for (int line = 0; line < lines; line++) {
            int last = -1;
            int first = line * lineStep;
            for (int i = 0; i < length; i++) {
                if (from[first + i * step]) {
                    for (int j = Math.max(last + 1, i - by); j <= Math.min(length - 1, i + by); j++) {
                        to[first + j * step] = true;
                        last = j;
                    }
                }
            }
        }
        return to;
    }
}
