package io.marshrut.access;

import io.marshrut.shared.Caller;
import io.marshrut.shared.Problem;
import io.marshrut.shared.Problem.FieldError;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Service;

/**
 * Asks somebody who is signed in to prove once more that it is them, before something that binds them (a simple electronic
 * signature). Wrong tries count as those at the sign-in. Who has no password here signs in anew.
 */
@Service
public class Reauthentication {

    /** How long ago a proof elsewhere may lie. */
    private static final Duration FRESH = Duration.ofMinutes(5);

    private final PasswordSignIn signIn;
    private final Accounts accounts;
    private final OuterPasswords outer;
    private final Clock clock;

    Reauthentication(PasswordSignIn signIn, Accounts accounts, OuterPasswords outer, Clock clock) {
        this.signIn = signIn;
        this.accounts = accounts;
        this.outer = outer;
        this.clock = clock;
    }

    /** Whether a password is asked; who has none must have signed in a moment ago. */
    public boolean byPassword(Caller caller) {
        return accounts.credential(caller.login()).isPresent()
                || outer.owner(caller.login()).isPresent();
    }

    /** Whether a proof elsewhere still counts; where it does not, {@link #prove} asks to sign in again. */
    public boolean isFresh(Instant provedAt) {
        return provedAt != null && !provedAt.plus(FRESH).isBefore(clock.instant());
    }

    /**
     * @param password may be null
     * @param provedAt when whoever has no password here proved elsewhere who they are; null where that is unknown
     * @throws Problem 422 on {@code password}; 409 {@code sign_in_again}
     */
    public void prove(Caller caller, String password, Instant provedAt) {
        if (!byPassword(caller)) {
            if (!isFresh(provedAt)) {
                throw Problem.conflict("sign_in_again");
            }
            return;
        }
        if (password == null || password.isEmpty()) {
            throw Problem.invalid(List.of(FieldError.of("password", "required")));
        }
        try {
            signIn.authenticate(UsernamePasswordAuthenticationToken.unauthenticated(caller.login(), password));
        } catch (AuthenticationException e) {
            throw Problem.invalid(List.of(FieldError.of("password", "password_wrong")));
        }
    }
}
