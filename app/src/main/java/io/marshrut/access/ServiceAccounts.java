package io.marshrut.access;

import io.marshrut.directory.Directory;
import io.marshrut.directory.Employee;
import io.marshrut.directory.Organisation;
import io.marshrut.journal.Journal;
import io.marshrut.journal.Subject;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Problem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Programs that work with the portal. Each is an employee without a password, at the site and in the department of the
 * administrator who made it; a program administers nothing. Its roles stay as they were given: another task, another
 * account.
 */
@Service
public class ServiceAccounts {

    static final String PREFIX = "svc-";

    private static final String POSITION = "service-account";
    private static final String ADMINISTRATOR = "admin";
    private static final Pattern LOGIN = Pattern.compile(PREFIX + "[a-z0-9][a-z0-9._-]{0,50}");
    private static final int LONGEST_NAME = 80;

    private final ServiceAccountRows rows;
    private final ApiTokens tokens;
    private final Directory directory;
    private final Organisation organisation;
    private final Permissions permissions;
    private final Callers callers;
    private final Journal journal;

    ServiceAccounts(
            ServiceAccountRows rows,
            ApiTokens tokens,
            Directory directory,
            Organisation organisation,
            Permissions permissions,
            Callers callers,
            Journal journal) {
        this.rows = rows;
        this.tokens = tokens;
        this.directory = directory;
        this.organisation = organisation;
        this.permissions = permissions;
        this.callers = callers;
        this.journal = journal;
    }

    /** The roles that a program may have. */
    public Set<String> roles() {
        Set<String> roles = new TreeSet<>(permissions.roles());
        roles.remove(ADMINISTRATOR);
        return roles;
    }

    /** Those that work first. */
    @Transactional(readOnly = true)
    public List<ServiceAccount> all(Caller caller) {
        permissions.require(caller, Permission.ADMINISTER);
        List<ServiceAccountRows.Row> found = rows.all();
        Map<String, Employee> people = directory.employees(
                found.stream().map(ServiceAccountRows.Row::login).toList());
        return found.stream().map(row -> account(row, people.get(row.login()))).toList();
    }

    /**
     * @param login begins with {@value #PREFIX}, so that everybody sees what it is
     * @throws Problem 422 with everything that is wrong
     */
    @Transactional
    public void create(Caller caller, String login, String name, Collection<String> roles) {
        permissions.require(caller, Permission.ADMINISTER);
        check(login, name, roles);
        Employee maker = directory.employee(caller.login());
        organisation.add(new Organisation.NewEmployee(
                login,
                name.strip(),
                login,
                null,
                null,
                maker.department(),
                POSITION,
                maker.site(),
                null,
                List.copyOf(new TreeSet<>(roles))));
        rows.add(caller, login);
        journal.record(caller, account(login), "account.service-created")
                .detail("name", name.strip())
                .comment(String.join(", ", new TreeSet<>(roles)))
                .write();
    }

    /** Ends it for good, with all its tokens. */
    @Transactional
    public void block(Caller caller, String login) {
        require(caller, login);
        if (rows.block(login)) {
            tokens.valid(login).forEach(token -> tokens.revoke(caller, login, token.id()));
            callers.forget(login);
            journal.record(caller, account(login), "account.service-blocked").write();
        }
    }

    /** @param days as {@link ApiTokens#create} takes them */
    @Transactional
    public ApiTokens.Created createToken(Caller caller, String login, String name, int days) {
        require(caller, login);
        if (!directory.employee(login).active()) {
            throw Problem.conflict("service_account_blocked", login);
        }
        return tokens.create(caller, login, name, days);
    }

    @Transactional
    public void revokeToken(Caller caller, String login, UUID token) {
        require(caller, login);
        tokens.revoke(caller, login, token);
    }

    private void require(Caller caller, String login) {
        permissions.require(caller, Permission.ADMINISTER);
        if (login == null || !rows.has(login)) {
            throw Problem.notFound();
        }
    }

    private void check(String login, String name, Collection<String> roles) {
        List<Problem.FieldError> errors = new ArrayList<>();
        if (login == null || !LOGIN.matcher(login).matches()) {
            errors.add(Problem.FieldError.of("login", "service_login", PREFIX));
        } else if (directory.find(login).isPresent()) {
            errors.add(Problem.FieldError.of("login", "login_taken"));
        }
        if (name == null || name.isBlank() || name.length() > LONGEST_NAME) {
            errors.add(Problem.FieldError.of("name", "length", 1, LONGEST_NAME));
        }
        if (roles == null || !roles().containsAll(roles)) {
            errors.add(Problem.FieldError.of("roles", "option"));
        }
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
    }

    private ServiceAccount account(ServiceAccountRows.Row row, Employee person) {
        return new ServiceAccount(
                row.login(),
                person.lastName(),
                person.roles(),
                person.active(),
                row.createdBy(),
                row.createdAt(),
                tokens.valid(row.login()));
    }

    private static Subject account(String login) {
        return new Subject(SignIns.SUBJECT, login);
    }
}
