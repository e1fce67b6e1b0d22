package io.marshrut.backup;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 and number of the bytes that pass. */
final class Sum {

    private final MessageDigest digest = sha256();
    private long bytes;

    /** Closing it closes nothing behind it. */
    OutputStream over(OutputStream out) {
        return new FilterOutputStream(out) {

            @Override
            public void write(int one) throws IOException {
                out.write(one);
                add(new byte[] {(byte) one}, 0, 1);
            }

            @Override
            public void write(byte[] some, int offset, int length) throws IOException {
                out.write(some, offset, length);
                add(some, offset, length);
            }

            @Override
            public void close() throws IOException {
                flush();
            }
        };
    }

    void add(byte[] some, int offset, int length) {
        digest.update(some, offset, length);
        bytes += length;
    }

    long bytes() {
        return bytes;
    }

    /** Ends the counting. */
    String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
