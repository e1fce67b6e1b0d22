package io.marshrut.renditions;

import java.util.List;

/**
 * A mark on a page that the viewer shows.
 *
 * @param id of what it stands for; the element with this {@code data-pin-target} belongs to it
 * @param page from 1
 * @param x from the left, as a fraction of the page's width
 * @param y from the top, as a fraction of the page's height
 * @param number shown in it
 * @param text said of it
 */
public record Pin(String id, int page, double x, double y, int number, String text) {

    /**
     * Over the middle of a place on a page.
     *
     * @param box left, top, right, bottom as fractions of the page
     */
    public static Pin over(String id, int page, List<Double> box, int number, String text) {
        return new Pin(id, page, (box.get(0) + box.get(2)) / 2, box.get(1), number, text);
    }
}
