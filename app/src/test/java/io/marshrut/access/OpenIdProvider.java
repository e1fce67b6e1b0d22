package io.marshrut.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.http.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.autoconfigure.jackson.JacksonAutoConfiguration;
import org.springframework.boot.autoconfigure.security.servlet.SecurityAutoConfiguration;
import org.springframework.boot.autoconfigure.security.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.DispatcherServletAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.ServletWebServerFactoryAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.WebMvcAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.config.annotation.web.configurers.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.context.SecurityContextHolderFilter;

/** A real OpenID provider on a port of its own: Spring Authorization Server. Passwords are {@code secret}. */
class OpenIdProvider implements AutoCloseable {

    static final String CLIENT = "marshrut";
    static final String SECRET = "client-secret";

    /** What the provider tells of its users. */
    private static final Map<String, Map<String, Object>> CLAIMS = Map.of(
            "lawyer", Map.of("preferred_username", "Lawyer", "groups", List.of("CN=Finance", "CN=Others")),
            "by-mail",
                    Map.of(
                            "preferred_username",
                            "m.ivanova",
                            "email",
                            "marketing@masterovoy.example",
                            "email_verified",
                            true),
            "pretender",
                    Map.of("preferred_username", "evil", "email", "admin@masterovoy.example", "email_verified", false),
            "stranger", Map.of("preferred_username", "nobody-here"),
            "signer", Map.of("preferred_username", "podpisant", "groups", List.of("CN=Signers")));

    private final ConfigurableApplicationContext context;

    /** @param callback where people may be sent back to */
    OpenIdProvider(int port, String callback) {
        this.context = new SpringApplicationBuilder(Server.class)
                .properties(Map.of(
                        "spring.config.name",
                        "provider",
                        "server.port",
                        String.valueOf(port),
                        "server.servlet.session.cookie.name",
                        "PROVIDER",
                        "callback",
                        callback))
                .run();
    }

    /** By another name than the portal's: the session of the one is not that of the other. */
    static String issuer(int port) {
        return "http://127.0.0.1:" + port;
    }

    boolean serves() {
        return context.isActive();
    }

    @Override
    public void close() {
        context.close();
    }

    @ImportAutoConfiguration({
        ServletWebServerFactoryAutoConfiguration.class,
        DispatcherServletAutoConfiguration.class,
        WebMvcAutoConfiguration.class,
        JacksonAutoConfiguration.class,
        HttpMessageConvertersAutoConfiguration.class,
        SecurityAutoConfiguration.class,
        SecurityFilterAutoConfiguration.class,
        org.springframework.boot.autoconfigure.security.oauth2.server.servlet
                .OAuth2AuthorizationServerJwtAutoConfiguration.class
    })
    @org.springframework.boot.test.context.TestConfiguration(proxyBeanMethods = false)
    static class Server {

        @Bean
        @Order(1)
        SecurityFilterChain protocol(HttpSecurity http) throws Exception {
            OAuth2AuthorizationServerConfigurer server = OAuth2AuthorizationServerConfigurer.authorizationServer();
            http.securityMatcher(server.getEndpointsMatcher())
                    .with(server, one -> one.oidc(Customizer.withDefaults()))
                    .addFilterBefore(Server::promptsAnew, SecurityContextHolderFilter.class)
                    .authorizeHttpRequests(calls -> calls.anyRequest().authenticated())
                    .exceptionHandling(handling ->
                            handling.authenticationEntryPoint(new LoginUrlAuthenticationEntryPoint("/login")));
            return http.build();
        }

        /** {@code prompt=login}, which this server does not know: whoever is signed in here has to do it once more. */
        private static void promptsAnew(ServletRequest request, ServletResponse response, FilterChain chain)
                throws IOException, ServletException {
            HttpServletRequest call = (HttpServletRequest) request;
            HttpSession session = call.getSession(false);
            String asked = call.getQueryString();
            if (asked == null || !asked.contains("prompt=login")) {
                chain.doFilter(request, response);
                return;
            }
            if (session != null) {
                session.invalidate();
            }
            ((HttpServletResponse) response)
                    .sendRedirect(call.getRequestURI() + "?" + asked.replaceAll("&?prompt=login", ""));
        }

        @Bean
        @Order(2)
        SecurityFilterChain form(HttpSecurity http) throws Exception {
            return http.authorizeHttpRequests(calls -> calls.anyRequest().authenticated())
                    .formLogin(Customizer.withDefaults())
                    .build();
        }

        @Bean
        UserDetailsService users() {
            return new InMemoryUserDetailsManager(CLAIMS.keySet().stream()
                    .map(name -> User.withUsername(name)
                            .password("{noop}secret")
                            .roles("USER")
                            .build())
                    .toList());
        }

        @Bean
        RegisteredClientRepository clients(
                @org.springframework.beans.factory.annotation.Value("${callback}") String callback) {
            return new InMemoryRegisteredClientRepository(RegisteredClient.withId(
                            UUID.randomUUID().toString())
                    .clientId(CLIENT)
                    .clientSecret("{noop}" + SECRET)
                    .clientIdIssuedAt(Instant.EPOCH)
                    .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                    .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                    .redirectUri(callback)
                    .scopes(scopes -> scopes.addAll(Set.of("openid", "profile", "email")))
                    .clientSettings(
                            ClientSettings.builder().requireProofKey(true).build())
                    .build());
        }

        @Bean
        AuthorizationServerSettings settings() {
            return AuthorizationServerSettings.builder().build();
        }

        @Bean
        OAuth2TokenCustomizer<JwtEncodingContext> claims() {
            return token -> {
                if (OidcParameterNames.ID_TOKEN.equals(token.getTokenType().getValue())) {
                    token.getClaims()
                            .claims(claims -> claims.putAll(
                                    CLAIMS.get(token.getPrincipal().getName())));
                }
            };
        }
    }
}
