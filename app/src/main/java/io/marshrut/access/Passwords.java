package io.marshrut.access;

import io.marshrut.directory.Directory;
import io.marshrut.journal.Journal;
import io.marshrut.journal.Origin;
import io.marshrut.journal.Subject;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Problem;
import io.marshrut.shared.Transactions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;

/** Changes of passwords: by the person, by a link from a mail, by an administrator for a newcomer. */
@Service
public class Passwords {

    /** How long a password that an administrator made can be used to sign in. */
    public static final Duration ONE_TIME = Duration.ofDays(3);

    /** None of the last may come back, the present one among them. */
    static final int REMEMBERED = 5;

    private final Accounts accounts;
    private final SignInLocks locks;
    private final Sessions sessions;
    private final PasswordRules rules;
    private final OwnWords ownWords;
    private final Directory directory;
    private final Permissions permissions;
    private final ServiceAccountRows serviceAccounts;
    private final PasswordEncoder encoder;
    private final Journal journal;
    private final Transactions transactions;
    private final Clock clock;

    Passwords(
            Accounts accounts,
            SignInLocks locks,
            Sessions sessions,
            PasswordRules rules,
            OwnWords ownWords,
            Directory directory,
            Permissions permissions,
            ServiceAccountRows serviceAccounts,
            PasswordEncoder encoder,
            Journal journal,
            Transactions transactions,
            Clock clock) {
        this.accounts = accounts;
        this.locks = locks;
        this.sessions = sessions;
        this.rules = rules;
        this.ownWords = ownWords;
        this.directory = directory;
        this.permissions = permissions;
        this.serviceAccounts = serviceAccounts;
        this.encoder = encoder;
        this.journal = journal;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** When the caller chose the present password; nothing where there is none. */
    public Optional<Instant> changedAt(Caller caller) {
        return accounts.credential(caller.login()).map(Credential::changedAt);
    }

    /** @param login of whose password it would be, null where that is not known yet */
    public PasswordRules.Verdict judge(String login, String password) {
        return rules.judge("password", password, ownWords.of(login));
    }

    /**
     * Wrong tries at the old one are counted as those at the sign-in: the window may have been left open.
     *
     * @param session that goes on; all others end
     */
    public void change(Caller caller, Origin origin, String old, String password, String session) {
        String login = caller.login();
        Credential known = accounts.credential(login).orElseThrow(Problem::notFound);
        if (locks.areClosed(login, origin.address()) || old == null || !encoder.matches(old, known.passwordHash())) {
            if (!locks.areClosed(login, origin.address())) {
                locks.wrong(login, origin);
            }
            throw Problem.invalid(List.of(Problem.FieldError.of("old", "password_wrong")));
        }
        locks.forget(login);
        transactions.run(() -> {
            replace(login, password);
            sessions.endOthers(login, session);
            journal.record(caller, account(login), "account.password-changed").write();
        });
    }

    /**
     * A password for somebody who has none yet or lost it, to be told by an administrator, who will see it only now. It
     * lets in only to choose another.
     */
    public String oneTime(Caller caller, String login) {
        permissions.require(caller, Permission.ADMINISTER);
        directory.employee(login);
        serviceAccounts.refuse(login);
        String password = Secret.readable();
        transactions.run(() -> {
            accounts.replace(login, password, true, clock.instant().plus(ONE_TIME));
            sessions.endAll(login);
            locks.forget(login);
            journal.record(caller, account(login), "account.one-time-password").write();
        });
        return password;
    }

    /** @throws Problem 422 with every broken rule */
    void replace(String login, String password) {
        List<Problem.FieldError> broken = new ArrayList<>(judge(login, password).broken());
        if (broken.isEmpty() && accounts.hadBefore(login, password, REMEMBERED)) {
            broken.add(Problem.FieldError.of("password", "password_had", REMEMBERED));
        }
        if (!broken.isEmpty()) {
            throw Problem.invalid(broken);
        }
        accounts.replace(login, password, false, null);
    }

    private static Subject account(String login) {
        return new Subject(SignIns.SUBJECT, login);
    }
}
