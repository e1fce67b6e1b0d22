package io.marshrut.journal;

import io.marshrut.shared.Problem;
import java.util.UUID;

/**
 * What an entry is about.
 *
 * @param type such as {@code request} or {@code document}
 */
public record Subject(String type, String id) {

    public static Subject of(String type, UUID id) {
        return new Subject(type, id.toString());
    }

    /** @throws Problem 400 where it is not {@code <type>:<id>} */
    static Subject parse(String text) {
        int colon = text.indexOf(':');
        if (colon < 1 || colon == text.length() - 1) {
            throw Problem.badRequest("bad_value", text);
        }
        return new Subject(text.substring(0, colon), text.substring(colon + 1));
    }

    @Override
    public String toString() {
        return type + ":" + id;
    }
}
