package io.marshrut.engine.rest;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import org.camunda.bpm.engine.ExternalTaskService;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;

/**
 * The engine's REST API and our internal calls are open to the workers' account alone, and the engine's only for what
 * {@link WorkerGate} lets through.
 */
@Configuration(proxyBeanMethods = false)
class WorkerSecurity {

    @Bean
    @Order(1)
    SecurityFilterChain workerChain(HttpSecurity http, WorkerAccount account, ExternalTaskService tasks)
            throws Exception {
        // by path alone: the engine's API is a servlet of its own, which a matcher of Spring MVC would not see
        PathPatternRequestMatcher.Builder path = PathPatternRequestMatcher.withDefaults();
        http.securityMatcher(new OrRequestMatcher(path.matcher("/engine-rest/**"), path.matcher("/internal/**")))
                .authenticationManager(new ProviderManager(new WorkerSignIn(account)))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .httpBasic(Customizer.withDefaults())
                .addFilterAfter(new WorkerGate(account, tasks), AuthorizationFilter.class)
                .authorizeHttpRequests(calls -> calls.anyRequest().hasRole("WORKER"));
        return http.build();
    }

    private record WorkerSignIn(WorkerAccount account) implements AuthenticationProvider {

        @Override
        public Authentication authenticate(Authentication attempt) {
            boolean right = account.password() != null
                    && !account.password().isBlank()
                    && same(account.login(), attempt.getName())
                    && same(account.password(), String.valueOf(attempt.getCredentials()));
            if (!right) {
                throw new BadCredentialsException("Not the workers' account");
            }
            return UsernamePasswordAuthenticationToken.authenticated(
                    account.login(), null, List.of(new SimpleGrantedAuthority("ROLE_WORKER")));
        }

        @Override
        public boolean supports(Class<?> authentication) {
            return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
        }

        private static boolean same(String expected, String given) {
            return MessageDigest.isEqual(
                    expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
        }
    }
}
