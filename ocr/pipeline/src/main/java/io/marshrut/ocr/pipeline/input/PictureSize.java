package io.marshrut.ocr.pipeline.input;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** How large a picture is, told from its head. */
public final class PictureSize {

    private PictureSize() {}

    /** In pixels; as large as can be where it cannot be told. */
    public static int shorterSide(Path file) {
        try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return Integer.MAX_VALUE;
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in);
                return Math.min(reader.getWidth(0), reader.getHeight(0));
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException e) {
            // broken: it is told when it is read
            return Integer.MAX_VALUE;
        }
    }
}
