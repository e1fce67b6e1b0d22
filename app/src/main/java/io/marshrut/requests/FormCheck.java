package io.marshrut.requests;

import io.marshrut.assets.Assets;
import io.marshrut.directory.Directory;
import io.marshrut.directory.Employee;
import io.marshrut.shared.Ids;
import io.marshrut.shared.Problem;
import io.marshrut.shared.Problem.FieldError;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Checks what was filled in against the form and brings every value into one form: text stripped, money with two
 * places, dates ISO. Fields that are not visible with these values are dropped.
 */
@Component
class FormCheck {

    private static final int MAX_TEXT = 10_000;
    private static final int MAX_LINE = 500;

    /** Says that a value is not what the field takes. */
    private static final class Refused extends RuntimeException {

        private static final long serialVersionUID = 1L;
        private final transient FieldError error;

        private Refused(FieldError error) {
            super(error.code(), null, false, false);
            this.error = error;
        }
    }

    private final Directory directory;
    private final Assets assets;

    FormCheck(Directory directory, Assets assets) {
        this.directory = directory;
        this.assets = assets;
    }

    /** @throws Problem 422 with an error for each field that is wrong, named {@code fields.<key>} */
    Map<String, Object> check(RequestForm form, Map<String, Object> given) {
        List<FieldError> errors = new ArrayList<>();
        given.keySet().stream()
                .filter(key -> form.field(key).isEmpty())
                .forEach(key -> errors.add(FieldError.of(name(key), "unknown")));
        Map<String, Object> checked = new LinkedHashMap<>();
        for (FormField field : form.fields()) {
            if (!field.isVisible(checked)) {
                continue;
            }
            try {
                Object value = value(field, given.get(field.key()));
                if (value != null) {
                    checked.put(field.key(), value);
                } else if (field.required()) {
                    errors.add(FieldError.of(name(field.key()), "required"));
                }
            } catch (Refused refused) {
                errors.add(refused.error);
            }
        }
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
        return checked;
    }

    /** Fields that were given where none are asked for. */
    static Problem unknown(Collection<String> keys) {
        return Problem.invalid(
                keys.stream().map(key -> FieldError.of(name(key), "unknown")).toList());
    }

    private Object value(FormField field, Object given) {
        if (given == null || given instanceof String text && text.isBlank()) {
            return null;
        }
        return switch (field.type()) {
            case TEXT -> text(field, given, MAX_LINE);
            case MULTILINE -> text(field, given, MAX_TEXT);
            case NUMBER -> number(field, given);
            case MONEY -> money(field, given);
            case DATE -> date(field, given);
            case DATETIME -> moment(field, given);
            case BOOLEAN -> truth(field, given);
            case SELECT -> option(field, String.valueOf(given));
            case MULTISELECT -> options(field, given);
            case EMPLOYEE -> employee(field, String.valueOf(given));
            case SITE -> site(field, String.valueOf(given));
            case ASSET -> asset(field, String.valueOf(given));
            case COUNTERPARTY, FILE -> id(field, String.valueOf(given));
        };
    }

    private static String text(FormField field, Object given, int limit) {
        if (!(given instanceof String)) {
            throw refused(field, "text");
        }
        String text = ((String) given).strip().replace("\r\n", "\n");
        int min = field.minLength() == null ? 0 : field.minLength();
        int max = field.maxLength() == null ? limit : field.maxLength();
        if (text.length() < min || text.length() > max) {
            throw refused(field, "length", min, max);
        }
        if (field.pattern() != null && !field.pattern().matcher(text).matches()) {
            throw refused(field, "pattern");
        }
        return text;
    }

    private static BigDecimal number(FormField field, Object given) {
        try {
            // as people write it: «1 250,5»
            String plain = String.valueOf(given)
                    .strip()
                    .replaceAll("[\\s\u00a0\u202f]", "")
                    .replace(',', '.');
            BigDecimal number = new BigDecimal(plain);
            if (number.precision() - number.scale() > 15 || number.scale() > 10) {
                throw refused(field, "number");
            }
            if (field.min() != null && number.compareTo(field.min()) < 0) {
                throw refused(field, "min", field.min());
            }
            if (field.max() != null && number.compareTo(field.max()) > 0) {
                throw refused(field, "max", field.max());
            }
            return number;
        } catch (NumberFormatException e) {
            throw refused(field, "number");
        }
    }

    private static String money(FormField field, Object given) {
        BigDecimal amount = number(field, given);
        if (amount.stripTrailingZeros().scale() > 2) {
            throw refused(field, "money");
        }
        return amount.setScale(2, RoundingMode.UNNECESSARY).toPlainString();
    }

    private static String date(FormField field, Object given) {
        try {
            return LocalDate.parse(String.valueOf(given)).toString();
        } catch (DateTimeParseException e) {
            throw refused(field, "date");
        }
    }

    private static String moment(FormField field, Object given) {
        try {
            return OffsetDateTime.parse(String.valueOf(given)).toString();
        } catch (DateTimeParseException e) {
            throw refused(field, "datetime");
        }
    }

    private static Boolean truth(FormField field, Object given) {
        String word = String.valueOf(given);
        if (given instanceof Boolean truth) {
            return truth;
        }
        if (word.equals("true") || word.equals("on")) {
            return true;
        }
        if (word.equals("false")) {
            return false;
        }
        throw refused(field, "boolean");
    }

    private static String option(FormField field, String value) {
        return field.option(value).map(FormField.Option::value).orElseThrow(() -> refused(field, "option"));
    }

    private static Object options(FormField field, Object given) {
        Collection<?> values = given instanceof Collection<?> many ? many : List.of(given);
        Set<String> chosen = new LinkedHashSet<>();
        values.forEach(value -> chosen.add(option(field, String.valueOf(value))));
        return chosen.isEmpty() ? null : List.copyOf(chosen);
    }

    private String employee(FormField field, String login) {
        return directory
                .find(login)
                .filter(Employee::active)
                .map(Employee::login)
                .orElseThrow(() -> refused(field, "unknown_employee"));
    }

    private String site(FormField field, String code) {
        return directory.findSite(code).map(site -> site.code()).orElseThrow(() -> refused(field, "unknown_site"));
    }

    /** People say the inventory number, programs may say the id. */
    private String asset(FormField field, String numberOrId) {
        return assets.meant(numberOrId)
                .map(asset -> asset.id().toString())
                .orElseThrow(() -> refused(field, "unknown_asset"));
    }

    private static String id(FormField field, String id) {
        return Ids.parse(id).map(String::valueOf).orElseThrow(() -> refused(field, "unknown_object"));
    }

    private static Refused refused(FormField field, String code, Object... args) {
        return new Refused(FieldError.of(name(field.key()), code, args));
    }

    private static String name(String key) {
        return "fields." + key;
    }
}
