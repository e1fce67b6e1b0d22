package io.marshrut.directorysync;

import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.SearchResultEntry;
import io.marshrut.directory.OuterPerson;
import io.marshrut.directorysync.LdapAttributes.Name;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads everybody and every group, before anything is decided. */
final class DirectoryReading {

    private static final Name[] OF_PEOPLE = {
        Name.ID,
        Name.LOGIN,
        Name.LAST_NAME,
        Name.FIRST_NAME,
        Name.MIDDLE_NAME,
        Name.DISPLAY_NAME,
        Name.EMAIL,
        Name.PHONE,
        Name.PERSONNEL_NUMBER,
        Name.SITE,
        Name.DEPARTMENT,
        Name.POSITION,
        Name.SUPERIOR,
        Name.DISABLED,
        Name.MEMBER_OF
    };

    private final LdapSettings settings;
    private final LdapAttributes attributes;
    private final LdapPersonReader reader;

    DirectoryReading(LdapSettings settings) {
        this.settings = settings;
        this.attributes = new LdapAttributes(settings);
        this.reader = new LdapPersonReader(attributes);
    }

    DirectorySnapshot read() throws LDAPException {
        try (LDAPConnection connection = new LdapConnections(settings).open()) {
            LdapSearch search = new LdapSearch(connection, settings);
            List<SearchResultEntry> people =
                    search.all(settings.baseDn(), settings.people(), attributes.ofAll(OF_PEOPLE));
            GroupTree tree = new GroupTree(
                    search.all(
                            settings.groupsBelow(),
                            settings.groups(),
                            attributes.ofAll(Name.GROUP_NAME, Name.MEMBER_OF, Name.MEMBER)),
                    attributes);
            return snapshot(people, tree);
        }
    }

    private DirectorySnapshot snapshot(List<? extends Entry> entries, GroupTree tree) {
        Map<String, String> ids = new HashMap<>();
        entries.forEach(entry -> ids.put(GroupTree.normal(entry.getDN()), reader.id(entry)));
        List<OuterPerson> people = new ArrayList<>();
        Map<String, Set<String>> groups = new HashMap<>();
        for (Entry entry : entries) {
            OuterPerson person = reader.person(entry, ids);
            people.add(person);
            groups.put(
                    person.externalId(),
                    tree.of(entry.getDN(), person.login(), attributes.texts(entry, Name.MEMBER_OF)));
        }
        return new DirectorySnapshot(people, groups, tree);
    }
}
