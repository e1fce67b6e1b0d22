package io.marshrut.ocr.pipeline.containers;

import io.marshrut.ocr.model.LeftOut;
import io.marshrut.ocr.model.UnreadableReason;
import io.marshrut.ocr.pipeline.input.UnreadableException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** ZIP archives; names without a mark of their encoding are in that of Russian DOS, as archivers here write them. */
final class ZipArchive {

    private static final Charset RUSSIAN_DOS = Charset.forName("IBM866");

    private ZipArchive() {}

    static List<Packed> unpack(Path file, Unpacking unpacking) throws IOException, UnreadableException {
        try (ZipFile zip = ZipFile.builder()
                .setPath(file)
                .setCharset(RUSSIAN_DOS)
                .setUseUnicodeExtraFields(true)
                .get()) {
            List<ZipArchiveEntry> entries = new ArrayList<>(Collections.list(zip.getEntries()));
            entries.removeIf(entry -> entry.isDirectory() || EntryName.isLitter(entry.getName()));
            if (entries.stream().anyMatch(entry -> entry.getGeneralPurposeBit().usesEncryption())) {
                throw new UnreadableException(UnreadableReason.ENCRYPTED, null);
            }
            List<Packed> packed = new ArrayList<>();
            for (ZipArchiveEntry entry : entries) {
                if (zip.canReadEntryData(entry)) {
                    packed.add(new Packed(EntryName.shown(entry.getName()), taken(zip, entry, unpacking), false));
                } else {
                    unpacking.leaveOut(entry.getName(), LeftOut.CORRUPT);
                }
            }
            return packed;
        } catch (IOException | RuntimeException e) {
            throw new UnreadableException(UnreadableReason.CORRUPT, "application/zip", e);
        }
    }

    private static Path taken(ZipFile zip, ZipArchiveEntry entry, Unpacking unpacking)
            throws IOException, UnreadableException {
        try (InputStream content = zip.getInputStream(entry)) {
            return unpacking.take(content, entry.getCompressedSize());
        }
    }
}
