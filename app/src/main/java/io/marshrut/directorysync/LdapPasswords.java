package io.marshrut.directorysync;

import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchResultEntry;
import com.unboundid.ldap.sdk.SearchScope;
import io.marshrut.access.OuterPasswords;
import io.marshrut.directory.OuterIdentities;
import io.marshrut.directorysync.LdapAttributes.Name;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Checks passwords by signing in to the directory as the person. Who it is says the directory's own id and never a name,
 * so a login that was given to somebody else there opens nothing here.
 */
@Component
class LdapPasswords implements OuterPasswords {

    private static final Logger LOG = LoggerFactory.getLogger(LdapPasswords.class);

    private final Supplier<LdapSettings> settings;
    private final OuterIdentities identities;

    LdapPasswords(Supplier<LdapSettings> ldapSettings, OuterIdentities identities) {
        this.settings = ldapSettings;
        this.identities = identities;
    }

    @Override
    public Optional<String> owner(String typed) {
        LdapSettings to = settings.get();
        if (!to.isOn() || !to.signIn() || typed.isEmpty()) {
            return Optional.empty();
        }
        if (identities.isTaken(typed)) {
            return identities.idOf(typed).map(id -> typed);
        }
        // somebody who is called otherwise there by now
        LdapAttributes attributes = new LdapAttributes(to);
        return attributes.of(Name.LOGIN).stream()
                .findFirst()
                .flatMap(name -> {
                    try (LDAPConnection connection = new LdapConnections(to).open()) {
                        return only(connection, to, Filter.createEqualityFilter(name, typed));
                    } catch (LDAPException e) {
                        throw away(e);
                    }
                })
                .map(new LdapPersonReader(attributes)::id)
                .filter(id -> !id.isEmpty())
                .flatMap(identities::loginOf);
    }

    @Override
    public boolean isRight(String owner, String password) {
        LdapSettings to = settings.get();
        LdapConnections connections = new LdapConnections(to);
        Optional<Filter> byId = identities
                .idOf(owner)
                .flatMap(id -> new LdapAttributes(to)
                        .of(Name.ID).stream().findFirst().map(attribute -> LdapIds.filter(attribute, id)));
        if (byId.isEmpty() || password.isEmpty()) {
            return false;
        }
        try (LDAPConnection connection = connections.open()) {
            Optional<SearchResultEntry> entry = only(connection, to, byId.get());
            return entry.isPresent()
                    && binds(connections, connection, entry.get().getDN(), password);
        } catch (LDAPException e) {
            throw away(e);
        }
    }

    private static boolean binds(LdapConnections connections, LDAPConnection connection, String dn, String password)
            throws LDAPException {
        try {
            connections.bind(connection, dn, password);
            return true;
        } catch (LDAPException e) {
            if (e.getResultCode().isConnectionUsable()) {
                // wrong, closed, run out: the directory says no
                return false;
            }
            throw e;
        }
    }

    /** Nothing where several fit: nobody knows which is meant. */
    private static Optional<SearchResultEntry> only(LDAPConnection connection, LdapSettings to, Filter filter)
            throws LDAPException {
        SearchRequest request = new SearchRequest(
                to.baseDn(),
                SearchScope.SUB,
                Filter.createANDFilter(Filter.create(to.people()), filter),
                new LdapAttributes(to).ofAll(Name.ID));
        request.setSizeLimit(2);
        request.setFollowReferrals(false);
        try {
            List<SearchResultEntry> found = connection.search(request).getSearchEntries();
            return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
        } catch (LDAPException e) {
            if (e.getResultCode().equals(ResultCode.SIZE_LIMIT_EXCEEDED)) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private static Away away(LDAPException e) {
        LOG.warn("Nobody can sign in with a password of the directory: {}", e.getMessage());
        return new Away(e);
    }
}
