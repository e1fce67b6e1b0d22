package io.marshrut.claims;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;

/** Values of the form of {@code legal/claim} in types; null where nothing is filled in. */
record ClaimFields(Map<String, Object> fields) {

    String text(String key) {
        Object value = fields.get(key);
        return value == null || String.valueOf(value).isBlank() ? null : String.valueOf(value);
    }

    LocalDate date(String key) {
        return text(key) == null ? null : LocalDate.parse(text(key));
    }

    BigDecimal money(String key) {
        return text(key) == null ? null : new BigDecimal(text(key));
    }

    Integer whole(String key) {
        return text(key) == null ? null : new BigDecimal(text(key)).intValue();
    }

    <E extends Enum<E>> E one(Class<E> type, String key) {
        return Arrays.stream(type.getEnumConstants())
                .filter(one -> one.name().equalsIgnoreCase(text(key)))
                .findFirst()
                .orElse(null);
    }
}
