package io.marshrut.access.web;

import io.marshrut.access.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/** Sign-in by the company's OpenID provider, beside the form; nothing where none is set. */
@Component
class OidcSignIn {

    private static final Logger LOG = LoggerFactory.getLogger(OidcSignIn.class);

    private static final String FAILED = "/login?provider";

    private final ObjectProvider<ClientRegistrationRepository> registrations;
    private final OidcEmployees employees;
    private final AfterSignIn afterSignIn;
    private final SecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

    OidcSignIn(
            ObjectProvider<ClientRegistrationRepository> registrations,
            OidcEmployees employees,
            AfterSignIn afterSignIn) {
        this.registrations = registrations;
        this.employees = employees;
        this.afterSignIn = afterSignIn;
    }

    void offer(HttpSecurity http) throws Exception {
        ClientRegistrationRepository known = registrations.getIfAvailable();
        if (known == null) {
            return;
        }
        OAuth2AuthorizationRequestResolver requests = new OidcRequests(known);
        http.addFilterBefore(
                (request, response, chain) -> {
                    if (answers(known, (HttpServletRequest) request)) {
                        chain.doFilter(request, response);
                    } else {
                        ((HttpServletResponse) response).sendRedirect(FAILED);
                    }
                },
                OAuth2AuthorizationRequestRedirectFilter.class);
        http.oauth2Login(login -> login.loginPage("/login")
                .clientRegistrationRepository(known)
                .authorizedClientRepository(new NoAuthorizedClients())
                .authorizationEndpoint(endpoint -> endpoint.authorizationRequestResolver(requests))
                .userInfoEndpoint(endpoint -> endpoint.oidcUserService(employees))
                .successHandler(this::cameIn)
                .failureHandler(OidcSignIn::refused));
    }

    /** A provider that is away is said on the sign-in page, where the form still works. */
    private static boolean answers(ClientRegistrationRepository known, HttpServletRequest request) {
        if (!request.getRequestURI().equals(OidcSettings.BUTTON)) {
            return true;
        }
        try {
            return known.findByRegistrationId(OidcSettings.ID) != null;
        } catch (RuntimeException e) {
            LOG.warn("The OpenID provider does not answer: {}", e.getMessage());
            return false;
        }
    }

    /** What the session keeps is the same as after a sign-in by password. */
    private void cameIn(HttpServletRequest request, HttpServletResponse response, Authentication who)
            throws IOException {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(SignedIn.whole(who.getName()));
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
        Instant provedAt = who.getPrincipal() instanceof OidcUser person ? person.getAuthenticatedAt() : null;
        afterSignIn.cameIn(request, response, provedAt);
    }

    private static void refused(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        boolean unknown = reason instanceof OAuth2AuthenticationException oauth
                && OidcEmployees.UNKNOWN.equals(oauth.getError().getErrorCode());
        if (!unknown) {
            LOG.warn("The OpenID provider could not sign somebody in: {}", reason.getMessage());
        }
        response.sendRedirect(unknown ? "/login?unknown" : FAILED);
    }
}
