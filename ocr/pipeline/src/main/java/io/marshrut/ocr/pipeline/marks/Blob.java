package io.marshrut.ocr.pipeline.marks;

import io.marshrut.ocr.model.Box;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Ink that hangs together.
 *
 * @param points numbers of its pixels in the mask
 */
record Blob(InkMask mask, int[] points, int left, int top, int right, int bottom) {

    /** Blobs of a mask; ink with gaps of less than twice the given distance is one. */
    static List<Blob> of(InkMask mask, double joinedMillimetres) {
        boolean[] open =
                mask.grown((int) Math.round(mask.pixels(joinedMillimetres))).clone();
        int[] queue = new int[Math.max(1, count(open))];
        List<Blob> blobs = new ArrayList<>();
        for (int start : mask.points()) {
            if (open[start]) {
                blobs.add(of(mask, ink(mask, queue, flooded(mask, open, queue, start))));
            }
        }
        return blobs;
    }

    private static int flooded(InkMask mask, boolean[] open, int[] queue, int start) {
        int end = 0;
        queue[end++] = start;
        open[start] = false;
        for (int next = 0; next < end; next++) {
            int x = queue[next] % mask.width();
            int y = queue[next] / mask.width();
            for (int row = Math.max(0, y - 1); row <= Math.min(mask.height() - 1, y + 1); row++) {
                for (int column = Math.max(0, x - 1); column <= Math.min(mask.width() - 1, x + 1); column++) {
                    int at = row * mask.width() + column;
                    if (open[at]) {
                        open[at] = false;
                        queue[end++] = at;
                    }
                }
            }
        }
        return end;
    }

    private static int[] ink(InkMask mask, int[] queue, int end) {
        return Arrays.stream(queue, 0, end)
                .filter(at -> mask.at(at % mask.width(), at / mask.width()))
                .toArray();
    }

    private static Blob of(InkMask mask, int[] points) {
        int left = mask.width();
        int top = mask.height();
        int right = 0;
        int bottom = 0;
        for (int point : points) {
            int x = point % mask.width();
            int y = point / mask.width();
            left = Math.min(left, x);
            right = Math.max(right, x + 1);
            top = Math.min(top, y);
            bottom = Math.max(bottom, y + 1);
        }
        return new Blob(mask, points, left, top, right, bottom);
    }

    private static int count(boolean[] open) {
        int count = 0;
        for (boolean one : open) {
            count += one ? 1 : 0;
        }
        return count;
    }

    /** In millimetres. */
    double width() {
        return mask.millimetres(right - left);
    }

    /** In millimetres. */
    double height() {
        return mask.millimetres(bottom - top);
    }

    Box box() {
        return mask.box(left, top, right, bottom);
    }

    /** Share of the box around it that is ink. */
    double density() {
        return (double) points.length / ((double) (right - left) * (bottom - top));
    }

    /** Of its strokes on the average, in millimetres: a stroke has two edges, and all of its area lies between them. */
    double thickness() {
        int edge = 0;
        for (int point : points) {
            int x = point % mask.width();
            int y = point / mask.width();
            boolean inner = mask.at(x - 1, y) && mask.at(x + 1, y) && mask.at(x, y - 1) && mask.at(x, y + 1);
            edge += inner ? 0 : 1;
        }
        return mask.millimetres(2.0 * points.length / Math.max(1, edge));
    }

    /** A mask with this ink and no other. */
    InkMask alone() {
        int width = right - left;
        boolean[] ink = new boolean[width * (bottom - top)];
        for (int point : points) {
            ink[(point / mask.width() - top) * width + point % mask.width() - left] = true;
        }
        return mask.of(ink, width, bottom - top);
    }

    /** Share of its ink that lies in one of the places. */
    double shareIn(List<Box> places) {
        List<Box> near = places.stream().filter(place -> overlaps(box(), place)).toList();
        if (near.isEmpty()) {
            return 0;
        }
        int within = 0;
        for (int point : points) {
            double x = (point % mask.width() + 0.5) / mask.width();
            double y = (point / mask.width() + 0.5) / mask.height();
            within += near.stream()
                            .anyMatch(place ->
                                    x >= place.left() && x <= place.right() && y >= place.top() && y <= place.bottom())
                    ? 1
                    : 0;
        }
        return (double) within / points.length;
    }

    private static boolean overlaps(Box one, Box other) {
        return one.left() <= other.right()
                && other.left() <= one.right()
                && one.top() <= other.bottom()
                && other.top() <= one.bottom();
    }
}
