package io.marshrut.ocr.drawing;

/** Size in points and weight of a text. */
record Style(float size, boolean bold) {

    static Style plain(float size) {
        return new Style(size, false);
    }

    static Style bold(float size) {
        return new Style(size, true);
    }

    float lineHeight() {
        return size * 1.18f;
    }
}
