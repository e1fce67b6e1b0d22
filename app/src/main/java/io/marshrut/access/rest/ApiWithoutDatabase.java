package io.marshrut.access.rest;

import io.marshrut.shared.DatabaseAway;
import io.marshrut.shared.Problem;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * 503 where the database went away before a call reached its handler: who calls, and what was answered under a key, is
 * looked up by filters, whose failures nobody else makes a proper answer of.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class ApiWithoutDatabase extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(ApiWithoutDatabase.class);

    private final ApiRefusals refusals;

    ApiWithoutDatabase(ApiRefusals refusals) {
        this.refusals = refusals;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        return !path.startsWith("/api/") && !path.startsWith("/internal/") && !path.startsWith("/engine-rest/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            chain.doFilter(request, response);
        } catch (IOException | ServletException | RuntimeException e) {
            if (response.isCommitted() || !DatabaseAway.isCauseOf(e)) {
                throw e;
            }
            LOG.warn("The database does not answer: {}", e.getMessage());
            response.resetBuffer();
            refusals.write(request, response, Problem.unavailable("database_unavailable", e));
        }
    }
}
