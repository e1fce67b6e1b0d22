package io.marshrut.access.rest;

import io.marshrut.shared.Problem;
import io.marshrut.shared.rest.RequestWithBody;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * How large the body of a call may be that is no upload: the server itself sets no limit to JSON, and one call of
 * hundreds of megabytes would take the memory of all. Files are limited by {@code marshrut.upload.max-size}.
 */
class BodyLimit extends OncePerRequestFilter {

    static final int BYTES = 2 * 1024 * 1024;

    private final ApiRefusals refusals;

    BodyLimit(ApiRefusals refusals) {
        this.refusals = refusals;
    }

    static boolean isMultipart(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.toLowerCase(java.util.Locale.ROOT).startsWith("multipart/");
    }

    /** A piece of a file that arrives in several: counted and written as it comes. */
    private static boolean isPiece(HttpServletRequest request) {
        return request.getMethod().equals("PATCH")
                && request.getContentType() != null
                && request.getContentType().startsWith("application/offset+octet-stream")
                && request.getHeader("Idempotency-Key") == null
                && request.getRequestURI().startsWith(request.getContextPath() + "/api/v1/uploads/");
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return isMultipart(request) || isPiece(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() > BYTES) {
            refusals.write(request, response, Problem.tooLarge(BYTES));
            return;
        }
        // one that does not say its length is read no further than it may be long
        byte[] body = request.getInputStream().readNBytes(BYTES + 1);
        if (body.length > BYTES) {
            refusals.write(request, response, Problem.tooLarge(BYTES));
            return;
        }
        chain.doFilter(body.length == 0 ? request : new RequestWithBody(request, body), response);
    }
}
