package io.marshrut.access.web;

import io.marshrut.access.CallOrigin;
import io.marshrut.access.SessionMark;
import io.marshrut.shared.web.OwnPath;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.stereotype.Component;

/**
 * Marks the new session and leads back to where one wanted to go. Only ever to a path of the portal: neither a
 * parameter nor the host by which a page was asked for decides where somebody lands.
 */
@Component
class AfterSignIn implements AuthenticationSuccessHandler {

    static final String BACK = "back";

    /** Where to go on after proving once more who one is: an attribute of the session. */
    static final String ON = AfterSignIn.class.getName() + ".on";

    private static final int LONGEST_USER_AGENT = 300;

    private final RequestCache asked = new HttpSessionRequestCache();
    private final Clock clock;

    AfterSignIn(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        cameIn(request, response, clock.instant());
    }

    /** @param provedAt when they proved who they are; null where the provider does not say */
    void cameIn(HttpServletRequest request, HttpServletResponse response, Instant provedAt) throws IOException {
        request.getSession().setAttribute(SessionMark.ATTRIBUTE, mark(request, provedAt));
        Optional<String> on = Optional.ofNullable((String) request.getSession().getAttribute(ON));
        request.getSession().removeAttribute(ON);
        Optional<String> saved = Optional.ofNullable(asked.getRequest(request, response))
                .map(SavedRequest::getRedirectUrl)
                .flatMap(OwnPath::ofAddress);
        asked.removeRequest(request, response);
        String target = OwnPath.of(request.getParameter(BACK))
                .or(() -> on)
                .or(() -> saved)
                .orElse("/");
        response.sendRedirect(request.getContextPath() + target);
    }

    private SessionMark mark(HttpServletRequest request, Instant provedAt) {
        String userAgent = request.getHeader(HttpHeaders.USER_AGENT);
        return new SessionMark(
                UUID.randomUUID().toString(),
                userAgent == null ? null : userAgent.substring(0, Math.min(userAgent.length(), LONGEST_USER_AGENT)),
                CallOrigin.of(request).address(),
                clock.instant(),
                provedAt);
    }
}
