package io.marshrut.ocr.pipeline.input;

import java.util.Locale;
import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadWarningListener;

/** Decoders only warn when a picture ends too early, and fill the rest with grey: half a document is none. */
final class TruncationAlarm implements IIOReadWarningListener {

    private String message;

    void reset() {
        message = null;
    }

    boolean rang() {
        return message != null;
    }

    String message() {
        return message;
    }

    @Override
    public void warningOccurred(ImageReader source, String warning) {
        String text = warning.toLowerCase(Locale.ROOT);
        if (text.contains("truncated") || text.contains("premature") || text.contains("corrupt")) {
            message = warning;
        }
    }
}
