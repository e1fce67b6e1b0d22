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

    @Bean
    PasswordEncoder passwordEncoder() {
        PasswordEncoder pbkdf2 =
                new Pbkdf2PasswordEncoder("", SALT_BYTES, ITERATIONS, SecretKeyFactoryAlgorithm.PBKDF2WithHmacSHA512);
        return new NormalisedPasswords(new DelegatingPasswordEncoder(
                "pbkdf2-sha512", Map.of("pbkdf2-sha512", pbkdf2, "bcrypt", new BCryptPasswordEncoder())));
    }
}
