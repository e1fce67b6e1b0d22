package io.marshrut.tables;

import io.marshrut.shared.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * The XML inside a workbook (ISO/IEC 29500-2), unpacked under limits. By the archive's directory: the JDK's stream
 * refuses archives that were themselves written as a stream with sizes of 64 bits.
 */
final class WorkbookParts {

    private static final int MAX_ENTRIES = 2_000;
    private static final int MAX_UNPACKED = 64 * 1024 * 1024;

    private final Map<String, byte[]> parts = new HashMap<>();

    /** @throws Problem 422 where it is no archive, or one that unpacks to more than any table needs */
    WorkbookParts(byte[] zip) {
        int left = MAX_UNPACKED;
        int entries = 0;
        try (ZipFile archive = ZipFile.builder().setByteArray(zip).get()) {
            for (ZipArchiveEntry entry : Collections.list(archive.getEntries())) {
                if (++entries > MAX_ENTRIES) {
                    throw Problem.invalid("table_bomb");
                }
                byte[] content = unpacked(archive, entry, left + 1);
                left -= content.length;
                if (left < 0) {
                    throw Problem.invalid("table_bomb");
                }
                String name = plain(entry.getName());
                if (name.endsWith(".xml") || name.endsWith(".rels")) {
                    parts.put(name, content);
                }
            }
        } catch (IOException | RuntimeException e) {
            throw e instanceof Problem problem ? problem : Problem.invalid("table_unreadable");
        }
    }

    private static byte[] unpacked(ZipFile archive, ZipArchiveEntry entry, int most) throws IOException {
        try (InputStream content = archive.getInputStream(entry)) {
            return content.readNBytes(most);
        }
    }

    Optional<byte[]> find(String name) {
        return Optional.ofNullable(parts.get(plain(name)));
    }

    /** @throws Problem 422 where it is missing */
    byte[] get(String name) {
        return find(name).orElseThrow(() -> Problem.invalid("table_unreadable"));
    }

    /** Names of parts are compared without regard to case. */
    private static String plain(String name) {
        return name.replaceFirst("^/", "").toLowerCase(Locale.ROOT);
    }
}
