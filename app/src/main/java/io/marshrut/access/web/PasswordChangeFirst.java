package io.marshrut.access.web;

import io.marshrut.access.SignedIn;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Whoever came in with a password that an administrator knows chooses another before anything else. */
class PasswordChangeFirst extends OncePerRequestFilter {

    static final String PAGE = "/profile/password";

    private static final List<String> OPEN = List.of(PAGE, "/password/strength", "/logout", "/language", "/error");
    private static final List<String> ASSETS = List.of("/assets/", "/webjars/", "/favicon.");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String path = request.getRequestURI();
        boolean open = OPEN.contains(path) || ASSETS.stream().anyMatch(path::startsWith);
        if (open
                || !SignedIn.mustChooseAPassword(
                        SecurityContextHolder.getContext().getAuthentication())) {
            chain.doFilter(request, response);
        } else if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Redirect", PAGE);
            response.setStatus(HttpStatus.FORBIDDEN.value());
        } else {
            response.sendRedirect(PAGE);
        }
    }
}
