package io.marshrut.primarydocuments;

import io.marshrut.ocr.model.FieldName;
import io.marshrut.ocr.model.RecognisedField;
import io.marshrut.ocr.model.ValueKind;
import io.marshrut.shared.Problem;
import io.marshrut.shared.Problem.FieldError;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Brings what a person typed into the form of each field's kind and lays it over what was recognised. */
class VerifiedFields {

    private static final DateTimeFormatter RUSSIAN_DATE =
            DateTimeFormatter.ofPattern("d.M.uuuu").withResolverStyle(ResolverStyle.STRICT);
    private static final Pattern RATE = Pattern.compile("\\d{1,2}(/1\\d{2})?|none");
    private static final int MAX_TEXT = 500;

    private VerifiedFields() {}

    /** @throws Problem 422 with an error for each field whose value has the wrong form */
    static Map<FieldName, RecognisedField> over(Map<FieldName, RecognisedField> recognised, Map<String, String> given) {
        Map<FieldName, RecognisedField> fields = new EnumMap<>(FieldName.class);
        recognised.forEach((name, field) -> fields.put(name, looked(field, field.value())));
        List<FieldError> errors = new ArrayList<>();
        given.forEach((key, value) -> {
            Optional<FieldName> known = name(key);
            if (known.isEmpty()) {
                errors.add(FieldError.of("fields." + key, "unknown"));
                return;
            }
            FieldName name = known.get();
            if (value == null || value.isBlank()) {
                fields.remove(name);
                return;
            }
            try {
                fields.put(name, looked(recognised.get(name), normalised(name.kind(), value.strip())));
            } catch (IllegalArgumentException | DateTimeParseException e) {
                errors.add(FieldError.of(
                        "fields." + key, "kind_" + name.kind().name().toLowerCase(Locale.ROOT)));
            }
        });
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
        return fields;
    }

    /**
     * A value in the form of its kind.
     *
     * @throws IllegalArgumentException or DateTimeParseException where it has not that form
     */
    static String normalised(ValueKind kind, String value) {
        return switch (kind) {
            case TEXT -> {
                if (value.length() > MAX_TEXT) {
                    throw new IllegalArgumentException("too long");
                }
                yield value.replaceAll("\\s+", " ");
            }
            case CODE -> {
                String code = value.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
                if (!code.matches("[0-9A-Z]{1,25}")) {
                    throw new IllegalArgumentException("not a code");
                }
                yield code;
            }
            case DATE ->
                (value.matches("\\d{4}-\\d{2}-\\d{2}") ? LocalDate.parse(value) : LocalDate.parse(value, RUSSIAN_DATE))
                        .toString();
            case MONEY -> money(value);
            case RATE -> {
                String rate = value.replace("%", "").strip().toLowerCase(Locale.ROOT);
                rate = rate.startsWith("без") ? FieldName.NO_VAT : rate;
                if (!RATE.matcher(rate).matches()) {
                    throw new IllegalArgumentException("not a rate");
                }
                yield rate;
            }
            case CURRENCY -> {
                String currency = value.toUpperCase(Locale.ROOT);
                if (!currency.matches("[A-Z]{3}")) {
                    throw new IllegalArgumentException("not a currency");
                }
                yield currency;
            }
        };
    }

    /** «1 725,02», «1725.02» */
    private static String money(String value) {
        String plain = value.replaceAll("[\\s\u00a0\u202f₽]", "").replace(',', '.');
        BigDecimal amount = new BigDecimal(plain);
        if (amount.stripTrailingZeros().scale() > 2 || amount.precision() - amount.scale() > 15) {
            throw new IllegalArgumentException("not an amount");
        }
        return amount.setScale(2).toPlainString();
    }

    private static Optional<FieldName> name(String key) {
        try {
            return Optional.of(FieldName.ofKey(key));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** A value that a person stands for; its place on the page stays known. */
    private static RecognisedField looked(RecognisedField before, String value) {
        return before == null
                ? new RecognisedField(value, 1, 1, null, false, false, false)
                : new RecognisedField(value, 1, before.page(), before.box(), false, false, false);
    }
}
