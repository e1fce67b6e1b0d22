package io.marshrut.embedded;

import java.security.SecureRandom;
import java.util.HexFormat;

/** Random words of letters and digits, for passwords and keys of this machine. */
public final class Secret {
    private static final int BYTES = 20;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Secret() {}

    public static String random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
