package io.marshrut.backup;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** A backup being read. Everything that comes out of it is checked on the way. */
final class Archive implements AutoCloseable {

    private final Path path;
    private final ZipFile zip;
    private final Manifest manifest;

    private Archive(Path path, ZipFile zip) throws IOException {
        this.path = path;
        this.zip = zip;
        this.manifest = readManifest();
    }

    static Archive open(Path path) {
        if (!Files.isReadable(path)) {
            throw new BackupFailure("There is no backup " + path, "Name a file that is there and may be read.");
        }
        ZipFile zip;
        try {
            zip = new ZipFile(path.toFile(), StandardCharsets.UTF_8);
        } catch (IOException | IllegalArgumentException e) {
            throw new DamagedBackup(
                    path + " is not a whole backup: its end is missing or damaged (" + e.getMessage() + ")", e);
        }
        try {
            return new Archive(path, zip);
        } catch (IOException e) {
            close(zip);
            throw new DamagedBackup("The manifest of " + path + " is damaged", e);
        } catch (RuntimeException e) {
            close(zip);
            throw e;
        }
    }

    Path path() {
        return path;
    }

    Manifest manifest() {
        return manifest;
    }

    InputStream rows(Manifest.Table table) throws IOException {
        return checked(table.entry(), "The table " + table.name(), table.bytes(), table.sha256());
    }

    InputStream content(Manifest.Line line) throws IOException {
        return checked(line.entry(), "The object " + line.key(), line.bytes(), line.sha256());
    }

    /** One after the other, so that there may be many. */
    void objects(Consumer<Manifest.Line> to) throws IOException {
        ZipEntry list = zip.getEntry(Manifest.Objects.ENTRY);
        long bytes = list == null ? 0 : list.getSize();
        InputStream content = checked(
                Manifest.Objects.ENTRY,
                "The list of objects",
                bytes,
                manifest.objects().sha256());
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(content, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                to.accept(BackupJson.MAPPER.readValue(line, Manifest.Line.class));
            }
        }
    }

    private InputStream checked(String entry, String what, long bytes, String sha256) throws IOException {
        ZipEntry found = zip.getEntry(entry);
        if (found == null) {
            throw new DamagedBackup(what + " is missing in the backup");
        }
        try {
            return new CheckedStream(zip.getInputStream(found), what, bytes, sha256);
        } catch (IOException e) {
            throw new DamagedBackup(what + " is damaged in the backup", e);
        }
    }

    private Manifest readManifest() throws IOException {
        ZipEntry entry = zip.getEntry(Manifest.ENTRY);
        if (entry == null) {
            throw new DamagedBackup(path + " has no manifest: it is no backup of Marshrut, or not a whole one");
        }
        byte[] json;
        try (InputStream content = zip.getInputStream(entry)) {
            json = content.readAllBytes();
        }
        // ZipFile itself compares no sums
        CRC32 sum = new CRC32();
        sum.update(json);
        if (sum.getValue() != entry.getCrc()) {
            throw new DamagedBackup("The manifest of " + path + " is damaged");
        }
        int format = BackupJson.MAPPER.readTree(json).path("format").asInt();
        if (format > Manifest.FORMAT) {
            throw new BackupFailure(
                    path + " was written by a newer Marshrut, in format " + format + "; this one knows format "
                            + Manifest.FORMAT,
                    "Restore it with that release or a later one.");
        }
        return BackupJson.MAPPER.readValue(json, Manifest.class);
    }

    @Override
    public void close() {
        close(zip);
    }

    private static void close(ZipFile zip) {
        try {
            zip.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
