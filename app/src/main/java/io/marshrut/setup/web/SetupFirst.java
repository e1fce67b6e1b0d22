package io.marshrut.setup.web;

import io.marshrut.setup.Setup;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** While nobody is there every page leads to the set-up; programs and probes go their own ways. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class SetupFirst extends OncePerRequestFilter {

    static final String PAGE = "/setup";

    private static final List<String> OTHERS = List.of(
            PAGE,
            "/language",
            "/password/strength",
            "/error",
            "/assets/",
            "/webjars/",
            "/favicon.",
            "/api/",
            "/internal/",
            "/engine-rest/",
            "/actuator/");

    private final Setup setup;

    SetupFirst(Setup setup) {
        this.setup = setup;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean page = OTHERS.stream().noneMatch(request.getRequestURI()::startsWith);
        if (page && setup.isOpen()) {
            response.sendRedirect(PAGE);
        } else {
            chain.doFilter(request, response);
        }
    }
}
