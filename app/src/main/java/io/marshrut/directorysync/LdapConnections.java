package io.marshrut.directorysync;

import com.unboundid.ldap.sdk.FailoverServerSet;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPConnectionOptions;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.LDAPURL;
import com.unboundid.ldap.sdk.PostConnectProcessor;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.ServerSet;
import com.unboundid.ldap.sdk.SimpleBindRequest;
import com.unboundid.ldap.sdk.SingleServerSet;
import com.unboundid.ldap.sdk.StartTLSPostConnectProcessor;
import com.unboundid.util.ssl.HostNameSSLSocketVerifier;
import com.unboundid.util.ssl.JVMDefaultTrustManager;
import com.unboundid.util.ssl.PEMFileTrustManager;
import com.unboundid.util.ssl.SSLUtil;
import java.io.File;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;

/** Opens connections to the directory: known by its certificate, bounded in time, following no referrals elsewhere. */
final class LdapConnections {

    private final LdapSettings settings;

    LdapConnections(LdapSettings settings) {
        this.settings = settings;
    }

    /** Signed in as the settings say; anonymous where they say nothing. */
    LDAPConnection open() throws LDAPException {
        LDAPConnection connection = connect();
        if (settings.bindDn() != null && !settings.bindDn().isBlank()) {
            try {
                bind(connection, settings.bindDn(), settings.bindPassword());
            } catch (LDAPException e) {
                connection.close();
                throw e;
            }
        }
        return connection;
    }

    /** Signed in as nobody yet. */
    LDAPConnection connect() throws LDAPException {
        List<ServerSet> servers = new ArrayList<>();
        for (String url : settings.url()) {
            servers.add(server(parsed(url)));
        }
        return new FailoverServerSet(servers).getConnection();
    }

    /** @throws IllegalArgumentException for what is no address */
    private static LDAPURL parsed(String url) {
        try {
            return new LDAPURL(url.strip());
        } catch (LDAPException e) {
            throw new IllegalArgumentException("marshrut.ldap.url: " + url, e);
        }
    }

    /** @throws IllegalArgumentException where a setting means nothing */
    void check() {
        settings.url().forEach(LdapConnections::parsed);
        new LdapAttributes(settings);
    }

    /** An empty password would be taken for an anonymous sign-in and let everybody in. */
    void bind(LDAPConnection connection, String dn, String password) throws LDAPException {
        if (password == null || password.isEmpty()) {
            throw new LDAPException(ResultCode.INVALID_CREDENTIALS, "No password");
        }
        SimpleBindRequest bind = new SimpleBindRequest(dn, password);
        bind.setResponseTimeoutMillis(settings.answerTimeout().toMillis());
        bind.setFollowReferrals(false);
        connection.bind(bind);
    }

    private ServerSet server(LDAPURL url) throws LDAPException {
        LDAPConnectionOptions options = new LDAPConnectionOptions();
        options.setConnectTimeoutMillis((int) settings.connectTimeout().toMillis());
        options.setResponseTimeoutMillis(settings.answerTimeout().toMillis());
        options.setFollowReferrals(false);
        options.setUseSynchronousMode(true);
        options.setSSLSocketVerifier(new HostNameSSLSocketVerifier(true));
        try {
            if (url.getScheme().equals("ldaps")) {
                return new SingleServerSet(url.getHost(), url.getPort(), tls().createSSLSocketFactory(), options);
            }
            PostConnectProcessor first =
                    settings.startTls() ? new StartTLSPostConnectProcessor(tls().createSSLContext()) : null;
            return new SingleServerSet(
                    url.getHost(), url.getPort(), javax.net.SocketFactory.getDefault(), options, null, first);
        } catch (GeneralSecurityException e) {
            throw new LDAPException(ResultCode.CONNECT_ERROR, e.getMessage(), e);
        }
    }

    private SSLUtil tls() throws GeneralSecurityException {
        if (settings.caFile() == null || settings.caFile().isBlank()) {
            return new SSLUtil(JVMDefaultTrustManager.getInstance());
        }
        try {
            return new SSLUtil(new PEMFileTrustManager(new File(settings.caFile())));
        } catch (java.security.KeyStoreException e) {
            throw new GeneralSecurityException(e.getMessage(), e);
        }
    }
}
