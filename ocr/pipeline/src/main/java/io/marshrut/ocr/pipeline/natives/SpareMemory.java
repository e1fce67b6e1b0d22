package io.marshrut.ocr.pipeline.natives;

import com.sun.jna.Function;

/** Memory that this process holds and does not use: the system would have to find as much elsewhere. */
public final class SpareMemory {

    /** Of heap; ordinary documents leave less. */
    private static final long MUCH = 160L << 20;

    private SpareMemory() {}

    /** After a document: what a large one took would lie beside the pictures of the next. */
    public static void giveBackIfMuch() {
        if (Runtime.getRuntime().totalMemory() > MUCH) {
            giveBack();
        }
    }

    /** Gives it back to the system; takes tens of milliseconds. */
    public static void giveBack() {
        System.gc();
        try {
            // malloc_trim(3): pages of Leptonica and Tesseract that were freed
            Function.getFunction("c", "malloc_trim").invokeInt(new Object[] {0L});
        } catch (UnsatisfiedLinkError e) {
            // another C library, which keeps less or says nothing
        }
    }
}
