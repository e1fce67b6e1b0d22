package io.marshrut.access.rest;

import io.marshrut.shared.rest.RequestWithBody;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A call whose body is kept to be read again. A multipart body is not kept: such a call runs once. */
class RepeatableCall {

    private final HttpServletRequest request;
    private final byte[] body;

    RepeatableCall(HttpServletRequest request) throws IOException {
        this.request = request;
        // no longer than BodyLimit lets it be
        this.body =
                BodyLimit.isMultipart(request) ? null : request.getInputStream().readAllBytes();
    }

    boolean isRepeatable() {
        return body != null;
    }

    HttpServletRequest again() {
        return body == null ? request : new RequestWithBody(request, body);
    }

    boolean metConcurrentChange() {
        return request.getAttribute(io.marshrut.shared.rest.ApiProblems.REPEATABLE) != null;
    }

    /** What the key stands for: another call under the same key is a mistake of the caller. */
    String fingerprint() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((request.getMethod() + " " + request.getRequestURI() + "?" + request.getQueryString() + "\n")
                    .getBytes(StandardCharsets.UTF_8));
            digest.update(body == null ? new byte[0] : body);
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
