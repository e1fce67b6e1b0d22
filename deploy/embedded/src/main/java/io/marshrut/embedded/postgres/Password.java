package io.marshrut.embedded.postgres;

import io.marshrut.embedded.Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

/** The password of the database, generated once and kept in a file that only its owner may read. */
record Password(String value) {

    static Password random() {
        return new Password(Secret.random());
    }

    static Optional<Password> keptIn(Path file) throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        return Optional.of(new Password(Files.readString(file).strip()));
    }

    void keepIn(Path file) throws IOException {
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        Path half = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(half);
        Files.createFile(half, ownerOnly);
        Files.writeString(half, value + "\n");
        Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public String toString() {
        return "Password[***]";
    }
}
