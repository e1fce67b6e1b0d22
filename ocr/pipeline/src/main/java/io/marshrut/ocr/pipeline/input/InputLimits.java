package io.marshrut.ocr.pipeline.input;

/**
 * What a file may ask of the memory, chosen for a JVM with 384 MB.
 *
 * @param pages more are refused
 * @param pixels of a page that are decoded at most; larger pictures are thinned out while they are decoded
 * @param thinnedPixels pictures with more are refused, even where thinning would do
 * @param textCharacters of an office document that are read; more are refused
 */
public record InputLimits(int pages, long pixels, long thinnedPixels, int textCharacters) {

    public static InputLimits standard() {
        return new InputLimits(200, 40_000_000, 450_000_000, 5_000_000);
    }

    public InputLimits withPages(int other) {
        return new InputLimits(other, pixels, thinnedPixels, textCharacters);
    }
}
