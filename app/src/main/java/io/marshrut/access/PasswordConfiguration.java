package io.marshrut.access;

import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder.SecretKeyFactoryAlgorithm;

/**
 * How passwords are hashed: the hash names its algorithm, so that a better one can follow. PBKDF2 (NIST SP 800-132,
 * Р 50.1.111-2016) and no longer bcrypt, which ends at 72 bytes, 36 Cyrillic letters.
 */
@Configuration(proxyBeanMethods = false)
class PasswordConfiguration {

    private static final int SALT_BYTES = 16;
    private static final int ITERATIONS = 210_000;
    /** A slow hash guards nothing where the password is the login, and would be paid by every person of the demonstration. */
    private static final int ITERATIONS_OF_WELL_KNOWN = 1_000;

    private static final String SECRET = "pbkdf2-sha512";
    private static final String WELL_KNOWN = "pbkdf2-sha512-well-known";

    @Bean
    NormalisedPasswords passwordEncoder() {
        Map<String, PasswordEncoder> encoders = Map.of(
                SECRET,
                pbkdf2(ITERATIONS),
                WELL_KNOWN,
                pbkdf2(ITERATIONS_OF_WELL_KNOWN),
                "bcrypt",
                new BCryptPasswordEncoder());
        return new NormalisedPasswords(
                new DelegatingPasswordEncoder(SECRET, encoders), new DelegatingPasswordEncoder(WELL_KNOWN, encoders));
    }

    private static PasswordEncoder pbkdf2(int iterations) {
        return new Pbkdf2PasswordEncoder("", SALT_BYTES, iterations, SecretKeyFactoryAlgorithm.PBKDF2WithHmacSHA512);
    }
}
