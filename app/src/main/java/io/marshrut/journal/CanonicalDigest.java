package io.marshrut.journal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** SHA-256 over fields in a fixed order, each with its length before it: decision 10 says how, byte by byte. */
final class CanonicalDigest {

    private static final int ABSENT = -1;

    private final MessageDigest digest;

    /** @param form name and version of what is hashed, so that one kind of thing never passes for another */
    CanonicalDigest(String form) {
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
        add(form);
    }

    CanonicalDigest add(byte[] bytes) {
        digest.update(ByteBuffer.allocate(4)
                .putInt(bytes == null ? ABSENT : bytes.length)
                .array());
        if (bytes != null) {
            digest.update(bytes);
        }
        return this;
    }

    CanonicalDigest add(String text) {
        return add(text == null ? null : text.getBytes(StandardCharsets.UTF_8));
    }

    CanonicalDigest add(long number) {
        return add(Long.toString(number));
    }

    /** To the microsecond, which is what the database keeps. */
    CanonicalDigest add(Instant moment) {
        return add(ChronoUnit.MICROS.between(Instant.EPOCH, moment));
    }

    byte[] end() {
        return digest.digest();
    }
}
