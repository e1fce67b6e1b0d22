package io.marshrut.ocr.pipeline.input;

import com.twelvemonkeys.imageio.metadata.CompoundDirectory;
import com.twelvemonkeys.imageio.metadata.Directory;
import com.twelvemonkeys.imageio.metadata.Entry;
import com.twelvemonkeys.imageio.metadata.jpeg.JPEG;
import com.twelvemonkeys.imageio.metadata.jpeg.JPEGSegment;
import com.twelvemonkeys.imageio.metadata.jpeg.JPEGSegmentUtil;
import com.twelvemonkeys.imageio.metadata.tiff.TIFF;
import com.twelvemonkeys.imageio.metadata.tiff.TIFFReader;
import io.marshrut.ocr.pipeline.natives.GreyImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** How a camera was held, as the photograph's EXIF data tell (orientation 1, 3, 6, 8; mirrored ones do not occur). */
enum ImageTurn {
    NONE(0),
    RIGHT(90),
    OVER(180),
    LEFT(270);

    private final int degrees;

    ImageTurn(int degrees) {
        this.degrees = degrees;
    }

    static ImageTurn of(Path file, ImageReader reader) throws IOException {
        if (!reader.getFormatName().toLowerCase(Locale.ROOT).equals("jpeg")) {
            return NONE;
        }
        try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
            List<JPEGSegment> exif = JPEGSegmentUtil.readSegments(in, JPEG.APP1, "Exif");
            return exif.isEmpty() ? NONE : ofExif(exif.get(0));
        }
    }

    private static ImageTurn ofExif(JPEGSegment segment) throws IOException {
        try (InputStream data = segment.data()) {
            // a padding byte stands between the segment's name and the TIFF structure
            if (data.read() < 0) {
                return NONE;
            }
            try (ImageInputStream tiff = ImageIO.createImageInputStream(data)) {
                Directory directory = ((CompoundDirectory) new TIFFReader().read(tiff)).getDirectory(0);
                Entry orientation = directory.getEntryById(TIFF.TAG_ORIENTATION);
                return orientation == null ? NONE : ofOrientation(((Number) orientation.getValue()).intValue());
            }
        }
    }

    private static ImageTurn ofOrientation(int value) {
        return switch (value) {
            case 3 -> OVER;
            case 6 -> RIGHT;
            case 8 -> LEFT;
            default -> NONE;
        };
    }

    GreyImage apply(GreyImage image) {
        if (this == NONE) {
            return image;
        }
        try (image) {
            return image.turned(degrees);
        }
    }
}
