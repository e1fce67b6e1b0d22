package io.marshrut.ocr.pipeline.input;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.tika.detect.DefaultDetector;
import org.apache.tika.detect.Detector;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;

/** Finds the media type by content alone: the name of a file proves nothing. */
public final class MediaTypes {

    private final Detector detector = new DefaultDetector();

    public String of(Path file) throws IOException {
        try (TikaInputStream in = TikaInputStream.get(file)) {
            return detector.detect(in, new Metadata()).getBaseType().toString();
        }
    }
}
