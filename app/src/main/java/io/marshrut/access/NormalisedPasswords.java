package io.marshrut.access;

import java.text.Normalizer;
import org.springframework.security.crypto.password.PasswordEncoder;

/** One password however a keyboard puts its letters together: «й» is one character here and two there. */
class NormalisedPasswords implements PasswordEncoder {

    private final PasswordEncoder encoder;
    private final PasswordEncoder ofWellKnown;

    /**
     * @param encoder hashes what is to be kept secret, and matches every hash
     * @param ofWellKnown hashes what everybody knows anyway
     */
    NormalisedPasswords(PasswordEncoder encoder, PasswordEncoder ofWellKnown) {
        this.encoder = encoder;
        this.ofWellKnown = ofWellKnown;
    }

    @Override
    public String encode(CharSequence password) {
        return encoder.encode(normalised(password));
    }

    String encodeWellKnown(CharSequence password) {
        return ofWellKnown.encode(normalised(password));
    }

    @Override
    public boolean matches(CharSequence password, String hash) {
        return encoder.matches(normalised(password), hash);
    }

    @Override
    public boolean upgradeEncoding(String hash) {
        return encoder.upgradeEncoding(hash);
    }

    private static String normalised(CharSequence password) {
        return Normalizer.normalize(password, Normalizer.Form.NFC);
    }
}
