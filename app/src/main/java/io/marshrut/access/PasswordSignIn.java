package io.marshrut.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.marshrut.journal.Origin;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Checks login and password, for the form and for HTTP Basic. A pair that was right is remembered for a minute under a
 * keyed digest, because a program that calls with Basic would otherwise pay the slow hash at every call. Whatever is
 * wrong (login, password, too many tries) costs the same time and gets the same answer.
 */
@Component
class PasswordSignIn implements AuthenticationProvider {

    private static final Duration REMEMBERED = Duration.ofMinutes(1);
    private static final int TURNSTILES = 256;
    private static final Origin NOWHERE = new Origin("-", null, null);

    private final Accounts accounts;
    private final SignInLocks locks;
    private final PasswordEncoder encoder;
    private final SignIns signIns;
    private final Clock clock;
    private final SecretKeySpec key;
    private final String hashOfNobody;
    private final Cache<String, String> verified = Caffeine.newBuilder()
            .expireAfterWrite(REMEMBERED)
            .maximumSize(10_000)
            .build();
    /** One try at a time per login: a hundred at once would all be let through before the fifth is counted. */
    private final Lock[] turnstiles =
            IntStream.range(0, TURNSTILES).mapToObj(n -> new ReentrantLock()).toArray(Lock[]::new);

    PasswordSignIn(Accounts accounts, SignInLocks locks, PasswordEncoder encoder, SignIns signIns, Clock clock) {
        this.accounts = accounts;
        this.locks = locks;
        this.encoder = encoder;
        this.signIns = signIns;
        this.clock = clock;
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        this.key = new SecretKeySpec(random, "HmacSHA256");
        this.hashOfNobody = encoder.encode(HexFormat.of().formatHex(random));
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String login = attempt.getName().strip().toLowerCase(Locale.ROOT);
        String password = String.valueOf(attempt.getCredentials());
        Origin origin = origin();
        Optional<Credential> credential = accounts.credential(login).filter(known -> known.worksAt(clock.instant()));
        boolean closed = locks.areClosed(login, origin.address());
        boolean right =
                !closed && credential.filter(isRemembered(login, password)).isPresent();
        if (!right) {
            Lock turnstile = turnstiles[Math.floorMod(login.hashCode(), TURNSTILES)];
            turnstile.lock();
            try {
                // those before us may have closed it
                closed = locks.areClosed(login, origin.address());
                right = !closed && isRight(login, password, credential.orElse(null), origin);
            } finally {
                turnstile.unlock();
            }
        }
        if (closed) {
            encoder.matches(password, hashOfNobody);
        }
        if (!right) {
            signIns.refused(login, origin);
            throw new BadCredentialsException("Unknown login, wrong password or too many tries");
        }
        return credential.orElseThrow().mustChange() ? SignedIn.onlyToChooseAPassword(login) : SignedIn.whole(login);
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }

    private boolean isRight(String login, String password, Credential credential, Origin origin) {
        if (credential != null && isRemembered(login, password).test(credential)) {
            return true;
        }
        boolean right = encoder.matches(password, credential == null ? hashOfNobody : credential.passwordHash());
        if (!right || credential == null) {
            locks.wrong(credential == null ? null : login, origin);
            return false;
        }
        locks.forget(login);
        verified.put(digest(login, password), credential.passwordHash());
        return true;
    }

    /** The stored hash is part of what is remembered, so a changed password counts at once. */
    private Predicate<Credential> isRemembered(String login, String password) {
        return known -> known.passwordHash().equals(verified.getIfPresent(digest(login, password)));
    }

    private static Origin origin() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes call
                ? CallOrigin.of(call.getRequest())
                : NOWHERE;
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
