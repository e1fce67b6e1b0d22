package io.marshrut.backup;

import io.marshrut.storage.NamedObject;
import io.marshrut.storage.StoredObjects;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Carries objects from the store into a backup, each once, and notes what is wrong with them. */
final class ObjectsOut {

    private final StoredObjects store;
    private final ArchiveWriter archive;
    private final Progress progress;
    private long count;
    private long bytes;
    private long damaged;

    ObjectsOut(StoredObjects store, ArchiveWriter archive, Progress progress) {
        this.store = store;
        this.archive = archive;
        this.progress = progress;
    }

    /** @param list a new file, for the lines until they go into the backup */
    Manifest.Objects carry(Names names, Path list) throws IOException {
        try (OutputStream lines = Disk.create(list)) {
            names.visit(object -> {
                Manifest.Line line = carry(object);
                count++;
                bytes += line.bytes();
                lines.write((BackupJson.MAPPER.writeValueAsString(line) + "\n").getBytes(StandardCharsets.UTF_8));
                progress.objects("copied", count, names.count(), bytes);
            });
        }
        Sum sum = archive.write(Manifest.Objects.ENTRY, ArchiveWriter.Packing.TIGHT, out -> Files.copy(list, out));
        return new Manifest.Objects(count, bytes, sum.hex(), damaged);
    }

    private Manifest.Line carry(NamedObject object) throws IOException {
        Optional<StoredObjects.Arriving> found = store.open(object.key());
        if (found.isEmpty()) {
            return damaged(object.key(), 0, null, null, Manifest.Damage.MISSING);
        }
        try (StoredObjects.Arriving arriving = found.get()) {
            Sum sum = archive.write(
                    "objects/" + object.key(),
                    ArchiveWriter.Packing.QUICK,
                    out -> arrive(object.key(), arriving.content(), out));
            String sha256 = sum.hex();
            return object.sha256() == null || object.sha256().equals(sha256)
                    ? new Manifest.Line(object.key(), sum.bytes(), sha256, arriving.mediaType(), null)
                    : damaged(object.key(), sum.bytes(), sha256, arriving.mediaType(), Manifest.Damage.CHANGED);
        }
    }

    private Manifest.Line damaged(String key, long size, String sha256, String mediaType, Manifest.Damage damage) {
        damaged++;
        progress.say(
                "  ! %s %s",
                key,
                damage == Manifest.Damage.MISSING
                        ? "is named by the database and missing in the object store"
                        : "is not what was stored: its bytes have changed in the object store");
        return new Manifest.Line(key, size, sha256, mediaType, damage);
    }

    private static void arrive(String key, InputStream content, OutputStream out) throws IOException {
        byte[] some = new byte[1 << 16];
        while (true) {
            int read;
            try {
                read = content.read(some);
            } catch (IOException e) {
                throw new BackupFailure(
                        "The object store broke off in the middle of " + key + ": " + e.getMessage(), "Try again.", e);
            }
            if (read < 0) {
                return;
            }
            out.write(some, 0, read);
        }
    }
}
