package io.marshrut.surveys;

import io.marshrut.access.Secret;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tokens of links: 256 random bits and their signature. A token that this portal never gave out is told apart from one
 * that is over without a look at any row.
 */
@Component
class SurveyTokens {

    private static final String ALGORITHM = "HmacSHA256";
    private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();
    private static final char DOT = '.';
    private static final int LONGEST = 200;

    private final JdbcClient jdbc;
    private volatile SecretKeySpec key;

    SurveyTokens(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    String next() {
        String random = Secret.next();
        return random + DOT + TEXT.encodeToString(signature(random));
    }

    boolean isOurs(String token) {
        int dot = token == null || token.length() > LONGEST ? -1 : token.indexOf(DOT);
        if (dot <= 0) {
            return false;
        }
        String expected = TEXT.encodeToString(signature(token.substring(0, dot)));
        return MessageDigest.isEqual(
                expected.getBytes(StandardCharsets.UTF_8),
                token.substring(dot + 1).getBytes(StandardCharsets.UTF_8));
    }

    private byte[] signature(String random) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key());
            return mac.doFinal(("survey:" + random).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** One for all copies of the portal, made with the table. */
    private SecretKeySpec key() {
        SecretKeySpec known = key;
        if (known == null) {
            known = new SecretKeySpec(
                    jdbc.sql("select secret from survey_key")
                            .query(byte[].class)
                            .single(),
                    ALGORITHM);
            key = known;
        }
        return known;
    }
}
