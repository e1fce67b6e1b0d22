package io.marshrut.ocr.pipeline.containers;

import io.marshrut.ocr.model.LeftOut;
import io.marshrut.ocr.model.UnreadableReason;
import io.marshrut.ocr.pipeline.input.UnreadableException;
import io.marshrut.ocr.pipeline.natives.NoRoomException;
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
            List<Packed> packed = new ArrayList<>();
            for (ZipArchiveEntry entry : entries) {
                take(zip, entry, unpacking, packed);
            }
            return packed;
        } catch (NoRoomException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw new UnreadableException(UnreadableReason.CORRUPT, "application/zip", e);
        }
    }

    /** What is wrong with a file is told of that one: the others are read. */
    private static void take(ZipFile zip, ZipArchiveEntry entry, Unpacking unpacking, List<Packed> packed)
            throws IOException, UnreadableException {
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            unpacking.leaveOut(entry.getName(), LeftOut.ENCRYPTED);
            return;
        }
        try {
            packed.add(new Packed(EntryName.shown(entry.getName()), taken(zip, entry, unpacking), false));
        } catch (NoRoomException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            unpacking.leaveOut(entry.getName(), LeftOut.CORRUPT);
        }
    }

    private static Path taken(ZipFile zip, ZipArchiveEntry entry, Unpacking unpacking)
            throws IOException, UnreadableException {
        try (InputStream content = new CheckedContent(zip.getInputStream(entry), entry.getCrc())) {
            return unpacking.take(content, entry.getCompressedSize());
        }
    }
}
