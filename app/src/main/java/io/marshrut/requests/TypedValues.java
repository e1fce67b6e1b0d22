package io.marshrut.requests;

import io.marshrut.shared.Problem;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Half-finished values of a form as they may be kept: nothing unknown, nothing endless, nothing but texts. */
final class TypedValues {

    private static final int LONGEST = 10_000;
    private static final int LONGEST_WORD = 200;
    private static final int MOST_CHOSEN = 200;
    private static final int LONGEST_IN_ALL = 100_000;

    private TypedValues() {}

    /** @throws Problem 422 where there is more of it than anybody types */
    static Map<String, Object> of(RequestForm form, Map<String, Object> typed) {
        Map<String, Object> kept = new LinkedHashMap<>();
        if (typed != null) {
            form.fields().forEach(field -> {
                Object value = value(field, typed.get(field.key()));
                if (value != null) {
                    kept.put(field.key(), value);
                }
            });
        }
        if (kept.values().stream().mapToInt(value -> value.toString().length()).sum() > LONGEST_IN_ALL) {
            throw Problem.invalid("draft_too_long");
        }
        return kept;
    }

    /** A code or a login; nothing where it is none. */
    static String word(String typed) {
        return typed == null || typed.isBlank() || typed.length() > LONGEST_WORD
                ? null
                : text(typed).strip();
    }

    private static Object value(FormField field, Object typed) {
        if (typed == null) {
            return null;
        }
        if (field.type() == FormField.Type.FILE) {
            List<String> ids = FormFiles.ids(typed).stream()
                    .limit(FormFiles.MOST)
                    .map(String::valueOf)
                    .toList();
            return ids.isEmpty() ? null : ids;
        }
        if (field.type() == FormField.Type.MULTISELECT) {
            Collection<?> many = typed instanceof Collection<?> chosen ? chosen : List.of(typed);
            List<String> known = many.stream()
                    .limit(MOST_CHOSEN)
                    .filter(Objects::nonNull)
                    .map(String::valueOf)
                    .filter(one -> field.option(one).isPresent())
                    .toList();
            return known.isEmpty() ? null : known;
        }
        String text = text(String.valueOf(typed));
        return text.isBlank() ? null : text;
    }

    /** What the database takes as a text. */
    private static String text(String typed) {
        String whole = typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed;
        return new String(whole.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8).replace("\u0000", "");
    }
}
