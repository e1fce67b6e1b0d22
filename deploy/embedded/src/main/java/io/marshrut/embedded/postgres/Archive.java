package io.marshrut.embedded.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/** Lays a tar archive out on the disk; programs stay executable, everything is readable for all. */
final class Archive {
    private static final int EXECUTABLE_BY_OWNER = 0100;

    private Archive() {}

    static void extract(TarArchiveInputStream tar, Path target) throws IOException {
        folder(target);
        for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
            Path path = target.resolve(entry.getName()).normalize();
            if (!path.startsWith(target)) {
                throw new IOException("the archive points outside of its folder: " + entry.getName());
            }
            if (entry.isDirectory()) {
                folder(path);
                continue;
            }
            folder(path.getParent());
            if (entry.isSymbolicLink()) {
                Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
            } else if (entry.isLink()) {
                Files.createLink(path, target.resolve(entry.getLinkName()));
            } else {
                Files.copy(tar, path);
                permissions(path, (entry.getMode() & EXECUTABLE_BY_OWNER) != 0);
            }
        }
    }

    private static void folder(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            Files.createDirectories(path);
            permissions(path, true);
        }
    }

    private static void permissions(Path path, boolean executable) throws IOException {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
    }
}
