package io.marshrut.ocr.pipeline.input;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** A PDF ends in {@code %%EOF}; PDFBox mends files cut short and shows what is left of them as if it were all. */
final class PdfEnd {

    /** Mail gateways and web forms leave junk behind the end. */
    private static final int JUNK_BYTES = 4096;

    private PdfEnd() {}

    static boolean isMissing(Path file) throws IOException {
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
            int length = (int) Math.min(JUNK_BYTES, in.length());
            byte[] tail = new byte[length];
            in.seek(in.length() - length);
            in.readFully(tail);
            return !new String(tail, StandardCharsets.ISO_8859_1).contains("%%EOF");
        }
    }
}
