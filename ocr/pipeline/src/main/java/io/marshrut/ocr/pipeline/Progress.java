package io.marshrut.ocr.pipeline;

/** Is told before each page. */
public interface Progress {

    /** Tells nobody. */
    Progress NONE = (page, pages) -> {};

    /** Numbers count from 1. */
    void page(int page, int pages);
}
