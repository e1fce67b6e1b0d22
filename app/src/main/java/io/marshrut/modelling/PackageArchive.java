package io.marshrut.modelling;

import io.marshrut.modelling.model.PackageFiles;
import io.marshrut.shared.Problem;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Reads an uploaded package: a zip of one folder. Nothing of it touches the disk. */
final class PackageArchive {

    static final int MAX_BYTES = 5 * 1024 * 1024;
    static final int MAX_FILES = 30;

    private static final Pattern KIND = Pattern.compile("[a-z][a-z0-9-]{0,40}/[a-z][a-z0-9-]{0,40}");
    private static final Pattern FILE =
            Pattern.compile("(?:(?:.*/)?([^/]+)/)?([^/]+)/([A-Za-z0-9][A-Za-z0-9._-]{0,80})");
    private static final Pattern LITTER = Pattern.compile("(.*/)?(__MACOSX/.*|\\.DS_Store|Thumbs\\.db|desktop\\.ini)");

    private final Map<String, byte[]> files = new TreeMap<>();
    private String folder;
    private String desk;
    private int left = MAX_BYTES;

    private PackageArchive() {}

    /**
     * @param kind {@code <desk>/<kind>}; null or empty where the archive itself names both folders
     * @throws Problem 422 that says what is wrong with the archive
     */
    static PackageFiles read(String kind, byte[] zip) {
        PackageArchive archive = new PackageArchive();
        archive.unpack(zip);
        String named = kind == null || kind.isBlank() ? archive.desk() + "/" + archive.folder : kind.strip();
        if (!KIND.matcher(named).matches() || !named.endsWith("/" + archive.folder)) {
            throw Problem.invalid("archive_kind");
        }
        return new PackageFiles(named, archive.files);
    }

    /** The archive that is read as this package. */
    static byte[] write(PackageFiles files) {
        ByteArrayOutputStream archive = new ByteArrayOutputStream();
        try (ZipOutputStream entries = new ZipOutputStream(archive)) {
            for (Map.Entry<String, byte[]> file : files.files().entrySet()) {
                entries.putNextEntry(new ZipEntry(files.kind() + "/" + file.getKey()));
                entries.write(file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return archive.toByteArray();
    }

    private String desk() {
        return desk == null ? "" : desk;
    }

    private void unpack(byte[] zip) {
        if (zip.length < 4 || zip[0] != 'P' || zip[1] != 'K') {
            throw Problem.invalid("archive_not_zip");
        }
        try (ZipInputStream entries = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                String name = entry.getName();
                if (!entry.isDirectory() && !LITTER.matcher(name).matches()) {
                    take(name, entries);
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw Problem.invalid("archive_not_zip");
        }
        if (files.isEmpty()) {
            throw Problem.invalid("archive_folder");
        }
    }

    private void take(String name, ZipInputStream entries) throws IOException {
        if (name.startsWith("/") || name.contains("\\") || name.contains("..") || name.contains(":")) {
            throw Problem.invalid("archive_unsafe", name);
        }
        Matcher path = FILE.matcher(name);
        if (!path.matches()) {
            throw Problem.invalid(name.contains("/") ? "archive_unsafe" : "archive_folder", name);
        }
        if (folder != null && !folder.equals(path.group(2))) {
            throw Problem.invalid("archive_folder");
        }
        if (files.size() == MAX_FILES) {
            throw Problem.invalid("archive_too_many", MAX_FILES);
        }
        desk = path.group(1);
        folder = path.group(2);
        byte[] content = entries.readNBytes(left + 1);
        left -= content.length;
        if (left < 0) {
            throw Problem.invalid("archive_too_large", MAX_BYTES / 1024 / 1024);
        }
        if (files.put(path.group(3), content) != null) {
            throw Problem.invalid("archive_folder");
        }
    }
}
