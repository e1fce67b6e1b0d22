package io.marshrut.exchange.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;

/** How a value is written for a partner ({@code as}). */
enum ValueForm {
    TEXT {
        @Override
        JsonNode of(String value) {
            return TextNode.valueOf(value);
        }
    },
    /** A number without quotes, with all its decimals. */
    NUMBER {
        @Override
        JsonNode of(String value) {
            return DecimalNode.valueOf(new BigDecimal(value));
        }
    },
    BOOLEAN {
        @Override
        JsonNode of(String value) {
            return BooleanNode.valueOf(Boolean.parseBoolean(value));
        }
    },
    /** {@code 2026-03-31T00:00:00}, as 1C wants dates. */
    DATE_TIME {
        @Override
        JsonNode of(String value) {
            return TextNode.valueOf(
                    value.length() > DAY
                            ? OffsetDateTime.parse(value)
                                    .toLocalDateTime()
                                    .format(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
                            : LocalDate.parse(value) + "T00:00:00");
        }
    },
    /** {@code 31.03.2026} */
    RUSSIAN_DATE {
        @Override
        JsonNode of(String value) {
            return TextNode.valueOf(LocalDate.parse(value.substring(0, Math.min(DAY, value.length())))
                    .format(DateTimeFormatter.ofPattern("dd.MM.uuuu")));
        }
    };

    private static final int DAY = 10;

    /** @throws RuntimeException where the value has no such form */
    abstract JsonNode of(String value);

    /** As mappings name it. */
    String word() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
