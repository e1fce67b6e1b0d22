package io.marshrut.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Checks login and password, for the form and for HTTP Basic. A pair that was right is remembered for a minute under a
 * keyed digest, because a program that calls with Basic would otherwise pay the slow hash at every call.
 */
@Component
class PasswordSignIn implements AuthenticationProvider {

    private static final Duration REMEMBERED = Duration.ofMinutes(1);

    private final Accounts accounts;
    private final PasswordEncoder encoder;
    private final SignIns signIns;
    private final SecretKeySpec key;
    private final String hashOfNobody;
    private final Cache<String, String> verified = Caffeine.newBuilder()
            .expireAfterWrite(REMEMBERED)
            .maximumSize(10_000)
            .build();

    PasswordSignIn(Accounts accounts, PasswordEncoder encoder, SignIns signIns) {
        this.accounts = accounts;
        this.encoder = encoder;
        this.signIns = signIns;
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        this.key = new SecretKeySpec(random, "HmacSHA256");
        this.hashOfNobody = encoder.encode(HexFormat.of().formatHex(random));
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String login = attempt.getName().strip().toLowerCase(Locale.ROOT);
        String password = String.valueOf(attempt.getCredentials());
        String hash = accounts.passwordHash(login).orElse(null);
        String digest = digest(login, password);
        // the stored hash is part of what is remembered, so a changed password counts at once
        boolean known = hash != null && hash.equals(verified.getIfPresent(digest));
        if (!known) {
            // an unknown login costs as much time as a known one
            boolean right = encoder.matches(password, hash == null ? hashOfNobody : hash);
            if (!right || hash == null) {
                tellRefused(login);
                throw new BadCredentialsException("Unknown login or wrong password");
            }
            verified.put(digest, hash);
        }
        return UsernamePasswordAuthenticationToken.authenticated(
                new SignedIn(login), null, List.of(new SimpleGrantedAuthority("ROLE_EMPLOYEE")));
    }

    private void tellRefused(String login) {
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes call) {
            signIns.refused(login, CallOrigin.of(call.getRequest()));
        }
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }

    private String digest(String login, String password) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal((login + "\0" + password).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }
}
