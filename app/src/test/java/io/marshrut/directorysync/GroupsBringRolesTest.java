package io.marshrut.directorysync;

import static org.assertj.core.api.Assertions.assertThat;

import io.marshrut.access.GroupRoles;
import io.marshrut.shared.Grant;
import io.marshrut.support.CompanyDirectory;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Roles follow groups of the directory, groups within groups included; roles that people gave stay. */
class GroupsBringRolesTest extends Synchronised {

    @Autowired
    GroupRoles groups;

    @Test
    void rolesAreGivenAndTakenByGroups() {
        String all = mark + "-all-finance";
        String part = mark + "-part";
        groups.add(admin(), new GroupRoles.Mapping(CompanyDirectory.group(all).toUpperCase(), "finance"));
        groups.add(admin(), new GroupRoles.Mapping(part, "lawyer"));
        company.addGroup(all);
        company.addGroup(part, all);
        company.person(login("clerk"), "Кладовщикова", "memberOf", CompanyDirectory.group(part));
        company.person(login("nobody"), "Никакая");

        SyncRun looked = run(SyncRun.Kind.CHECK);
        assertThat(line(looked, "clerk").changes())
                .anySatisfy(change -> assertThat(change.after()).isEqualTo("finance, lawyer"));

        synchronise();
        assertThat(roles("clerk")).containsExactlyInAnyOrder("finance", "lawyer");
        assertThat(roles("nobody")).isEmpty();
        assertThat(synchronise().counts()).containsOnlyKeys("SAME");

        company.change(login("clerk"), "memberOf", CompanyDirectory.group(all));
        SyncRun taken = synchronise();
        assertThat(line(taken, "clerk").changes())
                .anySatisfy(change -> assertThat(change.field()).isEqualTo("roles"));
        assertThat(roles("clerk")).containsExactly("finance");

        company.change(login("clerk"), "memberOf", new String[0]);
        synchronise();
        assertThat(roles("clerk")).isEmpty();
    }

    @Test
    void groupsThatNameTheirMembersAreUnderstoodAsWell() {
        company.set("preset", "openldap")
                .set("attributes.id", "objectGUID")
                .set("attributes.login", "sAMAccountName")
                .set("attributes.site", "physicalDeliveryOfficeName")
                .set("attributes.department", "department");
        String inner = mark + "-inner";
        String outer = mark + "-outer";
        groups.add(admin(), new GroupRoles.Mapping("CN=" + outer, "it"));
        groups.add(admin(), new GroupRoles.Mapping(mark + "-posix", "marketing"));
        company.person(login("clerk"), "Кладовщикова");
        company.addGroup(inner);
        company.addGroup(outer);
        company.addGroup(mark + "-posix");
        company.addTo(inner, "member", CompanyDirectory.dn(login("clerk")));
        company.addTo(outer, "uniqueMember", CompanyDirectory.group(inner));
        company.addTo(inner, "member", CompanyDirectory.group(outer));
        company.addTo(mark + "-posix", "memberUid", login("clerk"));

        synchronise();

        assertThat(roles("clerk")).containsExactlyInAnyOrder("it", "marketing");
    }

    private List<String> roles(String name) {
        return person(name).grants().stream().map(Grant::toString).toList();
    }
}
