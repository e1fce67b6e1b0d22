package io.marshrut.access;

import io.marshrut.access.Refusals.Kind;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Ids;
import io.marshrut.shared.Problem;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Looks at the answers to calls and has the refusals among them told to the journal: 403, 404 and 413, with who asked.
 * 401 is told by {@link SignIns}. Stands inside the security chains, before anything there may refuse.
 */
@Component
public class RefusedCalls extends OncePerRequestFilter {

    /** Set on the request where a form came without its CSRF token. */
    private static final String FORGED = RefusedCalls.class.getName() + ".forged";

    /** Set on the request where a page tells of a refusal in its own words instead of by its status. */
    private static final String TOLD_ON_THE_PAGE = RefusedCalls.class.getName() + ".told";

    private static final Logger LOG = LoggerFactory.getLogger(RefusedCalls.class);

    private final Refusals refusals;
    private final Callers callers;
    /** Asked only where something was refused: filters are made before most of the house is there. */
    private final ObjectProvider<GuardedThings> guarded;

    RefusedCalls(Refusals refusals, Callers callers, ObjectProvider<GuardedThings> guarded) {
        this.refusals = refusals;
        this.callers = callers;
        this.guarded = guarded;
    }

    /** Remembers why a call was denied; it goes on being answered as ever. */
    public static void denied(HttpServletRequest request, Exception reason) {
        if (reason instanceof CsrfException) {
            request.setAttribute(FORGED, true);
        }
    }

    /** What a page catches in order to say it beside the form that was sent. */
    public static void caught(Problem problem) {
        if (problem.kind() == Problem.Kind.FORBIDDEN
                && RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes call) {
            call.getRequest().setAttribute(TOLD_ON_THE_PAGE, true);
        }
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, response);
        int status = request.getAttribute(TOLD_ON_THE_PAGE) == null ? response.getStatus() : 403;
        // a fragment that is sent to the page where one chooses a password first is no refusal
        if ((status == 403 || status == 404 || status == 413) && response.getHeader("HX-Redirect") == null) {
            try {
                tell(request, status);
            } catch (RuntimeException e) {
                // the answer stands, whether the journal can be written or not
                LOG.warn("A refusal of {} {} is not in the journal", request.getMethod(), request.getRequestURI(), e);
            }
        }
    }

    private void tell(HttpServletRequest request, int status) {
        String origin = CallOrigin.of(request).toString();
        Caller who = caller().map(caller -> caller.from(origin)).orElseGet(() -> Caller.stranger(origin));
        Kind kind = switch (status) {
            case 403 -> request.getAttribute(FORGED) == null ? Kind.FORBIDDEN : Kind.FORGED;
            case 413 -> Kind.TOO_LARGE;
            default -> keptFrom(who, request.getRequestURI()) ? Kind.HIDDEN : Kind.UNKNOWN;
        };
        refusals.tell(who, request.getRemoteAddr(), kind, request.getMethod() + " " + request.getRequestURI());
    }

    private Optional<Caller> caller() {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        return who == null ? Optional.empty() : callers.of(who.getName());
    }

    private boolean keptFrom(Caller who, String path) {
        List<UUID> ids = Arrays.stream(path.split("/"))
                .map(Ids::parse)
                .flatMap(Optional::stream)
                .toList();
        return ids.stream().anyMatch(id -> guarded.stream().anyMatch(things -> things.keepsFrom(who, id)));
    }

    /** The filter belongs to the security chains alone: it needs to know who calls. */
    @Configuration(proxyBeanMethods = false)
    static class NotForEveryRequest {

        @Bean
        FilterRegistrationBean<RefusedCalls> refusedCallsOnlyInTheChains(RefusedCalls filter) {
            FilterRegistrationBean<RefusedCalls> registration = new FilterRegistrationBean<>(filter);
            registration.setEnabled(false);
            return registration;
        }
    }
}
