package io.marshrut.access.web;

import io.marshrut.access.RefusedCalls;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;

/** Denies as the framework does, and lets the journal know whether a form was forged. */
class DeniedPage implements AccessDeniedHandler {

    private final AccessDeniedHandler page = new AccessDeniedHandlerImpl();

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason)
            throws IOException, ServletException {
        RefusedCalls.denied(request, reason);
        page.handle(request, response, reason);
    }
}
