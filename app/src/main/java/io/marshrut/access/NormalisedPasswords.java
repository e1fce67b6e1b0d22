package io.marshrut.access;

import java.text.Normalizer;
import org.springframework.security.crypto.password.PasswordEncoder;

/** One password however a keyboard puts its letters together: «й» is one character here and two there. */
class NormalisedPasswords implements PasswordEncoder {

    private final PasswordEncoder encoder;

    NormalisedPasswords(PasswordEncoder encoder) {
        this.encoder = encoder;
    }

    @Override
    public String encode(CharSequence password) {
        return encoder.encode(normalised(password));
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
