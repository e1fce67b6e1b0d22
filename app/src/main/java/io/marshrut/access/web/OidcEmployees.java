package io.marshrut.access.web;

import io.marshrut.access.CallOrigin;
import io.marshrut.access.OuterAccounts;
import io.marshrut.journal.Origin;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Makes an employee of whom the provider vouches for, under the employee's own login; refuses everybody else. */
@Component
class OidcEmployees implements OAuth2UserService<OidcUserRequest, OidcUser> {

    static final String UNKNOWN = "unknown_employee";

    private final OidcUserService provider = new OidcUserService();
    private final OuterAccounts accounts;
    private final OidcSettings settings;

    OidcEmployees(OuterAccounts accounts, OidcSettings settings) {
        this.accounts = accounts;
        this.settings = settings;
    }

    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        OidcUser person = provider.loadUser(request);
        String mail = Boolean.TRUE.equals(person.getEmailVerified()) ? person.getEmail() : null;
        return accounts.find(person.getClaimAsString(settings.loginClaim()), mail, groups(person.getClaims()), origin())
                .map(login -> (OidcUser) new Named(person, login))
                .orElseThrow(() -> new OAuth2AuthenticationException(new OAuth2Error(UNKNOWN)));
    }

    /** Null where the provider tells of none. */
    private Collection<String> groups(Map<String, Object> claims) {
        Object told = claims.get(settings.groupsClaim());
        if (told instanceof Collection<?> several) {
            return several.stream().map(String::valueOf).toList();
        }
        return told == null ? null : List.of(told.toString());
    }

    private static Origin origin() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes call
                ? CallOrigin.of(call.getRequest())
                : Origin.portal("-");
    }

    /** As the provider tells, but under the login that the portal knows. */
    private static final class Named extends DefaultOidcUser {

        private static final long serialVersionUID = 1L;

        private final String login;

        private Named(OidcUser person, String login) {
            super(person.getAuthorities(), person.getIdToken(), person.getUserInfo());
            this.login = login;
        }

        @Override
        public String getName() {
            return login;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Named named && named.login.equals(login);
        }

        @Override
        public int hashCode() {
            return login.hashCode();
        }
    }
}
