package io.marshrut.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A backup being written: a ZIP file (ZIP64 where it grows large), entry by entry. */
final class ArchiveWriter implements AutoCloseable {

    /** Texts shrink to a fifth; scans and PDFs are packed already. */
    enum Packing {
        TIGHT(Deflater.DEFAULT_COMPRESSION),
        QUICK(Deflater.BEST_SPEED);

        private final int level;

        Packing(int level) {
            this.level = level;
        }
    }

    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    private final OutputStream file;
    private final ZipOutputStream zip;

    ArchiveWriter(OutputStream file) {
        this.file = file;
        this.zip = new ZipOutputStream(file);
    }

    /** Answers with the sum of what was written. */
    Sum write(String entry, Packing packing, Content content) throws IOException {
        Sum sum = new Sum();
        zip.setLevel(packing.level);
        zip.putNextEntry(new ZipEntry(entry));
        content.writeTo(sum.over(zip));
        zip.closeEntry();
        return sum;
    }

    /** Ends the file; without this it is no backup. */
    void finish() throws IOException {
        zip.finish();
        zip.flush();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
