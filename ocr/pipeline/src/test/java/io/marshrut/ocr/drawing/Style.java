package io.marshrut.ocr.drawing;

/** Size in points and weight of a text. */
public record Style(float size, boolean bold) {

    public static Style plain(float size) {
        return new Style(size, false);
    }

    public static Style bold(float size) {
        return new Style(size, true);
    }

    public float lineHeight() {
        return size * 1.18f;
    }
}
