package io.marshrut.backup;

import io.marshrut.storage.NamedObject;
import io.marshrut.storage.NamedObjects;
import io.marshrut.storage.StoredObjects;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The objects that a snapshot names, in a file: there may be many, and the snapshot is not to be held for them. */
final class Names {

    private static final String UNKNOWN = "-";

    private final Path file;
    private long count;

    private Names(Path file) {
        this.file = file;
    }

    static Names of(JdbcClient snapshot, List<NamedObjects> owners, StoredObjects objects, Path file)
            throws IOException {
        Names names = new Names(file);
        try (OutputStream out = Disk.create(file)) {
            owners.forEach(owner -> owner.tell(snapshot, objects, object -> names.write(object, out)));
        }
        return names;
    }

    long count() {
        return count;
    }

    interface Visit {
        void object(NamedObject object) throws IOException;
    }

    void visit(Visit visit) throws IOException {
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                int end = line.indexOf('\t');
                String sum = line.substring(0, end);
                visit.object(new NamedObject(line.substring(end + 1), sum.equals(UNKNOWN) ? null : sum));
            }
        }
    }

    private void write(NamedObject object, OutputStream out) {
        String sum = object.sha256() == null ? UNKNOWN : object.sha256();
        try {
            out.write((sum + "\t" + object.key() + "\n").getBytes(StandardCharsets.UTF_8));
            count++;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
