package io.marshrut.directory;

import io.marshrut.shared.LocalText;
import io.marshrut.shared.Problem;
import io.marshrut.shared.Problem.FieldError;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Names everything that is wrong with what is said of a site, a department or a position. */
final class PlaceCheck {

    private static final int LONGEST_NAME = 100;
    private static final Pattern CODE = Pattern.compile("[A-Z0-9][A-Z0-9-]{0,19}");

    private final List<FieldError> errors = new ArrayList<>();

    /** @throws Problem 422 with everything that is wrong */
    void refuse() {
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
    }

    PlaceCheck wrong(FieldError error) {
        errors.add(error);
        return this;
    }

    /** A code that is new. */
    PlaceCheck code(String code, Set<String> taken) {
        if (!CODE.matcher(code).matches()) {
            errors.add(FieldError.of("code", "place_code"));
        } else if (taken.stream().anyMatch(code::equalsIgnoreCase)) {
            errors.add(FieldError.of("code", "place_code_used"));
        }
        return this;
    }

    /** @param others what else of its sort there is, by code: two of one name could not be told apart */
    PlaceCheck names(String russian, String english, Map<String, LocalText> others) {
        if (russian.isEmpty()) {
            errors.add(FieldError.of("nameRu", "required"));
        }
        atMost("nameRu", russian, LONGEST_NAME);
        atMost("nameEn", english, LONGEST_NAME);
        others.forEach((code, name) -> {
            if (name.ru().equalsIgnoreCase(russian)) {
                errors.add(FieldError.of("nameRu", "place_name_used", code));
            }
        });
        return this;
    }

    PlaceCheck atMost(String field, String text, int longest) {
        if (text.length() > longest) {
            errors.add(FieldError.of(field, "length", 0, longest));
        }
        return this;
    }

    PlaceCheck chosen(String field, String code, Set<String> known, boolean required) {
        if (code.isEmpty()) {
            if (required) {
                errors.add(FieldError.of(field, "required"));
            }
        } else if (!known.contains(code)) {
            errors.add(FieldError.of(field, "option"));
        }
        return this;
    }

    /** A code as it is kept, whatever case it was typed in. */
    static String code(String raw) {
        return Typed.text(raw).toUpperCase(Locale.ROOT);
    }

    /** What is named in one language only is called so in both. */
    static LocalText name(String russian, String english) {
        return new LocalText(russian, english.isEmpty() ? russian : english);
    }
}
