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
        Condition visibleWhen) {

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

    public boolean isVisible(Map<String, Object> values) {
        return visibleWhen == null || visibleWhen.holds(values);
    }

    public Optional<Option> option(String value) {
        return options.stream().filter(one -> one.value().equals(value)).findFirst();
    }
}
