package io.marshrut.access;

import io.marshrut.access.RoleChange.Kind;
import io.marshrut.access.RoleChange.State;
import io.marshrut.directory.Directory;
import io.marshrut.directory.Employee;
import io.marshrut.directory.Organisation;
import io.marshrut.journal.Journal;
import io.marshrut.journal.Subject;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Comments;
import io.marshrut.shared.Grant;
import io.marshrut.shared.Ids;
import io.marshrut.shared.Paged;
import io.marshrut.shared.Problem;
import io.marshrut.shared.Problem.FieldError;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Roles are changed by two administrators: one asks, another confirms, and neither is the person concerned. Where nobody
 * could confirm, as on the first day with one administrator, a change counts at once and the journal says that it was
 * made alone.
 */
@Service
public class RoleChanges {

    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9-]{0,39}");
    private static final int LONGEST_NAME = 80;
    private static final String SUBJECT = "role";

    private final RoleChangeRows rows;
    private final RoleRows roles;
    private final Permissions permissions;
    private final Directory directory;
    private final Organisation organisation;
    private final Callers callers;
    private final Journal journal;
    private final Clock clock;

    RoleChanges(
            RoleChangeRows rows,
            RoleRows roles,
            Permissions permissions,
            Directory directory,
            Organisation organisation,
            Callers callers,
            Journal journal,
            Clock clock) {
        this.rows = rows;
        this.roles = roles;
        this.permissions = permissions;
        this.directory = directory;
        this.organisation = organisation;
        this.callers = callers;
        this.journal = journal;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<RoleChange> pending(Caller caller) {
        permissions.require(caller, Permission.ADMINISTER);
        return rows.pending();
    }

    @Transactional(readOnly = true)
    public Paged<RoleChange> decided(Caller caller, Paged.Request page) {
        permissions.require(caller, Permission.ADMINISTER);
        return rows.decided(page);
    }

    /** @throws Problem 422 where person, role or bound is wrong; 409 {@code role_held}, {@code role_change_waits} */
    @Transactional
    public RoleChange give(Caller caller, String login, Grant grant, String reason) {
        permissions.require(caller, Permission.ADMINISTER);
        Employee person = person(login);
        checkGrant(grant);
        if (person.grants().contains(grant)) {
            throw Problem.conflict("role_held", person.name());
        }
        return ask(caller, Kind.GIVE, login, grant.toString(), null, reason);
    }

    /** @throws Problem 409 {@code role_not_held}, {@code role_change_waits}, {@code last_administrator} */
    @Transactional
    public RoleChange take(Caller caller, String login, Grant grant, String reason) {
        permissions.require(caller, Permission.ADMINISTER);
        if (!person(login).grants().contains(grant)) {
            throw Problem.conflict("role_not_held", login);
        }
        return ask(caller, Kind.TAKE, login, grant.toString(), null, reason);
    }

    /** Makes a role or changes what it permits. @throws Problem 422 where code or names are wrong */
    @Transactional
    public RoleChange define(Caller caller, Role role, String reason) {
        permissions.require(caller, Permission.ADMINISTER);
        if (!CODE.matcher(role.code()).matches()) {
            throw Problem.invalid(List.of(FieldError.of("code", "role_code")));
        }
        for (String name : new String[] {role.name().ru(), role.name().en()}) {
            if (name == null || name.isBlank() || name.length() > LONGEST_NAME) {
                throw Problem.invalid(List.of(FieldError.of("name", "length", 1, LONGEST_NAME)));
            }
        }
        Role known = roles.all().get(role.code());
        boolean losesAdministration = known != null
                && known.permissions().containsKey(Permission.ADMINISTER)
                && !role.permissions().containsKey(Permission.ADMINISTER);
        if (losesAdministration && permissions.rolesWith(Permission.ADMINISTER).size() == 1) {
            throw Problem.conflict("last_administrator");
        }
        return ask(caller, Kind.DEFINE, null, role.code(), role, reason);
    }

    /** @throws Problem 403 {@code four_eyes} for who asked and for the person concerned, 409 where it is decided already */
    @Transactional
    public RoleChange confirm(Caller caller, UUID id) {
        RoleChange change = waiting(caller, id);
        if (caller.is(change.askedBy()) || change.login() != null && caller.is(change.login())) {
            throw Problem.conflict("four_eyes");
        }
        RoleChange done = decided(change, State.DONE, caller.login());
        rows.decide(done);
        apply(caller, done, false);
        return done;
    }

    /** Refuses it, or takes it back where it is one's own. */
    @Transactional
    public RoleChange refuse(Caller caller, UUID id) {
        RoleChange change = waiting(caller, id);
        State state = caller.is(change.askedBy()) ? State.WITHDRAWN : State.REFUSED;
        RoleChange refused = decided(change, state, caller.login());
        rows.decide(refused);
        tell(caller, refused, "role.change-refused", false);
        return refused;
    }

    private RoleChange ask(Caller caller, Kind kind, String login, String subject, Role definition, String reason) {
        boolean alone = others(caller, login).isEmpty();
        RoleChange change = new RoleChange(
                Ids.next(),
                kind,
                login,
                subject,
                definition,
                Comments.optional(reason),
                alone ? State.DONE : State.PENDING,
                caller.login(),
                clock.instant(),
                alone ? caller.login() : null,
                alone ? clock.instant() : null);
        try {
            rows.insert(change);
        } catch (DuplicateKeyException e) {
            throw Problem.conflict("role_change_waits");
        }
        if (alone) {
            apply(caller, change, true);
        } else {
            tell(caller, change, "role.change-asked", false);
        }
        return change;
    }

    /** Administrators who could confirm: not who asks, not whom it concerns. */
    private Set<String> others(Caller caller, String concerned) {
        return administrators().stream()
                .filter(login -> !caller.is(login) && !login.equals(concerned))
                .collect(Collectors.toSet());
    }

    private Set<String> administrators() {
        return permissions.rolesWith(Permission.ADMINISTER).stream()
                .flatMap(role -> directory.holdersOf(role).stream())
                .map(Employee::login)
                .collect(Collectors.toSet());
    }

    private void apply(Caller caller, RoleChange change, boolean alone) {
        // two who take administration from each other come one after the other
        roles.lockGrants();
        switch (change.kind()) {
            case GIVE -> organisation.grant(change.login(), Grant.parse(change.subject()), caller.login());
            case TAKE -> {
                organisation.revoke(change.login(), Grant.parse(change.subject()));
                if (administrators().isEmpty()) {
                    throw Problem.conflict("last_administrator");
                }
            }
            case DEFINE -> {
                if (roles.all().containsKey(change.subject())) {
                    roles.update(change.definition());
                } else {
                    roles.insert(change.definition());
                }
            }
        }
        if (change.login() == null) {
            callers.forgetAll();
        } else {
            callers.forget(change.login());
        }
        tell(
                caller,
                change,
                switch (change.kind()) {
                    case GIVE -> "role.given";
                    case TAKE -> "role.taken";
                    case DEFINE -> "role.defined";
                },
                alone);
    }

    private void tell(Caller caller, RoleChange change, String event, boolean alone) {
        Subject subject = change.login() == null
                ? new Subject(SUBJECT, change.subject())
                : new Subject(SignIns.SUBJECT, change.login());
        journal.record(caller, subject, event)
                .detail("name", change.subject())
                .detail("kind", change.kind())
                .detail("asked-by", change.askedBy())
                .detail("alone", alone)
                .comment(change.reason())
                .write();
    }

    private RoleChange waiting(Caller caller, UUID id) {
        permissions.require(caller, Permission.ADMINISTER);
        RoleChange change = rows.locked(id).orElseThrow(Problem::notFound);
        if (change.state() != State.PENDING) {
            throw Problem.conflict("already_decided");
        }
        return change;
    }

    private RoleChange decided(RoleChange change, State state, String by) {
        return new RoleChange(
                change.id(),
                change.kind(),
                change.login(),
                change.subject(),
                change.definition(),
                change.reason(),
                state,
                change.askedBy(),
                change.askedAt(),
                by,
                clock.instant());
    }

    private Employee person(String login) {
        return directory
                .find(login == null ? "" : login)
                .filter(Employee::active)
                .orElseThrow(() -> Problem.invalid(List.of(FieldError.of("login", "unknown_employee"))));
    }

    private void checkGrant(Grant grant) {
        if (!permissions.roles().contains(grant.role())) {
            throw Problem.invalid(List.of(FieldError.of("role", "option")));
        }
        boolean known = switch (grant.bound()) {
            case COMPANY -> true;
            case SITE -> directory.findSite(grant.code()).isPresent();
            case DEPARTMENT ->
                directory.departments().stream().anyMatch(one -> one.code().equals(grant.code()));
        };
        if (!known) {
            throw Problem.invalid(List.of(FieldError.of("bound", "option")));
        }
    }
}
