package io.marshrut.access;

import io.marshrut.directory.Directory;
import io.marshrut.directory.Organisation;
import io.marshrut.journal.Journal;
import io.marshrut.journal.Origin;
import io.marshrut.journal.Subject;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Grant;
import io.marshrut.shared.Problem;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Roles that follow from groups of an outer directory. A role that stands in the mapping is given and taken by it; all
 * others stay as people gave them.
 */
@Service
public class GroupRoles {

    private static final int LONGEST = 200;
    private static final String BY_GROUP = "directory";

    /** @param group as the directory names it */
    public record Mapping(String group, String role) {}

    private final JdbcClient jdbc;
    private final Permissions permissions;
    private final RoleRows roles;
    private final Directory directory;
    private final Organisation organisation;
    private final Callers callers;
    private final Journal journal;

    GroupRoles(
            JdbcClient jdbc,
            Permissions permissions,
            RoleRows roles,
            Directory directory,
            Organisation organisation,
            Callers callers,
            Journal journal) {
        this.jdbc = jdbc;
        this.permissions = permissions;
        this.roles = roles;
        this.directory = directory;
        this.organisation = organisation;
        this.callers = callers;
        this.journal = journal;
    }

    @Transactional(readOnly = true)
    public List<Mapping> all(Caller caller) {
        permissions.require(caller, Permission.ADMINISTER);
        return mappings();
    }

    @Transactional
    public void add(Caller caller, Mapping mapping) {
        permissions.require(caller, Permission.ADMINISTER);
        if (mapping.group() == null
                || mapping.group().isBlank()
                || mapping.group().length() > LONGEST) {
            throw Problem.invalid(List.of(Problem.FieldError.of("group", "length", 1, LONGEST)));
        }
        if (!permissions.roles().contains(mapping.role())) {
            throw Problem.invalid(List.of(Problem.FieldError.of("role", "option")));
        }
        jdbc.sql("insert into group_role (outer_group, role) values (:group, :role) on conflict do nothing")
                .param("group", mapping.group())
                .param("role", mapping.role())
                .update();
        tell(caller, "setting.group-role-added", mapping);
    }

    @Transactional
    public void remove(Caller caller, Mapping mapping) {
        permissions.require(caller, Permission.ADMINISTER);
        jdbc.sql("delete from group_role where outer_group = :group and role = :role")
                .param("group", mapping.group())
                .param("role", mapping.role())
                .update();
        tell(caller, "setting.group-role-removed", mapping);
    }

    /** Gives and takes what follows from the groups that somebody is reported to be in. */
    @Transactional
    public void apply(String login, Collection<String> groups, Origin origin) {
        List<Mapping> mappings = mappings();
        Set<String> wanted = new TreeSet<>();
        Set<String> managed = new HashSet<>();
        for (Mapping mapping : mappings) {
            managed.add(mapping.role());
            if (groups.contains(mapping.group())) {
                wanted.add(mapping.role());
            }
        }
        Set<String> held = new TreeSet<>(
                jdbc.sql("select role from role_grant where login = :login and site is null and department is null")
                        .param("login", login)
                        .query(String.class)
                        .list());
        held.retainAll(managed);
        wanted.addAll(administrationOfTheLast(login, held, wanted));
        if (held.equals(wanted)) {
            return;
        }
        held.stream()
                .filter(role -> !wanted.contains(role))
                .forEach(role -> organisation.revoke(login, Grant.company(role)));
        wanted.stream()
                .filter(role -> !held.contains(role))
                .forEach(role -> organisation.grant(login, Grant.company(role), BY_GROUP));
        callers.forget(login);
        journal.record(
                        Caller.system().from(origin.toString()),
                        new Subject(SignIns.SUBJECT, login),
                        "account.roles-by-groups")
                .comment(String.join(", ", wanted))
                .write();
    }

    /** A directory that says nothing of its groups for once must not leave the portal alone. */
    private Set<String> administrationOfTheLast(String login, Set<String> held, Set<String> wanted) {
        Set<String> administering = permissions.rolesWith(Permission.ADMINISTER);
        Set<String> lost = new TreeSet<>(held);
        lost.removeAll(wanted);
        lost.retainAll(administering);
        if (lost.isEmpty() || wanted.stream().anyMatch(administering::contains)) {
            return Set.of();
        }
        // two who lose it at the same time come one after the other
        roles.lockGrants();
        boolean others = administering.stream()
                .flatMap(role -> directory.holdersOf(role).stream())
                .anyMatch(one -> !one.login().equals(login));
        return others ? Set.of() : lost;
    }

    private List<Mapping> mappings() {
        return jdbc.sql("select outer_group as \"group\", role from group_role order by outer_group, role")
                .query(Mapping.class)
                .list();
    }

    private void tell(Caller caller, String event, Mapping mapping) {
        journal.record(caller, new Subject("setting", "group-roles"), event)
                .detail("name", mapping.group() + " → " + mapping.role())
                .write();
    }
}
