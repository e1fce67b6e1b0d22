package io.marshrut.directory;

import io.marshrut.shared.Problem.FieldError;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Brings what is said of a person into one form and names everything that is wrong with it. */
final class PersonCheck {

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_MAIL = 254;
    private static final int LONGEST_PHONE = 60;
    private static final int LONGEST_NUMBER = 40;
    private static final Pattern LOGIN = Pattern.compile("[a-z0-9][a-z0-9._-]{0,63}");
    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>\"]+@[^\\s@<>\"]+\\.[^\\s@<>\"]+");

    /** Their cards would stand where pages stand. */
    private static final Set<String> PAGES = Set.of("new", "import", "full-import");

    /**
     * What there is to choose from.
     *
     * @param superiors every login with its superior
     */
    record Known(Set<String> sites, Set<String> departments, Set<String> positions, Map<String, String> superiors) {}

    private PersonCheck() {}

    /** Without blanks around, nothing null, the language Russian where none is said. */
    static PersonDraft tidy(PersonDraft raw) {
        return new PersonDraft(
                Typed.text(raw.login()),
                Typed.text(raw.lastName()),
                Typed.text(raw.firstName()),
                Typed.text(raw.middleName()),
                Typed.text(raw.email()),
                Typed.text(raw.phone()),
                Typed.text(raw.personnelNumber()),
                Typed.text(raw.department()),
                Typed.text(raw.position()),
                Typed.text(raw.site()),
                Typed.text(raw.superior()),
                Typed.text(raw.language()).isEmpty() ? "ru" : Typed.text(raw.language()));
    }

    static List<FieldError> errors(PersonDraft tidy, Known known) {
        List<FieldError> errors = new ArrayList<>();
        if (!LOGIN.matcher(tidy.login()).matches() || PAGES.contains(tidy.login())) {
            errors.add(FieldError.of("login", "login_form"));
        }
        name(errors, "lastName", tidy.lastName(), true);
        name(errors, "firstName", tidy.firstName(), true);
        name(errors, "middleName", tidy.middleName(), false);
        if (tidy.email().length() > LONGEST_MAIL
                || !tidy.email().isEmpty() && !EMAIL.matcher(tidy.email()).matches()) {
            errors.add(FieldError.of("email", "email"));
        }
        atMost(errors, "phone", tidy.phone(), LONGEST_PHONE);
        atMost(errors, "personnelNumber", tidy.personnelNumber(), LONGEST_NUMBER);
        chosen(errors, "site", tidy.site(), known.sites());
        chosen(errors, "department", tidy.department(), known.departments());
        chosen(errors, "position", tidy.position(), known.positions());
        if (!Set.of("ru", "en").contains(tidy.language())) {
            errors.add(FieldError.of("language", "option"));
        }
        superior(errors, tidy, known.superiors());
        return errors;
    }

    private static void superior(List<FieldError> errors, PersonDraft tidy, Map<String, String> superiors) {
        if (tidy.superior().isEmpty()) {
            return;
        }
        if (!superiors.containsKey(tidy.superior())) {
            errors.add(FieldError.of("superior", "nobody"));
            return;
        }
        Set<String> passed = new HashSet<>();
        String next = tidy.superior();
        while (next != null && passed.add(next)) {
            if (next.equals(tidy.login())) {
                errors.add(FieldError.of("superior", "superior_loop"));
                return;
            }
            next = superiors.get(next);
        }
    }

    private static void name(List<FieldError> errors, String field, String text, boolean required) {
        if (required && text.isEmpty()) {
            errors.add(FieldError.of(field, "required"));
        }
        atMost(errors, field, text, LONGEST_NAME);
    }

    private static void atMost(List<FieldError> errors, String field, String text, int longest) {
        if (text.length() > longest) {
            errors.add(FieldError.of(field, "length", 0, longest));
        }
    }

    private static void chosen(List<FieldError> errors, String field, String code, Set<String> known) {
        if (code.isEmpty()) {
            errors.add(FieldError.of(field, "required"));
        } else if (!known.contains(code)) {
            errors.add(FieldError.of(field, "option"));
        }
    }
}
