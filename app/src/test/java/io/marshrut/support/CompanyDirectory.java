package io.marshrut.support;

import com.unboundid.ldap.listener.InMemoryDirectoryServer;
import com.unboundid.ldap.listener.InMemoryDirectoryServerConfig;
import com.unboundid.ldap.listener.InMemoryListenerConfig;
import com.unboundid.ldap.listener.interceptor.InMemoryOperationInterceptor;
import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.Modification;
import com.unboundid.ldap.sdk.ModificationType;
import io.marshrut.directorysync.LdapSettings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/**
 * The company's directory as a test wants it: UnboundID's in-memory server, spoken to over a real socket, with the
 * attributes of Active Directory. The portal knows it while it is open, and none otherwise.
 */
public class CompanyDirectory implements Supplier<LdapSettings> {

    public static final String BASE = "dc=masterovoy,dc=example";
    public static final String READER = "cn=reader," + BASE;
    public static final String PASSWORD = "reader-secret";

    private volatile LdapSettings settings = bound(Map.of());
    private InMemoryDirectoryServer server;
    private final Map<String, Object> set = new HashMap<>();

    @Override
    public LdapSettings get() {
        return settings;
    }

    /** An empty directory that the portal knows. */
    public CompanyDirectory open(InMemoryOperationInterceptor... interceptors) {
        try {
            InMemoryDirectoryServerConfig config = new InMemoryDirectoryServerConfig(BASE);
            config.setSchema(null);
            config.addAdditionalBindCredentials(READER, PASSWORD);
            config.setListenerConfigs(InMemoryListenerConfig.createLDAPConfig("ldap", 0));
            Arrays.stream(interceptors).forEach(config::addInMemoryOperationInterceptor);
            server = new InMemoryDirectoryServer(config);
            server.startListening();
            server.add("dn: " + BASE, "objectClass: domain", "dc: masterovoy");
            server.add("dn: ou=people," + BASE, "objectClass: organizationalUnit", "ou: people");
            server.add("dn: ou=groups," + BASE, "objectClass: organizationalUnit", "ou: groups");
        } catch (LDAPException | com.unboundid.ldif.LDIFException e) {
            throw new IllegalStateException(e);
        }
        set.clear();
        set.put("url", "ldap://localhost:" + server.getListenPort());
        set.put("bind-dn", READER);
        set.put("bind-password", PASSWORD);
        set.put("base-dn", BASE);
        set.put("person-filter", "(objectClass=user)");
        set.put("group-filter", "(objectClass=group)");
        set.put("page-size", "50");
        set.put("position", "Сотрудник");
        settings = bound(set);
        return this;
    }

    /** From now on {@code marshrut.ldap.<name>} is something else. */
    public CompanyDirectory set(String name, String value) {
        set.put(name, value);
        settings = bound(set);
        return this;
    }

    /** The portal knows no directory any more. */
    public void close() {
        settings = bound(Map.of());
        if (server != null) {
            server.shutDown(true);
            server = null;
        }
    }

    /** Nobody answers any more, though the portal still knows it. */
    public void goAway() {
        server.shutDown(true);
    }

    public InMemoryDirectoryServer server() {
        return server;
    }

    public static String dn(String login) {
        return "cn=" + login + ",ou=people," + BASE;
    }

    public static String group(String name) {
        return "cn=" + name + ",ou=groups," + BASE;
    }

    /** Somebody with all that Active Directory tells, changed by {@code attributes}: name and values in turn. */
    public void person(String login, String lastName, String... attributes) {
        List<Attribute> all = new ArrayList<>(List.of(
                new Attribute("objectClass", "user"),
                new Attribute("objectGUID", bytes(UUID.randomUUID())),
                new Attribute("sAMAccountName", login),
                new Attribute("sn", lastName),
                new Attribute("givenName", "Анна"),
                new Attribute("displayName", lastName + " Анна Сергеевна"),
                new Attribute("mail", login + "@masterovoy.example"),
                new Attribute("department", "Отдел каталогов"),
                new Attribute("title", "Кладовщик"),
                new Attribute("telephoneNumber", "8 812 000-00-00"),
                new Attribute("physicalDeliveryOfficeName", "SPB-01"),
                new Attribute("userAccountControl", "512"),
                new Attribute("userPassword", "пароль-" + login)));
        for (int at = 0; at < attributes.length; at += 2) {
            String name = attributes[at];
            all.removeIf(one -> one.getName().equalsIgnoreCase(name));
            if (attributes[at + 1] != null) {
                all.add(new Attribute(name, attributes[at + 1]));
            }
        }
        add(new Entry(dn(login), all));
    }

    public void addGroup(String name, String... parents) {
        Entry group = new Entry(group(name), new Attribute("objectClass", "group"), new Attribute("cn", name));
        if (parents.length > 0) {
            group.addAttribute(
                    "memberOf",
                    Arrays.stream(parents).map(CompanyDirectory::group).toArray(String[]::new));
        }
        add(group);
    }

    /** @param values none to take the attribute away */
    public void change(String login, String attribute, String... values) {
        modify(dn(login), new Modification(ModificationType.REPLACE, attribute, values));
    }

    /** One more value of an attribute of a group. */
    public void addTo(String group, String attribute, String value) {
        modify(group(group), new Modification(ModificationType.ADD, attribute, value));
    }

    private void modify(String dn, Modification modification) {
        try {
            server.modify(dn, modification);
        } catch (LDAPException e) {
            throw new IllegalStateException(e);
        }
    }

    public void remove(String login) {
        try {
            server.delete(dn(login));
        } catch (LDAPException e) {
            throw new IllegalStateException(e);
        }
    }

    private void add(Entry entry) {
        try {
            server.add(entry);
        } catch (LDAPException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(UUID id) {
        return java.nio.ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    /** As the portal would read them: names without {@code marshrut.ldap} in front. */
    public static LdapSettings bound(Map<String, Object> set) {
        Map<String, Object> properties = new HashMap<>();
        set.forEach((name, value) -> properties.put("marshrut.ldap." + name, value));
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate("marshrut.ldap", LdapSettings.class);
    }
}
