package io.marshrut.ocr.pipeline.pages;

import io.marshrut.ocr.model.Box;
import io.marshrut.ocr.pipeline.natives.GreyImage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Where a page has most print: places as wide as half a line and as high as a few of them, the densest first. */
final class DensePlaces {

    /** A letter is some pixels wide; more of them bring nothing here. */
    private static final int DPI = 75;
    /** From one pixel to the next; the shade of a photo changes more slowly. */
    private static final int EDGE = 40;

    private static final double WIDTH_INCHES = 4.4;
    private static final double HEIGHT_INCHES = 0.6;
    /** Of a place's pixels that are edges; fewer are a word or two. */
    private static final double SPARSEST = 0.03;

    /** Places are tried in steps of a quarter of their size. */
    private static final int STEPS = 4;

    private record Place(Box box, int edges) {}

    private DensePlaces() {}

    /** At most so many of them, none upon another. */
    static List<Box> of(GreyImage page, int most) {
        try (GreyImage small = page.atDpi(Math.min(DPI, page.dpi()))) {
            int[] edges = edges(small);
            int width = Math.min(small.width(), (int) (WIDTH_INCHES * small.dpi()));
            int height = Math.min(small.height(), (int) (HEIGHT_INCHES * small.dpi()));
            List<Place> places = new ArrayList<>();
            for (int y = 0; y + height <= small.height(); y += Math.max(1, height / STEPS)) {
                for (int x = 0; x + width <= small.width(); x += Math.max(1, width / STEPS)) {
                    places.add(place(small, edges, x, y, x + width, y + height));
                }
            }
            places.removeIf(place -> place.edges() < SPARSEST * width * height);
            places.sort(Comparator.comparingInt(Place::edges).reversed());
            return apart(places, most);
        }
    }

    /** For each pixel how many edges lie above and to the left of it. */
    private static int[] edges(GreyImage image) {
        byte[] grey = image.pixels(new Box(0, 0, 1, 1));
        int width = image.width() + 1;
        int[] sums = new int[width * (image.height() + 1)];
        for (int y = 0; y < image.height(); y++) {
            int before = 255;
            int row = 0;
            for (int x = 0; x < image.width(); x++) {
                int here = grey[y * image.width() + x] & 0xff;
                row += before - here >= EDGE ? 1 : 0;
                before = here;
                sums[(y + 1) * width + x + 1] = sums[y * width + x + 1] + row;
            }
        }
        return sums;
    }

    private static Place place(GreyImage image, int[] edges, int left, int top, int right, int bottom) {
        int width = image.width() + 1;
        int within = edges[bottom * width + right]
                - edges[top * width + right]
                - edges[bottom * width + left]
                + edges[top * width + left];
        double across = image.width();
        double down = image.height();
        return new Place(new Box(left / across, top / down, right / across, bottom / down), within);
    }

    private static List<Box> apart(List<Place> places, int most) {
        List<Box> chosen = new ArrayList<>();
        for (Place place : places) {
            if (chosen.size() < most && chosen.stream().noneMatch(other -> overlap(other, place.box()))) {
                chosen.add(place.box());
            }
        }
        return chosen;
    }

    private static boolean overlap(Box one, Box other) {
        return one.left() < other.right()
                && other.left() < one.right()
                && one.top() < other.bottom()
                && other.top() < one.bottom();
    }
}
