package io.marshrut.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.util.FileSystemUtils;

/**
 * A folder beside the backup for what is not complete yet; only its owner may look inside. It goes in the end, also
 * after Ctrl-C.
 */
final class Workplace implements AutoCloseable {

    private final Path folder;
    private final Thread whenInterrupted = new Thread(this::delete);

    private Workplace(Path folder) {
        this.folder = folder;
        Runtime.getRuntime().addShutdownHook(whenInterrupted);
    }

    static Workplace beside(Path file) {
        Path parent = file.toAbsolutePath().getParent();
        try {
            return new Workplace(Files.createTempDirectory(parent, ".marshrut-backup-unfinished-"));
        } catch (IOException e) {
            throw new BackupFailure(
                    "Nothing can be written to " + parent + ": " + e,
                    "Name a folder that exists, may be written and has room.",
                    e);
        }
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    @Override
    public void close() {
        delete();
        try {
            Runtime.getRuntime().removeShutdownHook(whenInterrupted);
        } catch (IllegalStateException endingAnyway) {
            // the hook does the same
        }
    }

    private void delete() {
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
