package io.marshrut.ocr.pipeline.input;

import io.marshrut.ocr.model.Word;
import io.marshrut.ocr.pipeline.natives.GreyImage;
import java.util.List;

/** A page of a file, in one of the three states in which it can come. */
public sealed interface Page extends AutoCloseable {

    /**
     * A picture to be recognised, not necessarily upright.
     *
     * @param ink what is on it in coloured ink, dark on white and coarser; null where there is none
     */
    record Scanned(GreyImage image, GreyImage ink) implements Page {
        @Override
        public void close() {
            image.close();
            if (ink != null) {
                ink.close();
            }
        }
    }

    /**
     * A page with a sound text layer.
     *
     * @param image upright, for showing
     * @param ink what is on it in coloured ink, dark on white, where the page shows coloured pictures; null elsewhere
     * @param rotation degrees clockwise by which the file's page was turned to stand upright
     */
    record Typeset(GreyImage image, GreyImage ink, int rotation, List<Word> words) implements Page {
        @Override
        public void close() {
            image.close();
            if (ink != null) {
                ink.close();
            }
        }
    }

    /** Text without a picture of it. */
    record PlainText(String text) implements Page {
        @Override
        public void close() {}
    }

    @Override
    void close();
}
