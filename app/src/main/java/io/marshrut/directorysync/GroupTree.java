package io.marshrut.directorysync;

import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.RDN;
import io.marshrut.directorysync.LdapAttributes.Name;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Who is in which groups, groups within groups included. Walked here and not asked of the server by the matching rule of
 * Active Directory: one search for all people costs less than one each, and other directories know no such rule.
 */
final class GroupTree {

    private final Map<String, Set<String>> parents = new HashMap<>();
    private final Map<String, Set<String>> byLogin = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();

    GroupTree(List<? extends Entry> groups, LdapAttributes attributes) {
        for (Entry group : groups) {
            String dn = normal(group.getDN());
            attributes.text(group, Name.GROUP_NAME).ifPresent(name -> names.put(dn, name));
            attributes.texts(group, Name.MEMBER_OF).forEach(parent -> add(parents, normal(parent), dn));
            for (String member : attributes.texts(group, Name.MEMBER)) {
                if (DN.isValidDN(member)) {
                    add(parents, dn, normal(member));
                } else {
                    add(byLogin, dn, member.toLowerCase(Locale.ROOT));
                }
            }
        }
    }

    private static void add(Map<String, Set<String>> parents, String parent, String child) {
        parents.computeIfAbsent(child, key -> new HashSet<>()).add(parent);
    }

    /**
     * Normalised names of all groups that somebody is in, directly or by other groups.
     *
     * @param direct as the person's entry tells
     */
    Set<String> of(String person, String login, Collection<String> direct) {
        Set<String> found = new HashSet<>();
        Deque<String> next = new ArrayDeque<>(parents.getOrDefault(normal(person), Set.of()));
        next.addAll(byLogin.getOrDefault(login, Set.of()));
        direct.forEach(group -> next.add(normal(group)));
        while (!next.isEmpty()) {
            String group = next.pop();
            if (found.add(group)) {
                next.addAll(parents.getOrDefault(group, Set.of()));
            }
        }
        return found;
    }

    /** Whether the name that somebody wrote means one of these groups: a distinguished name, or the group's own. */
    boolean isAmong(Set<String> groups, String written) {
        if (written.contains("=") && DN.isValidDN(written) && groups.contains(normal(written))) {
            return true;
        }
        String plain = written.regionMatches(true, 0, "CN=", 0, 3) && !written.contains(",")
                ? written.substring(3).strip()
                : written;
        return groups.stream().anyMatch(group -> name(group).equalsIgnoreCase(plain));
    }

    private String name(String group) {
        return Optional.ofNullable(names.get(group)).orElseGet(() -> firstValue(group));
    }

    private static String firstValue(String dn) {
        try {
            RDN first = new DN(dn).getRDN();
            return first == null ? dn : first.getAttributeValues()[0];
        } catch (LDAPException e) {
            return dn;
        }
    }

    static String normal(String dn) {
        try {
            return DN.normalize(dn);
        } catch (LDAPException e) {
            return dn.toLowerCase(Locale.ROOT);
        }
    }
}
