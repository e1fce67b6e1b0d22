package io.marshrut.directorysync;

import static io.marshrut.directorysync.LdapAttributes.Name;
import static java.util.Map.entry;

import java.util.EnumMap;
import java.util.Map;

/** How the usual directories call things. */
public enum LdapPreset {
    /** Microsoft Active Directory, Samba 4. */
    ACTIVE_DIRECTORY(
            "(&(objectCategory=person)(objectClass=user)(sAMAccountName=*))",
            "(objectCategory=group)",
            Map.ofEntries(
                    entry(Name.ID, "objectGUID"),
                    entry(Name.LOGIN, "sAMAccountName"),
                    entry(Name.DISABLED, "userAccountControl"),
                    entry(Name.SITE, "physicalDeliveryOfficeName"),
                    entry(Name.DEPARTMENT, "department"),
                    entry(Name.MIDDLE_NAME, "middleName"),
                    entry(Name.MEMBER, ""))),
    /** OpenLDAP, 389 Directory Server and others with {@code inetOrgPerson} and {@code groupOfNames}. */
    OPENLDAP(
            "(objectClass=inetOrgPerson)",
            "(|(objectClass=groupOfNames)(objectClass=groupOfUniqueNames)(objectClass=posixGroup))",
            Map.ofEntries(
                    entry(Name.ID, "entryUUID"),
                    entry(Name.LOGIN, "uid"),
                    entry(Name.DISABLED, "pwdAccountLockedTime"),
                    entry(Name.SITE, "l"),
                    entry(Name.DEPARTMENT, "departmentNumber"),
                    entry(Name.MIDDLE_NAME, ""),
                    entry(Name.MEMBER, "member,uniqueMember,memberUid")));

    private static final Map<Name, String> COMMON = Map.of(
            Name.LAST_NAME, "sn",
            Name.FIRST_NAME, "givenName",
            Name.DISPLAY_NAME, "displayName",
            Name.EMAIL, "mail",
            Name.PHONE, "telephoneNumber",
            Name.POSITION, "title",
            Name.SUPERIOR, "manager",
            Name.PERSONNEL_NUMBER, "",
            Name.MEMBER_OF, "memberOf",
            Name.GROUP_NAME, "cn");

    private final String personFilter;
    private final String groupFilter;
    private final Map<Name, String> attributes;

    LdapPreset(String personFilter, String groupFilter, Map<Name, String> attributes) {
        this.personFilter = personFilter;
        this.groupFilter = groupFilter;
        this.attributes = attributes;
    }

    String personFilter() {
        return personFilter;
    }

    String groupFilter() {
        return groupFilter;
    }

    Map<Name, String> attributes() {
        Map<Name, String> all = new EnumMap<>(COMMON);
        all.putAll(attributes);
        return all;
    }
}
