package io.marshrut.access.web;

import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;
import org.springframework.security.oauth2.core.oidc.OidcScopes;

/**
 * The portal as a client of the company's OpenID provider. The provider is asked for its addresses when somebody first
 * signs in by it: a portal starts without it. Where it sends people back to is set, and nothing that a browser says.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnExpression("!'${marshrut.oidc.issuer:}'.isBlank()")
class OidcClient {

    @Bean
    ClientRegistrationRepository clientRegistrations(
            OidcSettings settings, @Value("${marshrut.address}") String address) {
        return new SupplierClientRegistrationRepository(
                () -> new InMemoryClientRegistrationRepository(registration(settings, address)));
    }

    private static ClientRegistration registration(OidcSettings settings, String address) {
        return ClientRegistrations.fromIssuerLocation(settings.issuer())
                .registrationId(OidcSettings.ID)
                .clientId(settings.clientId())
                .clientSecret(settings.clientSecret())
                .redirectUri(address + "/login/oauth2/code/" + OidcSettings.ID)
                .scope(Set.of(OidcScopes.OPENID, OidcScopes.PROFILE, OidcScopes.EMAIL))
                .build();
    }
}
