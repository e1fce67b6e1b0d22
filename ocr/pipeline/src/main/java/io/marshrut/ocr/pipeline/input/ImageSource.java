package io.marshrut.ocr.pipeline.input;

import io.marshrut.ocr.model.UnreadableReason;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;
import javax.imageio.IIOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** JPEG, PNG, TIFF, WebP, BMP and GIF (of an animated one the first picture); the size is read before the picture is. */
final class ImageSource implements Source {

    static final Set<String> TYPES =
            Set.of("image/jpeg", "image/png", "image/tiff", "image/webp", "image/bmp", "image/gif");
    /** Formats that hold one page, whatever else moves in them. */
    private static final Set<String> ONE_PAGE = Set.of("gif", "webp");

    private final Path file;
    private final ImageInputStream in;
    private final ImageReader reader;
    private final InputLimits limits;
    private final TruncationAlarm alarm = new TruncationAlarm();
    private final int pages;

    private ImageSource(Path file, ImageInputStream in, ImageReader reader, InputLimits limits) throws IOException {
        this.file = file;
        this.in = in;
        this.reader = reader;
        this.limits = limits;
        reader.addIIOReadWarningListener(alarm);
        reader.setInput(in);
        boolean onePage = ONE_PAGE.contains(reader.getFormatName().toLowerCase(Locale.ROOT));
        this.pages = onePage ? 1 : reader.getNumImages(true);
    }

    static ImageSource open(Path file, InputLimits limits) throws UnreadableException, IOException {
        PngChunks.refuseBombs(file);
        ImageInputStream in = ImageIO.createImageInputStream(file.toFile());
        try {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (readers.hasNext()) {
                return new ImageSource(file, in, readers.next(), limits);
            }
        } catch (IOException | RuntimeException e) {
            in.close();
            throw new UnreadableException(UnreadableReason.CORRUPT, e.getMessage(), e);
        }
        in.close();
        throw new UnreadableException(UnreadableReason.CORRUPT, null);
    }

    @Override
    public int pageCount() {
        return pages;
    }

    @Override
    public Page page(int number) throws UnreadableException {
        try {
            BufferedImage picture = decoded(number - 1);
            double stretch = StatedResolution.stretch(reader, number - 1);
            // pixels that are no squares come from faxes, which have no colours
            Page.Scanned page = stretch == 1
                    ? GreyPixels.scanned(picture, dpi(number - 1))
                    : new Page.Scanned(GreyPixels.of(picture, dpi(number - 1), stretch), null);
            ImageTurn turn = ImageTurn.of(file, reader);
            return new Page.Scanned(turn.apply(page.image()), page.ink() == null ? null : turn.apply(page.ink()));
        } catch (IOException | RuntimeException e) {
            // decoders of broken files throw whatever they stumble over
            throw new UnreadableException(UnreadableReason.CORRUPT, e.getMessage(), e);
        }
    }

    private BufferedImage decoded(int index) throws IOException, UnreadableException {
        int step = step(index);
        ImageReadParam param = reader.getDefaultReadParam();
        param.setSourceSubsampling(step, step, 0, 0);
        alarm.reset();
        BufferedImage picture = reader.read(index, param);
        if (alarm.rang()) {
            throw new IIOException(alarm.message());
        }
        return picture;
    }

    private int step(int index) throws IOException, UnreadableException {
        long width = reader.getWidth(index);
        long height = reader.getHeight(index);
        if (width * height > ThinningLimit.of(reader, limits)) {
            throw new UnreadableException(UnreadableReason.TOO_LARGE, width + " × " + height);
        }
        return (int) Math.max(1, Math.ceil(Math.sqrt((double) width * height / limits.pixels())));
    }

    private int dpi(int index) throws IOException, UnreadableException {
        int stated = PaperSize.dpi(reader.getWidth(index), reader.getHeight(index), StatedResolution.of(reader, index));
        return Math.max(1, stated / step(index));
    }

    @Override
    public void close() {
        reader.dispose();
        try {
            in.close();
        } catch (IOException e) {
            // a file only read from: nothing is lost
        }
    }
}
