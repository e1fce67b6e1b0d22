package io.marshrut.tables;

import io.marshrut.shared.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.core.io.InputStreamSource;

/** A file that somebody brought, of at most {@value #MAX_BYTES} bytes. */
public record TableFile(String name, byte[] content) {

    public static final int MAX_BYTES = 5 * 1024 * 1024;

    private static final int LONGEST_NAME = 200;

    /**
     * @param name as the browser told it, may be null
     * @throws Problem 413 where it is too large, 422 where it is empty
     */
    public static TableFile of(String name, InputStreamSource source) {
        try (InputStream bytes = source.getInputStream()) {
            byte[] content = bytes.readNBytes(MAX_BYTES + 1);
            if (content.length > MAX_BYTES) {
                throw Problem.tooLarge(MAX_BYTES);
            }
            if (content.length == 0) {
                throw Problem.invalid("table_empty");
            }
            return new TableFile(plain(name), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** SHA-256 of the content, in hexadecimal digits. */
    public String digest() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The last part of the name, without what shows nothing. */
    private static String plain(String name) {
        String last = name == null ? "" : name.replaceAll("^.*[/\\\\]", "").replaceAll("\\p{C}", "");
        return last.length() > LONGEST_NAME ? last.substring(last.length() - LONGEST_NAME) : last;
    }
}
