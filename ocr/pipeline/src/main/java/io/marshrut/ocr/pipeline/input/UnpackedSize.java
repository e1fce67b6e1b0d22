package io.marshrut.ocr.pipeline.input;

import io.marshrut.ocr.model.UnreadableReason;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * What the text parts of a zipped document say they unpack to. Parsers that stream would unpack a bomb for hours without
 * a word, and hold a paragraph whole.
 */
final class UnpackedSize {

    private static final long MOST_BYTES = 48L << 20;
    private static final int ZIP = 'P' << 8 | 'K';

    private UnpackedSize() {}

    static void refuseTooLarge(Path file) throws UnreadableException, IOException {
        if (!isZip(file)) {
            return;
        }
        long bytes;
        try (ZipFile zip = new ZipFile(file.toFile())) {
            bytes = zip.stream()
                    .filter(entry -> entry.getName().endsWith(".xml"))
                    .mapToLong(ZipEntry::getSize)
                    .sum();
        } catch (IOException e) {
            throw new UnreadableException(UnreadableReason.CORRUPT, e.getMessage(), e);
        }
        if (bytes > MOST_BYTES) {
            throw new UnreadableException(UnreadableReason.TOO_LARGE, bytes / (1 << 20) + " MB");
        }
    }

    private static boolean isZip(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return (in.read() << 8 | in.read()) == ZIP;
        }
    }
}
