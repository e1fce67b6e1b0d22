package io.marshrut.shared;

import io.marshrut.shared.Problem.FieldError;
import java.util.List;

/** What people write beside a decision or an action: without surrounding blanks, at most 4,000 characters. */
public final class Comments {

    private static final int LONGEST = 4_000;

    private Comments() {}

    /**
     * @return null where nothing was written
     * @throws Problem 422 on {@code comment} where it is too long
     */
    public static String optional(String written) {
        return written == null || written.isBlank() ? null : checked("comment", 0, written);
    }

    /** @throws Problem 422 on the field where it is empty or too long */
    public static String required(String field, String written) {
        return checked(field, 1, written == null ? "" : written);
    }

    private static String checked(String field, int shortest, String written) {
        String text = written.strip();
        if (text.length() < shortest || text.length() > LONGEST) {
            throw Problem.invalid(List.of(FieldError.of(field, "length", shortest, LONGEST)));
        }
        return text;
    }
}
