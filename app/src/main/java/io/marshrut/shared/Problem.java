package io.marshrut.shared;

import java.util.List;

/**
 * What a façade answers when it cannot do what was asked. The code is stable and part of the REST contract; the words
 * are {@code problem.<code>} in the message bundles, in the caller's language.
 */
public final class Problem extends RuntimeException {

    /** The kinds of answer, with their HTTP status. */
    public enum Kind {
        BAD_REQUEST(400),
        FORBIDDEN(403),
        NOT_FOUND(404),
        CONFLICT(409),
        TOO_LARGE(413),
        INVALID(422),
        UNAVAILABLE(503);

        private final int status;

        Kind(int status) {
            this.status = status;
        }

        public int status() {
            return status;
        }
    }

    /**
     * What is wrong with one field.
     *
     * @param field the name as the caller sent it
     * @param code of the words {@code problem.field.<code>}
     */
    public record FieldError(String field, String code, List<Object> args) {

        public static FieldError of(String field, String code, Object... args) {
            return new FieldError(field, code, List.of(args));
        }
    }

    private static final long serialVersionUID = 1L;

    private final Kind kind;
    private final String code;
    private final transient Object[] args;
    private final transient List<FieldError> errors;

    private Problem(Kind kind, String code, List<FieldError> errors, Object... args) {
        this(null, kind, code, errors, args);
    }

    private Problem(Throwable cause, Kind kind, String code, List<FieldError> errors, Object... args) {
        // an answer and not a failure, so without a stack trace, unless something behind us failed
        super(kind + " " + code + (errors.isEmpty() ? "" : " " + errors), cause, false, cause != null);
        this.kind = kind;
        this.code = code;
        this.errors = List.copyOf(errors);
        this.args = args;
    }

    public static Problem badRequest(String code, Object... args) {
        return new Problem(Kind.BAD_REQUEST, code, List.of(), args);
    }

    /** The caller may read the thing but not do this with it. */
    public static Problem forbidden() {
        return forbidden("forbidden");
    }

    public static Problem forbidden(String code, Object... args) {
        return new Problem(Kind.FORBIDDEN, code, List.of(), args);
    }

    /** It does not exist, or the caller may not know that it does. */
    public static Problem notFound() {
        return new Problem(Kind.NOT_FOUND, "not_found", List.of());
    }

    public static Problem conflict(String code, Object... args) {
        return new Problem(Kind.CONFLICT, code, List.of(), args);
    }

    public static Problem tooLarge(long limitBytes) {
        return new Problem(Kind.TOO_LARGE, "too_large", List.of(), limitBytes / (1024 * 1024));
    }

    public static Problem invalid(String code, Object... args) {
        return new Problem(Kind.INVALID, code, List.of(), args);
    }

    public static Problem invalid(List<FieldError> errors) {
        return new Problem(Kind.INVALID, "invalid_fields", errors);
    }

    /** As {@link #invalid(List)}, with a code that says more than "some fields are wrong". */
    public static Problem invalid(String code, List<FieldError> errors) {
        return new Problem(Kind.INVALID, code, errors);
    }

    /** A backing service (S3, search) is away: nothing was done, the same call may be repeated. */
    public static Problem unavailable(String code, Throwable cause) {
        return new Problem(cause, Kind.UNAVAILABLE, code, List.of());
    }

    public Kind kind() {
        return kind;
    }

    public String code() {
        return code;
    }

    public Object[] args() {
        return args.clone();
    }

    public List<FieldError> errors() {
        return errors;
    }
}
