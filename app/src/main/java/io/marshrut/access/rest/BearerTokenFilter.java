package io.marshrut.access.rest;

import io.marshrut.access.ApiToken;
import io.marshrut.access.ApiTokens;
import io.marshrut.access.CallOrigin;
import io.marshrut.access.SignIns;
import io.marshrut.access.SignedIn;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.web.filter.OncePerRequestFilter;

/** {@code Authorization: Bearer} with an API token. A token that is wrong or over is refused, not passed over. */
class BearerTokenFilter extends OncePerRequestFilter {

    private static final String SCHEME = "Bearer ";

    private final ApiTokens tokens;
    private final SignIns signIns;
    private final AuthenticationEntryPoint refusal;

    BearerTokenFilter(ApiTokens tokens, SignIns signIns, AuthenticationEntryPoint refusal) {
        this.tokens = tokens;
        this.signIns = signIns;
        this.refusal = refusal;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            chain.doFilter(request, response);
            return;
        }
        Optional<ApiToken> token =
                tokens.presented(header.substring(SCHEME.length()).strip());
        if (token.isEmpty()) {
            signIns.refusedToken(CallOrigin.of(request));
            refusal.commence(request, response, new BadCredentialsException("Unknown or ended API token"));
            return;
        }
        CallOrigin.byToken(request, token.get().name());
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                new SignedIn(token.get().owner()), null, List.of(new SimpleGrantedAuthority("ROLE_EMPLOYEE"))));
        SecurityContextHolder.setContext(context);
        chain.doFilter(request, response);
    }
}
