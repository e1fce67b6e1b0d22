package io.marshrut.backup;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/** Reads a whole backup and names everything that is damaged in it. */
final class Verification {

    private static final int NAMED = 20;

    private final Archive archive;
    private final Progress progress;
    private final List<String> damages = new ArrayList<>();
    private long objects;
    private long bytes;

    private Verification(Archive archive, Progress progress) {
        this.archive = archive;
        this.progress = progress;
    }

    /** @throws DamagedBackup with what is damaged */
    static void of(Archive archive, Progress progress) {
        Verification verification = new Verification(archive, progress);
        verification.run();
        verification.tell();
    }

    private void run() {
        Manifest manifest = archive.manifest();
        manifest.tables().forEach(table -> look(() -> checkRows(table)));
        look(() -> archive.objects(line -> {
            objects++;
            bytes += line.bytes();
            if (line.damage() != Manifest.Damage.MISSING) {
                look(() -> drain(archive.content(line)));
            }
            progress.objects("checked", objects, manifest.objects().count(), bytes);
        }));
        if (damages.isEmpty()
                && (objects != manifest.objects().count()
                        || bytes != manifest.objects().bytes())) {
            damages.add("The list of objects does not match the manifest");
        }
    }

    private interface Look {
        void run() throws IOException;
    }

    private void look(Look look) {
        try {
            look.run();
        } catch (DamagedBackup e) {
            damages.add(e.getMessage());
        } catch (IOException e) {
            damages.add("Something cannot be read: " + e.getMessage());
        }
    }

    private void checkRows(Manifest.Table table) throws IOException {
        long rows = 0;
        try (InputStream content = new BufferedInputStream(archive.rows(table), 1 << 16)) {
            for (int one = content.read(); one >= 0; one = content.read()) {
                // COPY writes a line feed inside a value as \n
                rows += one == '\n' ? 1 : 0;
            }
        }
        if (rows != table.rows()) {
            damages.add(
                    "The table " + table.name() + " has " + rows + " rows in the backup instead of " + table.rows());
        }
    }

    private static void drain(InputStream content) throws IOException {
        try (content) {
            content.transferTo(java.io.OutputStream.nullOutputStream());
        }
    }

    private void tell() {
        if (damages.size() == 1) {
            throw new DamagedBackup(damages.get(0));
        }
        if (!damages.isEmpty()) {
            String more = damages.size() > NAMED ? "\n  … and " + (damages.size() - NAMED) + " more" : "";
            throw new DamagedBackup("The backup is damaged in " + damages.size() + " places:\n  "
                    + String.join("\n  ", damages.subList(0, Math.min(NAMED, damages.size()))) + more);
        }
    }
}
