package io.marshrut.directorysync;

import io.marshrut.directory.OuterRules;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the company's directory is and what to read of it.
 *
 * @param url {@code ldaps://dc1.company.ru}, several in the order in which they are tried; nothing where there is none
 * @param startTls whether a connection to {@code ldap://} is made secret before anything is said
 * @param caFile certificates (PEM) by which the server is known, where the Java installation does not know them
 * @param bindDn who asks; may be {@code name@domain} with Active Directory
 * @param bindPassword by environment only
 * @param baseDn below which people are looked for
 * @param preset names of attributes and filters to begin with
 * @param personFilter who is a person, instead of the preset's
 * @param attributes names of attributes instead of the preset's, by {@link LdapAttributes.Name}; empty for none
 * @param groupBaseDn below which groups are looked for, instead of {@code baseDn}
 * @param groupFilter what is a group, instead of the preset's
 * @param pageSize entries per page; Active Directory gives no more than 1,000
 * @param entriesAtMost more people or groups than that fail a run
 * @param interval between two runs
 * @param leaversPercent where a larger share of people would leave, a run stops and asks
 * @param link whom of the people that are here already the directory may take over
 * @param site for newcomers without a site that is known, code or name
 * @param department likewise
 * @param position likewise
 * @param signIn whether people of the directory sign in with their password there
 */
@ConfigurationProperties("marshrut.ldap")
public record LdapSettings(
        List<String> url,
        boolean startTls,
        String caFile,
        String bindDn,
        String bindPassword,
        String baseDn,
        @DefaultValue("active-directory") LdapPreset preset,
        String personFilter,
        Map<String, String> attributes,
        String groupBaseDn,
        String groupFilter,
        @DefaultValue("500") int pageSize,
        @DefaultValue("100000") int entriesAtMost,
        @DefaultValue("5s") Duration connectTimeout,
        @DefaultValue("30s") Duration answerTimeout,
        @DefaultValue("1h") Duration interval,
        @DefaultValue("20") int leaversPercent,
        @DefaultValue("none") OuterRules.Link link,
        @DefaultValue("") String site,
        @DefaultValue("") String department,
        @DefaultValue("") String position,
        @DefaultValue("true") boolean signIn) {

    public LdapSettings {
        url = url == null
                ? List.of()
                : url.stream().filter(one -> !one.isBlank()).toList();
        attributes = attributes == null ? Map.of() : Map.copyOf(attributes);
        baseDn = baseDn == null ? "" : baseDn;
    }

    public boolean isOn() {
        return !url.isEmpty();
    }

    OuterRules rules() {
        return new OuterRules(link, site, department, position);
    }

    String groupsBelow() {
        return groupBaseDn == null || groupBaseDn.isBlank() ? baseDn : groupBaseDn;
    }

    String people() {
        return personFilter == null || personFilter.isBlank() ? preset.personFilter() : personFilter;
    }

    String groups() {
        return groupFilter == null || groupFilter.isBlank() ? preset.groupFilter() : groupFilter;
    }

    /** Whether passwords would be heard by whoever listens. */
    public boolean isOpen() {
        return !startTls
                && url.stream()
                        .anyMatch(one -> one.toLowerCase(java.util.Locale.ROOT).startsWith("ldap:"));
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "LdapSettings[url=" + url + ", bindDn=" + bindDn + ", baseDn=" + baseDn + ", preset=" + preset + "]";
    }
}
