package io.marshrut.directorysync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.unboundid.ldap.listener.InMemoryDirectoryServer;
import com.unboundid.ldap.listener.InMemoryDirectoryServerConfig;
import com.unboundid.ldap.listener.InMemoryListenerConfig;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.util.ssl.KeyStoreKeyManager;
import com.unboundid.util.ssl.SSLUtil;
import io.marshrut.support.CompanyDirectory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The directory is spoken to in secret, and only where its certificate is known. */
class SecretConnectionTest {

    private static final String SECRET = "key-secret";

    @TempDir
    Path folder;

    private InMemoryDirectoryServer server;
    private Path authority;

    @BeforeEach
    void startAServerWithItsOwnCertificate() throws Exception {
        start("localhost");
    }

    private void start(String name) throws Exception {
        Path keys = folder.resolve(name + ".p12");
        Process made = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "directory",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=" + name,
                        "-ext",
                        "san=dns:" + name,
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        keys.toString(),
                        "-storepass",
                        SECRET)
                .inheritIO()
                .start();
        assertThat(made.waitFor()).isZero();
        KeyStore store = KeyStore.getInstance(keys.toFile(), SECRET.toCharArray());
        authority = Files.writeString(
                folder.resolve("authority.pem"),
                "-----BEGIN CERTIFICATE-----\n"
                        + Base64.getMimeEncoder()
                                .encodeToString(
                                        store.getCertificate(store.aliases().nextElement())
                                                .getEncoded())
                        + "\n-----END CERTIFICATE-----\n");
        SSLUtil tls = new SSLUtil(new KeyStoreKeyManager(keys.toFile(), SECRET.toCharArray(), "PKCS12", null), null);
        InMemoryDirectoryServerConfig config = new InMemoryDirectoryServerConfig(CompanyDirectory.BASE);
        config.setSchema(null);
        config.addAdditionalBindCredentials(CompanyDirectory.READER, CompanyDirectory.PASSWORD);
        config.setListenerConfigs(
                InMemoryListenerConfig.createLDAPSConfig("ldaps", 0, tls.createSSLServerSocketFactory()),
                InMemoryListenerConfig.createLDAPConfig("starttls", null, 0, tls.createSSLSocketFactory()));
        server = new InMemoryDirectoryServer(config);
        server.startListening();
    }

    @AfterEach
    void stop() {
        server.shutDown(true);
    }

    @Test
    void speaksTlsWithAServerThatItsAuthorityVouchesFor() throws Exception {
        try (LDAPConnection connection = new LdapConnections(settings(true, Map.of())).open()) {
            assertThat(connection.getSSLSession()).isNotNull();
        }
        try (LDAPConnection connection = new LdapConnections(settings(true, startTls())).open()) {
            assertThat(connection.getSSLSession()).isNotNull();
        }
    }

    @Test
    void saysNothingToAServerThatNobodyVouchesFor() {
        for (Map<String, Object> way : List.of(Map.<String, Object>of(), startTls())) {
            assertThatThrownBy(() -> new LdapConnections(settings(false, way)).open())
                    .isInstanceOf(LDAPException.class);
        }
    }

    @Test
    void saysNothingToAServerThatIsCalledOtherwise() throws Exception {
        server.shutDown(true);
        start("dc1.masterovoy.example");

        for (Map<String, Object> way : List.of(Map.<String, Object>of(), startTls())) {
            assertThatThrownBy(() -> new LdapConnections(settings(true, way)).open())
                    .isInstanceOf(LDAPException.class)
                    .hasMessageContaining("Hostname verification");
        }
    }

    @Test
    void triesTheNextAddressWhereTheFirstIsAway() throws Exception {
        Map<String, Object> both =
                Map.of("url", "ldaps://localhost:1,ldaps://localhost:" + server.getListenPort("ldaps"));
        try (LDAPConnection connection = new LdapConnections(settings(true, both)).open()) {
            assertThat(connection.isConnected()).isTrue();
        }
    }

    private Map<String, Object> startTls() {
        return Map.of("url", "ldap://localhost:" + server.getListenPort("starttls"), "start-tls", "true");
    }

    private LdapSettings settings(boolean known, Map<String, Object> changed) {
        Map<String, Object> set = new HashMap<>(Map.of(
                "url", "ldaps://localhost:" + server.getListenPort("ldaps"),
                "bind-dn", CompanyDirectory.READER,
                "bind-password", CompanyDirectory.PASSWORD,
                "base-dn", CompanyDirectory.BASE));
        if (known) {
            set.put("ca-file", authority.toString());
        }
        set.putAll(changed);
        return CompanyDirectory.bound(set);
    }
}
