package io.marshrut.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/** Random texts that prove something by being known: shown once, kept as a digest. 256 bits need no slow hash. */
public final class Secret {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;
    /** Without letters and figures that look alike: somebody will read it to somebody. */
    private static final String READABLE = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final int READABLE_LENGTH = 16;

    private Secret() {}

    public static String next() {
        byte[] bits = new byte[BYTES];
        RANDOM.nextBytes(bits);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
    }

    /** Almost 80 bits, in groups of four. */
    public static String readable() {
        StringBuilder text = new StringBuilder();
        for (int n = 0; n < READABLE_LENGTH; n++) {
            text.append(n > 0 && n % 4 == 0 ? "-" : "").append(READABLE.charAt(RANDOM.nextInt(READABLE.length())));
        }
        return text.toString();
    }

    public static byte[] digest(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
