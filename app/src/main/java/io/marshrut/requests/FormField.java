package io.marshrut.requests;

import com.fasterxml.jackson.annotation.JsonValue;
import io.marshrut.shared.LocalText;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A field of a form.
 *
 * @param hint may be null
 * @param options of a selection, else empty
 * @param visibleWhen null where the field is always there
 * @param filledAt stages at which it is filled, and not in the catalogue; empty for a field of the catalogue's form
 * @param hiddenAt stages at which whoever does them does not see it
 */
public record FormField(
        String key,
        LocalText label,
        LocalText hint,
        Type type,
        boolean required,
        List<Option> options,
        BigDecimal min,
        BigDecimal max,
        Integer minLength,
        Integer maxLength,
        Pattern pattern,
        Condition visibleWhen,
        List<String> filledAt,
        List<String> hiddenAt) {

    /** What a field takes. */
    public enum Type {
        TEXT,
        MULTILINE,
        NUMBER,
        MONEY,
        DATE,
        DATETIME,
        BOOLEAN,
        SELECT,
        MULTISELECT,
        EMPLOYEE,
        SITE,
        COUNTERPARTY,
        ASSET,
        FILE;

        @JsonValue
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** One of the values that may be selected. */
    public record Option(String value, LocalText label) {}

    /** Another field has one of these values. Written {@code category=hardware|network}. */
    public record Condition(String field, List<String> values) {

        static Condition parse(String text) {
            int equals = text.indexOf('=');
            if (equals < 1) {
                throw new IllegalArgumentException("visibleWhen reads 'field=value|value', not '" + text + "'");
            }
            return new Condition(
                    text.substring(0, equals).strip(),
                    List.of(text.substring(equals + 1).strip().split("\\|")));
        }

        boolean holds(Map<String, Object> values) {
            Object value = values.get(field);
            return value != null && this.values.contains(String.valueOf(value));
        }

        @Override
        public String toString() {
            return field + "=" + String.join("|", values);
        }
    }

    /** The same, compulsory or not. */
    FormField compulsory(boolean isRequired) {
        return with(isRequired, visibleWhen, filledAt);
    }

    /** The same, always there. */
    public FormField unconditional() {
        return with(required, null, filledAt);
    }

    /** The same, filled at these stages. */
    FormField filledAt(List<String> stages) {
        return with(required, visibleWhen, List.copyOf(stages));
    }

    private FormField with(boolean isRequired, Condition condition, List<String> stages) {
        return new FormField(
                key,
                label,
                hint,
                type,
                isRequired,
                options,
                min,
                max,
                minLength,
                maxLength,
                pattern,
                condition,
                stages,
                hiddenAt);
    }

    public boolean isVisible(Map<String, Object> values) {
        return visibleWhen == null || visibleWhen.holds(values);
    }

    public Optional<Option> option(String value) {
        return options.stream().filter(one -> one.value().equals(value)).findFirst();
    }
}
