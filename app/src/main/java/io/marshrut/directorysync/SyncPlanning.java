package io.marshrut.directorysync;

import com.unboundid.ldap.sdk.LDAPException;
import io.marshrut.access.GroupRoles;
import io.marshrut.directory.OuterChange;
import io.marshrut.directory.OuterPeople;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Grant;
import io.marshrut.shared.Transactions;
import io.marshrut.tables.FieldChange;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Compares the directory with the portal: records of people and the roles that follow from their groups. */
@Component
class SyncPlanning {

    private final OuterPeople people;
    private final GroupRoles groupRoles;
    private final Transactions transactions;

    SyncPlanning(OuterPeople people, GroupRoles groupRoles, Transactions transactions) {
        this.people = people;
        this.groupRoles = groupRoles;
        this.transactions = transactions;
    }

    SyncPlan plan(Caller caller, LdapSettings settings) throws LDAPException {
        DirectorySnapshot directory = new DirectoryReading(settings).read();
        return transactions.call(() -> {
            int active = people.active(caller);
            List<OuterChange> records = people.plan(caller, directory.people(), settings.rules());
            return withRoles(directory, records, groupRoles.all(caller), active);
        });
    }

    private static SyncPlan withRoles(
            DirectorySnapshot directory, List<OuterChange> records, List<GroupRoles.Mapping> mappings, int active) {
        Set<String> names = mappings.stream().map(GroupRoles.Mapping::group).collect(Collectors.toSet());
        Set<String> managed = mappings.stream().map(GroupRoles.Mapping::role).collect(Collectors.toSet());
        Map<String, Set<String>> groups = new HashMap<>();
        List<OuterChange> changes = new ArrayList<>();
        for (OuterChange record : records) {
            FieldChange roles = null;
            if (record.draft() != null && !mappings.isEmpty()) {
                Set<String> among = directory.among(names, record.externalId());
                roles = roles(record, mappings, managed, among);
                if (roles != null) {
                    groups.put(record.login(), among);
                }
            }
            changes.add(roles == null ? record : record.with(roles));
        }
        return new SyncPlan(directory.people().size(), changes, groups, active);
    }

    /** Null where nobody gets or loses anything. */
    private static FieldChange roles(
            OuterChange record, List<GroupRoles.Mapping> mappings, Set<String> managed, Set<String> groups) {
        Set<String> held = new TreeSet<>();
        if (record.before() != null) {
            record.before().grants().stream()
                    .filter(grant -> grant.bound() == Grant.Bound.COMPANY)
                    .forEach(grant -> held.add(grant.role()));
        }
        Set<String> after = new TreeSet<>(held);
        after.removeAll(managed);
        mappings.stream()
                .filter(mapping -> groups.contains(mapping.group()))
                .forEach(mapping -> after.add(mapping.role()));
        return after.equals(new HashSet<>(held))
                ? null
                : new FieldChange("roles", String.join(", ", held), String.join(", ", after));
    }
}
