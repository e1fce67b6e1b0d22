package io.marshrut.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** How a file in a folder looks from outside: what does not change between two looks is complete. */
record FolderLook(Path path, long bytes, Instant modifiedAt) {

    /** Nothing where it is no plain file: links and folders are left alone. */
    static Optional<FolderLook> at(Path path) throws IOException {
        BasicFileAttributes seen = Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        return seen.isRegularFile()
                // what the database can keep
                ? Optional.of(new FolderLook(
                        path, seen.size(), seen.lastModifiedTime().toInstant().truncatedTo(ChronoUnit.MICROS)))
                : Optional.empty();
    }

    String name() {
        return path.getFileName().toString();
    }
}
