package io.marshrut.renditions;

import io.marshrut.ocr.model.Unreadable;
import java.util.List;

/**
 * A document as pages, or on its way there.
 *
 * @param pages empty unless {@link State#READY}
 * @param unreadable why there are no pages; null unless {@link State#UNREADABLE}
 * @param reached the page a worker is at; 0 before the first
 * @param expected how many pages there will be; 0 while unknown
 */
public record Rendition(
        String sha256, State state, List<Page> pages, Unreadable unreadable, int reached, int expected) {

    /** How far it is. */
    public enum State {
        PENDING,
        READY,
        UNREADABLE
    }

    /**
     * One page.
     *
     * @param number from 1
     * @param width of its image in pixels
     * @param height of its image in pixels
     */
    public record Page(int number, int width, int height) {}

    public boolean isPending() {
        return state == State.PENDING;
    }

    public boolean isReady() {
        return state == State.READY;
    }
}
