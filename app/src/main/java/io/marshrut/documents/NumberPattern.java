package io.marshrut.documents;

import io.marshrut.shared.Problem;
import io.marshrut.shared.Problem.FieldError;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How registration numbers are written (шаблон регистрационного номера), such as {@code {type}-{site}/{yyyy}-{seq:4}}:
 * {@code {seq:n}} is the place in the year's series with at least n digits, {@code {yyyy}}, {@code {yy}} and
 * {@code {MM}} come from the day, any other name is a part that the caller knows.
 */
public final class NumberPattern {

    private static final int LONGEST = 100;
    private static final int LONGEST_PART = 60;
    private static final Pattern FIELD = Pattern.compile("\\{([^{}]*)}");
    private static final Pattern COUNTER = Pattern.compile("seq:([1-9])");
    private static final Pattern PART = Pattern.compile("[a-z][a-zA-Z0-9]{0,29}");
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{Nd} ./№#_-]*");
    private static final Pattern JOINED = Pattern.compile("[}\\p{Nd}]\\{seq:|\\{seq:[^{}]*}[{\\p{Nd}]");
    private static final Set<String> YEARS = Set.of("yyyy", "yy");
    private static final String MONTH = "MM";

    private final String text;

    private NumberPattern(String text) {
        this.text = text;
    }

    /** @throws Problem 422 that tells everything that is wrong with it */
    public static NumberPattern of(String text) {
        List<FieldError> errors = check("pattern", text);
        if (!errors.isEmpty()) {
            throw Problem.invalid("number_pattern", errors);
        }
        return new NumberPattern(text);
    }

    /**
     * Everything that is wrong with a pattern; nothing, if it can be used.
     *
     * @param field under which name the errors are told
     */
    public static List<FieldError> check(String field, String text) {
        if (text == null || text.isBlank()) {
            return List.of(FieldError.of(field, "number_pattern_blank"));
        }
        List<FieldError> errors = new ArrayList<>();
        if (text.length() > LONGEST) {
            errors.add(FieldError.of(field, "number_pattern_long", LONGEST));
        }
        String plain = FIELD.matcher(text).replaceAll("");
        if (plain.contains("{") || plain.contains("}")) {
            errors.add(FieldError.of(field, "number_pattern_braces"));
        } else if (!PLAIN.matcher(plain).matches()) {
            errors.add(FieldError.of(field, "number_pattern_character", firstStrange(plain)));
        }
        List<String> names =
                FIELD.matcher(text).results().map(one -> one.group(1)).toList();
        names.stream()
                .filter(name -> !isKnown(name))
                .forEach(name -> errors.add(FieldError.of(field, "number_pattern_field", "{" + name + "}")));
        long counters =
                names.stream().filter(name -> COUNTER.matcher(name).matches()).count();
        if (counters != 1) {
            errors.add(FieldError.of(field, "number_pattern_counter", counters));
        }
        if (names.stream().noneMatch(YEARS::contains)) {
            errors.add(FieldError.of(field, "number_pattern_year"));
        }
        if (JOINED.matcher(text).find()) {
            errors.add(FieldError.of(field, "number_pattern_joined"));
        }
        return errors;
    }

    /** Names of the parts that the caller has to know. */
    public Set<String> parts() {
        Set<String> parts = new TreeSet<>();
        FIELD.matcher(text)
                .results()
                .map(one -> one.group(1))
                .filter(name -> PART.matcher(name).matches() && !YEARS.contains(name))
                .forEach(parts::add);
        return parts;
    }

    /**
     * @param place in the series of the day's year, from 1
     * @param parts as {@link #require} wants them
     */
    String write(Map<String, String> parts, LocalDate day, long place) {
        return FIELD.matcher(text)
                .replaceAll(one -> Matcher.quoteReplacement(valueOf(one.group(1), parts, day, place)));
    }

    /** @throws Problem 422 that names the parts which are missing, blank or longer than 60 characters */
    void require(Map<String, String> parts) {
        List<FieldError> errors = new ArrayList<>();
        for (String part : parts()) {
            String value = parts.get(part);
            if (value == null || value.isBlank()) {
                errors.add(FieldError.of(part, "number_part_missing", "{" + part + "}"));
            } else if (value.strip().length() > LONGEST_PART) {
                errors.add(FieldError.of(part, "number_part_long", "{" + part + "}", LONGEST_PART));
            }
        }
        if (!errors.isEmpty()) {
            throw Problem.invalid("number_parts", errors);
        }
    }

    @Override
    public String toString() {
        return text;
    }

    private static String valueOf(String name, Map<String, String> parts, LocalDate day, long place) {
        Matcher counter = COUNTER.matcher(name);
        if (counter.matches()) {
            return String.format(Locale.ROOT, "%0" + counter.group(1) + "d", place);
        }
        if (YEARS.contains(name) || MONTH.equals(name)) {
            return DateTimeFormatter.ofPattern(name, Locale.ROOT).format(day);
        }
        return parts.get(name).strip();
    }

    private static boolean isKnown(String name) {
        return YEARS.contains(name)
                || MONTH.equals(name)
                || COUNTER.matcher(name).matches()
                || PART.matcher(name).matches();
    }

    private static String firstStrange(String plain) {
        return plain.codePoints()
                .mapToObj(Character::toString)
                .filter(one -> !PLAIN.matcher(one).matches())
                .findFirst()
                .orElseThrow();
    }
}
