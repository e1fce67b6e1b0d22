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
import java.util.stream.IntStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Checks login and password, for the form and for HTTP Basic. A pair that was right is remembered for a minute under a
 * keyed digest, because a program that calls with Basic would otherwise pay the slow hash at every call. Whatever is
 * wrong (login, password, too many tries) costs the same time and gets the same answer. Whose password an outer
 * directory keeps comes in by that one, too; it is asked last, and never while a login is closed.
 */
@Component
class PasswordSignIn implements AuthenticationProvider {

    private static final Duration REMEMBERED = Duration.ofMinutes(1);
    private static final int TURNSTILES = 256;
    /** Stands where the hash of a password of ours would. */
    private static final String OUTER = "outer directory";

    private static final Origin NOWHERE = new Origin("-", null, null);

    private final Accounts accounts;
    private final SignInLocks locks;
    private final PasswordEncoder encoder;
    private final SignIns signIns;
    private final Clock clock;
    private final OuterPasswords outerPasswords;
    private final SecretKeySpec key;
    private final String hashOfNobody;
    private final Cache<String, String> verified = Caffeine.newBuilder()
            .expireAfterWrite(REMEMBERED)
            .maximumSize(10_000)
            .build();
    /** One try at a time per login: a hundred at once would all be let through before the fifth is counted. */
    private final Lock[] turnstiles =
            IntStream.range(0, TURNSTILES).mapToObj(n -> new ReentrantLock()).toArray(Lock[]::new);

    PasswordSignIn(
            Accounts accounts,
            SignInLocks locks,
            PasswordEncoder encoder,
            SignIns signIns,
            Clock clock,
            OuterPasswords outerPasswords) {
        this.accounts = accounts;
        this.locks = locks;
        this.encoder = encoder;
        this.signIns = signIns;
        this.clock = clock;
        this.outerPasswords = outerPasswords;
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        this.key = new SecretKeySpec(random, "HmacSHA256");
        this.hashOfNobody = encoder.encode(HexFormat.of().formatHex(random));
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String typed = attempt.getName().strip().toLowerCase(Locale.ROOT);
        String password = String.valueOf(attempt.getCredentials());
        Origin origin = origin();
        Attempt known = attempt(typed, password, origin);
        boolean closed = locks.areClosed(known.login(), origin.address());
        Proof proof = closed ? Proof.NONE : remembered(known);
        if (proof == Proof.NONE) {
            Lock turnstile = turnstiles[Math.floorMod(known.login().hashCode(), TURNSTILES)];
            turnstile.lock();
            try {
                // those before us may have closed it
                closed = locks.areClosed(known.login(), origin.address());
                proof = closed ? Proof.NONE : proof(known, origin);
            } catch (OuterPasswords.Away e) {
                throw new InternalAuthenticationServiceException(e.getMessage(), e);
            } finally {
                turnstile.unlock();
            }
        }
        if (closed) {
            encoder.matches(password, hashOfNobody);
        }
        if (proof == Proof.NONE) {
            signIns.refused(known.login(), origin);
            throw new BadCredentialsException("Unknown login, wrong password or too many tries");
        }
        return proof == Proof.OURS && known.ours().orElseThrow().mustChange()
                ? SignedIn.onlyToChooseAPassword(known.login())
                : SignedIn.whole(known.login());
    }

    /** By which password somebody proved who they are. */
    private enum Proof {
        NONE,
        OURS,
        OUTER
    }

    /**
     * What is to be checked.
     *
     * @param ours the password that is kept here, where there is one
     * @param outer whether the directory keeps one
     */
    private record Attempt(String login, String password, Optional<Credential> ours, boolean outer) {}

    /** Who is meant; a closed address asks nothing of the directory. */
    private Attempt attempt(String typed, String password, Origin origin) {
        Optional<String> owner = Optional.empty();
        try {
            owner = locks.areClosed(typed, origin.address()) ? Optional.empty() : outerPasswords.owner(typed);
        } catch (OuterPasswords.Away e) {
            // nobody of ours has this name, so nobody comes in by it now
        }
        String login = owner.orElse(typed);
        return new Attempt(
                login,
                password,
                accounts.credential(login).filter(known -> known.worksAt(clock.instant())),
                owner.isPresent());
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }

    private Proof proof(Attempt attempt, Origin origin) {
        Proof remembered = remembered(attempt);
        if (remembered != Proof.NONE) {
            return remembered;
        }
        String hash = attempt.ours().map(Credential::passwordHash).orElse(hashOfNobody);
        boolean ours =
                encoder.matches(attempt.password(), hash) && attempt.ours().isPresent();
        if (!ours && !(attempt.outer() && outerPasswords.isRight(attempt.login(), attempt.password()))) {
            boolean somebody = attempt.ours().isPresent() || attempt.outer();
            locks.wrong(somebody ? attempt.login() : null, origin);
            return Proof.NONE;
        }
        locks.forget(attempt.login());
        verified.put(digest(attempt.login(), attempt.password()), ours ? hash : OUTER);
        return ours ? Proof.OURS : Proof.OUTER;
    }

    /** The stored hash is part of what is remembered, so a changed password counts at once. */
    private Proof remembered(Attempt attempt) {
        String kept = verified.getIfPresent(digest(attempt.login(), attempt.password()));
        if (kept == null) {
            return Proof.NONE;
        }
        if (attempt.ours().filter(one -> one.passwordHash().equals(kept)).isPresent()) {
            return Proof.OURS;
        }
        return attempt.outer() && kept.equals(OUTER) ? Proof.OUTER : Proof.NONE;
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
