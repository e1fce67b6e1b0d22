package io.marshrut.access.rest;

import io.marshrut.access.ApiTokens;
import io.marshrut.access.Callers;
import io.marshrut.access.RefusedCalls;
import io.marshrut.access.SignIns;
import io.marshrut.access.SignedIn;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.csrf.CsrfFilter;

/**
 * The REST API and what operators read: Basic or a token at every call, never a session, hence no CSRF token either.
 */
@Configuration(proxyBeanMethods = false)
class ApiSecurity {

    @Bean
    @Order(2)
    SecurityFilterChain apiChain(
            HttpSecurity http,
            AuthenticationProvider passwordSignIn,
            ApiTokens tokens,
            SignIns signIns,
            ApiRefusals refusals,
            Callers callers,
            IdempotencyFilter idempotency,
            RefusedCalls refusedCalls)
            throws Exception {
        http.securityMatcher("/api/**", "/v3/api-docs/**", "/actuator/**")
                .authenticationManager(new ProviderManager(passwordSignIn))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .securityContext(context -> context.securityContextRepository(
                        new org.springframework.security.web.context.RequestAttributeSecurityContextRepository()))
                .httpBasic(basic -> basic.authenticationEntryPoint(refusals))
                .addFilterBefore(refusedCalls, CsrfFilter.class)
                .addFilterBefore(new BearerTokenFilter(tokens, signIns, refusals), BasicAuthenticationFilter.class)
                .addFilterAfter(new BodyLimit(refusals), AuthorizationFilter.class)
                .addFilterAfter(idempotency, BodyLimit.class)
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .authorizeHttpRequests(calls -> calls.requestMatchers("/actuator/health/**")
                        .permitAll()
                        .requestMatchers("/actuator/**")
                        .access((who, call) -> new AuthorizationDecision(callers.of(call.getRequest())
                                .filter(caller -> caller.hasRole("admin"))
                                .isPresent()))
                        .anyRequest()
                        .access((who, call) -> new AuthorizationDecision(
                                isAuthenticated(who.get()) && !SignedIn.mustChooseAPassword(who.get()))));
        return http.build();
    }

    private static boolean isAuthenticated(Authentication who) {
        return who != null && who.isAuthenticated() && !(who instanceof AnonymousAuthenticationToken);
    }
}
