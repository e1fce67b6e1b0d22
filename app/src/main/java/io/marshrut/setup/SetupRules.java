package io.marshrut.setup;

import io.marshrut.access.PasswordRules;
import io.marshrut.shared.Problem;
import io.marshrut.shared.Texts;
import io.marshrut.shared.TimeZones;
import io.marshrut.sla.WorkingCalendars;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What a company must tell to begin with. */
@Component
class SetupRules {

    private static final int LONGEST = 100;
    private static final Pattern CODE = Pattern.compile("[A-Z0-9][A-Z0-9-]{0,19}");
    private static final Pattern LOGIN = Pattern.compile("[a-z0-9][a-z0-9._-]{0,63}");
    private static final Pattern MAIL = Pattern.compile("[^\\s@,;<>\"]{1,64}@[^\\s@,;<>\"]{1,190}");
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

    private final PasswordRules passwords;
    private final WorkingCalendars calendars;

    SetupRules(PasswordRules passwords, WorkingCalendars calendars) {
        this.passwords = passwords;
        this.calendars = calendars;
    }

    /** @throws Problem 422 with everything that is wrong */
    void check(SetupForm form) {
        List<Problem.FieldError> errors = new ArrayList<>();
        required(errors, "company", form.company());
        required(errors, "siteName", form.siteName());
        required(errors, "departmentName", form.departmentName());
        required(errors, "lastName", form.lastName());
        required(errors, "firstName", form.firstName());
        required(errors, "position", form.position());
        optional(errors, "siteNameEn", form.siteNameEn());
        optional(errors, "departmentNameEn", form.departmentNameEn());
        optional(errors, "middleName", form.middleName());
        optional(errors, "positionEn", form.positionEn());
        matching(errors, "siteCode", form.siteCode(), CODE, "setup_code");
        matching(errors, "departmentCode", form.departmentCode(), CODE, "setup_code");
        matching(errors, "login", form.login(), LOGIN, "setup_login");
        matching(errors, "email", form.email(), MAIL, "setup_mail");
        if (Texts.LANGUAGES.stream().map(Locale::getLanguage).noneMatch(known -> known.equals(form.language()))) {
            errors.add(Problem.FieldError.of("language", "option"));
        }
        if (!TimeZones.isKnown(form.zone())) {
            errors.add(Problem.FieldError.of("zone", "option"));
        }
        if (form.calendar() == null || !calendars.names().containsKey(form.calendar())) {
            errors.add(Problem.FieldError.of("calendar", "option"));
        }
        errors.addAll(
                passwords.judge("password", form.password(), ownWords(form)).broken());
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
    }

    private static List<String> ownWords(SetupForm form) {
        return Stream.of(
                        form.login(),
                        form.lastName(),
                        form.firstName(),
                        form.middleName(),
                        form.company(),
                        "marshrut",
                        "маршрут")
                .filter(word -> word != null)
                .toList();
    }

    private static void required(List<Problem.FieldError> errors, String field, String text) {
        if (text == null || text.isBlank()) {
            errors.add(Problem.FieldError.of(field, "required"));
        } else {
            optional(errors, field, text);
        }
    }

    private static void optional(List<Problem.FieldError> errors, String field, String text) {
        if (text != null && (text.length() > LONGEST || CONTROL.matcher(text).find())) {
            errors.add(Problem.FieldError.of(field, "length", 1, LONGEST));
        }
    }

    private static void matching(
            List<Problem.FieldError> errors, String field, String text, Pattern pattern, String code) {
        if (text == null || !pattern.matcher(text.strip()).matches()) {
            errors.add(Problem.FieldError.of(field, code));
        }
    }
}
