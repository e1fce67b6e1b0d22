package io.marshrut.ocr.pipeline.containers;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;

/** The content of an archive's file, which must be what was packed: a damaged figure is worse than a damaged file. */
final class CheckedContent extends CheckedInputStream {

    private final long told;

    /** @param told checksum that the archive states; -1 where it states none */
    CheckedContent(InputStream content, long told) {
        super(content, new CRC32());
        this.told = told;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        int read = super.read(bytes, from, length);
        if (read < 0 && told >= 0 && told != getChecksum().getValue()) {
            throw new IOException("the checksum is another one");
        }
        return read;
    }
}
