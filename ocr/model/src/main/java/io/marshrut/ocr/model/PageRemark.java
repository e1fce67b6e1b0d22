package io.marshrut.ocr.model;

/**
 * What is to be known of a page that nothing was taken from.
 *
 * @param page of the document, from 1
 * @param like of a repeated page: the page of the file that says the same; 0 else
 */
public record PageRemark(int page, Kind kind, int like) {

    public enum Kind {
        /** Nothing is to be read on it (пустая страница). */
        BLANK,
        /** It says what an earlier one says (повтор страницы). */
        REPEATED
    }
}
