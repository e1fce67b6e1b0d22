package io.marshrut.access.web;

import io.marshrut.access.Callers;
import io.marshrut.access.RefusedCalls;
import org.springframework.boot.autoconfigure.security.servlet.PathRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.authentication.builders.AuthenticationManagerBuilder;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** The pages: form sign-in, sessions in the database, CSRF tokens, and headers that leave a page little to attack. */
@Configuration(proxyBeanMethods = false)
class PortalSecurity {

    /** Styles may stand in a tag because the BPMN viewer positions what it draws with them; scripts may not. */
    private static final String CONTENT_SECURITY_POLICY = "default-src 'self'; script-src 'self';"
            + " style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:;"
            + " object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    @Bean
    @Order(3)
    SecurityFilterChain portalChain(
            HttpSecurity http,
            AuthenticationProvider passwordSignIn,
            Callers callers,
            AfterSignIn afterSignIn,
            OidcSignIn oidc,
            RefusedCalls refusedCalls)
            throws Exception {
        // no parent: it would ask the same provider once more, and count a wrong password twice
        http.getSharedObject(AuthenticationManagerBuilder.class).parentAuthenticationManager(null);
        http.authenticationProvider(passwordSignIn)
                .authorizeHttpRequests(pages -> pages.requestMatchers(
                                PathRequest.toStaticResources().atCommonLocations())
                        .permitAll()
                        .requestMatchers("/login", "/language", "/error", "/assets/**", "/favicon.svg", "/favicon.ico")
                        .permitAll()
                        .requestMatchers(
                                "/password/**",
                                "/setup/**",
                                "/survey/**",
                                "/contractor/**",
                                "/powers-of-attorney/check/*")
                        .permitAll()
                        // somebody who was blocked while signed in is a stranger from then on
                        .anyRequest()
                        .access((who, page) -> new AuthorizationDecision(
                                callers.of(page.getRequest()).isPresent())))
                .formLogin(form -> form.loginPage("/login").successHandler(afterSignIn))
                .addFilterBefore(refusedCalls, CsrfFilter.class)
                .addFilterBefore(new PasswordChangeFirst(), AuthorizationFilter.class)
                .logout(logout -> logout.logoutSuccessUrl("/login?out"))
                .csrf(Customizer.withDefaults())
                .headers(headers -> headers.contentSecurityPolicy(
                                policy -> policy.policyDirectives(CONTENT_SECURITY_POLICY))
                        .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(
                                policy -> policy.policy("camera=(self), geolocation=(), microphone=()")))
                .exceptionHandling(handling ->
                        handling.authenticationEntryPoint(new SignInPrompt()).accessDeniedHandler(new DeniedPage()));
        oidc.offer(http);
        return http.build();
    }
}
