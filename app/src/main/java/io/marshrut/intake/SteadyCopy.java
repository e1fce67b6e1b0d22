package io.marshrut.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A copy of a file that others may write to: what is stored is read more than once and must not change meanwhile. */
record SteadyCopy(Path path, String sha256, boolean isComplete) implements AutoCloseable {

    static SteadyCopy of(FolderLook look) throws IOException {
        Path copy = Files.createTempFile("intake", null);
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (InputStream from =
                            Files.newInputStream(look.path(), StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);
                    OutputStream to = new DigestOutputStream(Files.newOutputStream(copy), digest)) {
                from.transferTo(to);
            }
            boolean complete =
                    FolderLook.at(look.path()).filter(look::equals).isPresent() && Files.size(copy) == look.bytes();
            return new SteadyCopy(copy, HexFormat.of().formatHex(digest.digest()), complete);
        } catch (IOException e) {
            Files.deleteIfExists(copy);
            throw e;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path);
    }
}
