package io.marshrut.access.web;

import io.marshrut.shared.web.OwnPath;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;

/**
 * What the OpenID provider is asked. With {@code ?again=/some/page} it is asked to let nobody in who does not prove anew
 * who they are (OpenID Connect Core 1.0, 3.1.2.1: {@code prompt}, {@code max_age}), and that page is shown afterwards.
 * Somebody may take these words out of the address on the way: what counts is the {@code auth_time} that comes back,
 * signed.
 */
final class OidcRequests implements OAuth2AuthorizationRequestResolver {

    static final String AGAIN = "again";

    private final DefaultOAuth2AuthorizationRequestResolver plain;

    OidcRequests(ClientRegistrationRepository registrations) {
        this.plain = new DefaultOAuth2AuthorizationRequestResolver(
                registrations, OAuth2AuthorizationRequestRedirectFilter.DEFAULT_AUTHORIZATION_REQUEST_BASE_URI);
        plain.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
    }

    @Override
    public OAuth2AuthorizationRequest resolve(HttpServletRequest call) {
        return asked(call, plain.resolve(call));
    }

    @Override
    public OAuth2AuthorizationRequest resolve(HttpServletRequest call, String registration) {
        return asked(call, plain.resolve(call, registration));
    }

    private static OAuth2AuthorizationRequest asked(HttpServletRequest call, OAuth2AuthorizationRequest request) {
        String again = call.getParameter(AGAIN);
        if (request == null || again == null) {
            return request;
        }
        OwnPath.of(again).ifPresent(path -> call.getSession().setAttribute(AfterSignIn.ON, path));
        return OAuth2AuthorizationRequest.from(request)
                .additionalParameters(parameters -> parameters.putAll(Map.of("prompt", "login", "max_age", "0")))
                .build();
    }
}
