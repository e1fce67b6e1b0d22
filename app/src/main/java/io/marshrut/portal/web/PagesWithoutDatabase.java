package io.marshrut.portal.web;

import io.marshrut.shared.DatabaseAway;
import io.marshrut.shared.Texts;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.servlet.i18n.FixedLocaleResolver;

/**
 * The bare error page where the database went away outside of a page's handler: while its session was looked up, or
 * while it was drawn.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class PagesWithoutDatabase extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(PagesWithoutDatabase.class);
    private static final String CSRF_TOKEN = "_csrf";
    private static final List<String> NOT_PAGES = List.of("/api/", "/internal/", "/engine-rest/", "/actuator/");

    private final PageErrors errors;
    private final ViewResolver views;

    PagesWithoutDatabase(PageErrors errors, ViewResolver viewResolver) {
        this.errors = errors;
        this.views = viewResolver;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return NOT_PAGES.stream().anyMatch(request.getRequestURI()::startsWith);
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
            show(request, response);
        }
    }

    private void show(HttpServletRequest request, HttpServletResponse response) throws ServletException {
        // the person's own language stands in the database
        Locale language = Texts.supported(request.getLocale());
        request.setAttribute(DispatcherServlet.LOCALE_RESOLVER_ATTRIBUTE, new FixedLocaleResolver(language));
        // lies in the session and would be looked up as the page is drawn
        request.removeAttribute(CSRF_TOKEN);
        response.resetBuffer();
        response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
        ModelAndView page = errors.withoutDatabase(request, response, language);
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request, response));
        try {
            View view = views.resolveViewName(page.getViewName(), language);
            view.render(page.getModel(), request, response);
        } catch (Exception e) {
            throw new ServletException("The page that says so cannot be drawn", e);
        } finally {
            RequestContextHolder.resetRequestAttributes();
        }
    }
}
