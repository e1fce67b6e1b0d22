package io.marshrut.requests;

import io.marshrut.shared.Problem;
import io.marshrut.shared.Problem.FieldError;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
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

    private final KnownThings things;
    private final ObjectProvider<FormRule> rules;

    FormCheck(KnownThings things, ObjectProvider<FormRule> rules) {
        this.things = things;
        this.rules = rules;
    }

    /**
     * What is asked now.
     *
     * @param open keys of the fields that may be given
     * @param compulsory keys of those that must have a value afterwards
     * @param known what was filled in before, and stays where nothing is given
     * @param zone of the request's site, in which people say the time
     * @param begins whether files may be put into fields, which is when a request is filed and never again
     */
    record Asked(Set<String> open, Set<String> compulsory, Map<String, Object> known, ZoneId zone, boolean begins) {}

    /** What somebody files. @throws Problem as below */
    Map<String, Object> check(CatalogEntry entry, Map<String, Object> given, ZoneId zone) {
        RequestForm filing = entry.form().filing();
        return check(entry, new Asked(filing.keys(), filing.compulsory(), Map.of(), zone, true), given);
    }

    /**
     * Each field by itself, then all by the rules of the kind.
     *
     * @throws Problem 422 with an error for each field that is wrong, named {@code fields.<key>}
     */
    Map<String, Object> check(CatalogEntry entry, Asked asked, Map<String, Object> given) {
        Map<String, Object> checked = check(entry.form(), asked, given);
        if (given.isEmpty()) {
            // nothing is sent anew: what was right once may have aged, and is not theirs to mend
            return checked;
        }
        List<FieldError> errors = rules.stream()
                .filter(rule -> rule.kind().equals(entry.kind()))
                .flatMap(rule -> rule.check(checked).stream())
                .toList();
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
        return checked;
    }

    private Map<String, Object> check(RequestForm form, Asked asked, Map<String, Object> given) {
        List<FieldError> errors = new ArrayList<>();
        given.keySet().stream()
                .filter(key -> !asked.open().contains(key))
                .forEach(key -> errors.add(FieldError.of(name(key), "unknown")));
        Map<String, Object> checked = new LinkedHashMap<>();
        for (FormField field : form.fields()) {
            if (!field.isVisible(checked)) {
                continue;
            }
            try {
                boolean isGiven = asked.open().contains(field.key()) && given.containsKey(field.key());
                Object value = isGiven
                        ? value(field, given.get(field.key()), asked.zone())
                        : asked.known().get(field.key());
                if (field.type() == FormField.Type.FILE && !asked.begins()) {
                    requireKnown(field, value, asked.known());
                }
                if (value != null) {
                    checked.put(field.key(), value);
                } else if (asked.compulsory().contains(field.key())) {
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

    /** Of values that were good once those that still are, for a form to begin with. */
    Map<String, Object> fitting(RequestForm form, Map<String, Object> former) {
        Map<String, Object> fitting = new LinkedHashMap<>();
        for (FormField field : form.filing().fields()) {
            try {
                // what was good says its own offset
                boolean fits = field.isVisible(fitting) && field.type() != FormField.Type.FILE;
                Object value = fits ? value(field, former.get(field.key()), ZoneOffset.UTC) : null;
                if (value != null) {
                    fitting.put(field.key(), value);
                }
            } catch (Refused refused) {
                // the option, the person or the thing is no more
            }
        }
        return fitting;
    }

    /** Fields that were given where none are asked for. */
    static Problem unknown(Collection<String> keys) {
        return Problem.invalid(
                keys.stream().map(key -> FieldError.of(name(key), "unknown")).toList());
    }

    private Object value(FormField field, Object given, ZoneId zone) {
        if (given == null || given instanceof String text && text.isBlank()) {
            return null;
        }
        return switch (field.type()) {
            case TEXT -> text(field, given, MAX_LINE);
            case MULTILINE -> text(field, given, MAX_TEXT);
            case NUMBER -> number(field, given);
            case MONEY -> money(field, given);
            case DATE -> date(field, given);
            case DATETIME -> moment(field, String.valueOf(given), zone);
            case BOOLEAN -> truth(field, given);
            case SELECT -> option(field, String.valueOf(given));
            case MULTISELECT -> options(field, given);
            case EMPLOYEE -> known(field, things.employee(String.valueOf(given)));
            case SITE -> known(field, things.site(String.valueOf(given)));
            case ASSET -> known(field, things.asset(String.valueOf(given)));
            case COUNTERPARTY -> known(field, things.counterparty(String.valueOf(given)));
            case FILE -> files(field, given);
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

    /** With its offset, or as the clock on the wall of the site shows it. */
    private static String moment(FormField field, String given, ZoneId zone) {
        try {
            OffsetDateTime moment = given.matches(".*(Z|[+-]\\d{2}:?\\d{2})")
                    ? OffsetDateTime.parse(given).atZoneSameInstant(zone).toOffsetDateTime()
                    : LocalDateTime.parse(given).atZone(zone).toOffsetDateTime();
            return moment.toString();
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

    private static String known(FormField field, KnownThings.Meant meant) {
        if (meant.value() == null) {
            throw refused(field, meant.code(), meant.args());
        }
        return meant.value();
    }

    /** Their ids; whose they are is checked by whoever files the form. */
    private static List<String> files(FormField field, Object given) {
        Collection<?> said = given instanceof Collection<?> many ? many : List.of(given);
        List<UUID> ids = FormFiles.ids(said);
        if (ids.size() < said.size()) {
            throw refused(field, "unknown_file");
        }
        if (ids.size() > FormFiles.MOST) {
            throw refused(field, "too_many_files", FormFiles.MOST);
        }
        return ids.isEmpty() ? null : ids.stream().map(UUID::toString).toList();
    }

    private static void requireKnown(FormField field, Object value, Map<String, Object> known) {
        if (value != null && !FormFiles.ids(known.get(field.key())).containsAll(FormFiles.ids(value))) {
            throw refused(field, "unknown_file");
        }
    }

    private static Refused refused(FormField field, String code, Object... args) {
        return new Refused(FieldError.of(name(field.key()), code, args));
    }

    private static String name(String key) {
        return "fields." + key;
    }
}
