package io.marshrut.embedded;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Properties;

/** Where a running stack tells other programs of its owner how to reach it; keys are inside, so nobody else reads it. */
record AddressesFile(Path path) {

    void write(StackAddresses addresses) throws IOException {
        Properties lines = new Properties();
        lines.setProperty("database.url", addresses.database().url());
        lines.setProperty("database.user", addresses.database().user());
        lines.setProperty("database.password", addresses.database().password());
        lines.setProperty("search.uri", addresses.searchUri());
        lines.setProperty("storage.endpoint", addresses.storage().endpoint());
        lines.setProperty("storage.region", addresses.storage().region());
        lines.setProperty("storage.bucket", addresses.storage().bucket());
        lines.setProperty("storage.access-key", addresses.storage().accessKey());
        lines.setProperty("storage.secret-key", addresses.storage().secretKey());
        StringWriter text = new StringWriter();
        lines.store(text, null);
        Path half = path.resolveSibling(path.getFileName() + ".new");
        Files.deleteIfExists(half);
        Files.createFile(half, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(half, text.toString());
        Files.move(half, path, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Nothing while no stack runs, or while it is being started. */
    Optional<StackAddresses> read() throws IOException {
        Properties lines = new Properties();
        try (Reader file = Files.newBufferedReader(path)) {
            lines.load(file);
        } catch (NoSuchFileException none) {
            return Optional.empty();
        }
        return Optional.of(new StackAddresses(
                new StackAddresses.Database(
                        lines.getProperty("database.url"),
                        lines.getProperty("database.user"),
                        lines.getProperty("database.password")),
                lines.getProperty("search.uri"),
                new StackAddresses.Storage(
                        lines.getProperty("storage.endpoint"),
                        lines.getProperty("storage.region"),
                        lines.getProperty("storage.bucket"),
                        lines.getProperty("storage.access-key"),
                        lines.getProperty("storage.secret-key"))));
    }

    void delete() throws IOException {
        Files.deleteIfExists(path);
    }
}
