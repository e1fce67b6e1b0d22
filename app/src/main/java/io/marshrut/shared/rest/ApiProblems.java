package io.marshrut.shared.rest;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.marshrut.shared.DatabaseAway;
import io.marshrut.shared.Problem;
import io.marshrut.shared.TextRefused;
import io.marshrut.shared.Texts;
import io.marshrut.shared.TooManyParts;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.web.servlet.MultipartProperties;
import org.springframework.core.annotation.Order;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;

/** Every failure of the API as {@code application/problem+json} (RFC 9457) with a stable code, never a stack trace. */
@RestControllerAdvice(annotations = RestController.class)
@Order(1)
public class ApiProblems {

    /** Set on the request where the work may simply be repeated; the idempotency filter does. */
    public static final String REPEATABLE = ApiProblems.class.getName() + ".repeatable";

    /** When one who was told 503 may try again. */
    public static final String RETRY_AFTER_SECONDS = "5";

    private static final Logger LOG = LoggerFactory.getLogger(ApiProblems.class);

    private record Error(String field, String message) {}

    private final Texts texts;
    private final MultipartProperties limits;

    ApiProblems(Texts texts, MultipartProperties limits) {
        this.texts = texts;
        this.limits = limits;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> problem(Problem problem, Locale locale) {
        return answer(problem, locale);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unreadableBody(HttpMessageNotReadableException e, Locale locale) {
        if (e.getCause() instanceof UnrecognizedPropertyException unknown) {
            return answer(Problem.badRequest("unknown_field", path(unknown)), locale);
        }
        if (e.getCause() instanceof JsonMappingException mapping
                && !mapping.getPath().isEmpty()) {
            return answer(Problem.badRequest("bad_value", path(mapping)), locale);
        }
        return answer(Problem.badRequest("bad_body"), locale);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> badParameter(MethodArgumentTypeMismatchException e, Locale locale) {
        return answer(Problem.badRequest("bad_value", e.getName()), locale);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> missingPart(MissingServletRequestPartException e, Locale locale) {
        return answer(Problem.invalid("missing_part", e.getRequestPartName()), locale);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> tooLarge(MaxUploadSizeExceededException e, Locale locale) {
        return TooManyParts.isCauseOf(e)
                ? answer(Problem.badRequest("bad_multipart"), locale)
                : answer(Problem.tooLarge(limits.getMaxFileSize().toBytes()), locale);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> badMultipart(MultipartException e, Locale locale) {
        return answer(Problem.badRequest("bad_multipart"), locale);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> concurrentChange(
            ConcurrencyFailureException e, HttpServletRequest request, Locale locale) {
        request.setAttribute(REPEATABLE, true);
        return answer(Problem.unavailable("busy", e), locale);
    }

    /** The caller hung up: nobody is there to be told. */
    @ExceptionHandler
    void callerHungUp(AsyncRequestNotUsableException e) {
        LOG.debug("The caller hung up", e);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> anythingElse(Exception e, HttpServletRequest request, Locale locale)
            throws Exception {
        if (e instanceof org.springframework.security.access.AccessDeniedException) {
            throw e;
        }
        if (DatabaseAway.isCauseOf(e)) {
            LOG.warn("The database does not answer: {}", e.getMessage());
            return answer(Problem.unavailable("database_unavailable", e), locale);
        }
        if (TextRefused.isCauseOf(e)) {
            return answer(Problem.badRequest("bad_text"), locale);
        }
        if (e instanceof ErrorResponse known) {
            HttpStatusCode status = known.getStatusCode();
            return body(status, "http_" + status.value(), known.getBody().getDetail(), List.of(), null);
        }
        LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), e);
        return body(
                HttpStatus.INTERNAL_SERVER_ERROR,
                "internal_error",
                texts.get("problem.internal_error", locale),
                List.of(),
                null);
    }

    private ResponseEntity<ProblemDetail> answer(Problem problem, Locale locale) {
        List<Error> errors = problem.errors().stream()
                .map(error -> new Error(error.field(), texts.of(error, locale)))
                .toList();
        return body(
                HttpStatusCode.valueOf(problem.kind().status()),
                problem.code(),
                texts.of(problem, locale),
                errors,
                problem.kind() == Problem.Kind.UNAVAILABLE ? RETRY_AFTER_SECONDS : null);
    }

    private static ResponseEntity<ProblemDetail> body(
            HttpStatusCode status, String code, String detail, List<Error> errors, String retryAfter) {
        ProblemDetail body = ProblemDetail.forStatusAndDetail(status, detail);
        body.setType(java.net.URI.create("urn:marshrut:problem:" + code));
        body.setProperty("code", code);
        body.setProperty("errors", errors);
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (retryAfter != null) {
            headers.set(HttpHeaders.RETRY_AFTER, retryAfter);
        }
        return new ResponseEntity<>(body, headers, status);
    }

    private static String path(JsonMappingException e) {
        return e.getPath().stream()
                .map(step -> step.getFieldName() != null ? step.getFieldName() : String.valueOf(step.getIndex()))
                .collect(Collectors.joining("."));
    }
}
