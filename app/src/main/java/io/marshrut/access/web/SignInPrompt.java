package io.marshrut.access.web;

import io.marshrut.shared.web.OwnPath;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;

/** Sends a stranger to the sign-in page; a fragment asked for by htmx makes the whole page go there. */
class SignInPrompt implements AuthenticationEntryPoint {

    private final LoginUrlAuthenticationEntryPoint page = new LoginUrlAuthenticationEntryPoint("/login");

    SignInPrompt() {
        // an absolute address would name whatever host the call claims
        page.setFavorRelativeUris(true);
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException, jakarta.servlet.ServletException {
        if (request.getHeader("HX-Request") != null) {
            String back = OwnPath.ofAddress(request.getHeader("HX-Current-URL"))
                    .map(path -> "?" + AfterSignIn.BACK + "=" + URLEncoder.encode(path, StandardCharsets.UTF_8))
                    .orElse("");
            response.setHeader("HX-Redirect", "/login" + back);
            response.setStatus(HttpStatus.UNAUTHORIZED.value());
        } else {
            page.commence(request, response, reason);
        }
    }
}
