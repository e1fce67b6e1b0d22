package io.marshrut.access;

import io.marshrut.journal.Origin;
import jakarta.servlet.http.HttpServletRequest;

/** From where a call came: its address (behind the proxies we trust), its way, and the token that it showed. */
public final class CallOrigin {

    private static final String TOKEN = CallOrigin.class.getName() + ".token";

    private CallOrigin() {}

    /** Remembers the name of the token that a call was let in by. */
    public static void byToken(HttpServletRequest request, String name) {
        request.setAttribute(TOKEN, name);
    }

    public static Origin of(HttpServletRequest request) {
        String address = request.getRemoteAddr();
        if (request.getAttribute(TOKEN) instanceof String name) {
            return Origin.token(address, name);
        }
        return request.getRequestURI().startsWith(request.getContextPath() + "/api/")
                ? Origin.api(address)
                : Origin.portal(address);
    }
}
