package io.marshrut.ocr.pipeline.electronic;

import io.marshrut.ocr.model.FieldName;
import io.marshrut.ocr.model.VatRates;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Currency;
import java.util.Locale;
import java.util.regex.Pattern;

/** Values as the formats write them, in the forms of this house; null where the file says nothing or no such thing. */
final class Stated {

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("dd.MM.uuuu").withResolverStyle(ResolverStyle.STRICT);
    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,20}(\\.\\d{1,20})?");

    private Stated() {}

    static String date(String value) {
        try {
            return value == null ? null : LocalDate.parse(value, DATE).toString();
        } catch (DateTimeException e) {
            return null;
        }
    }

    static String number(String value) {
        return value == null || !DECIMAL.matcher(value).matches() ? null : new BigDecimal(value).toPlainString();
    }

    static String money(String value) {
        String number = number(value);
        if (number == null) {
            return null;
        }
        BigDecimal amount = new BigDecimal(number).stripTrailingZeros();
        return amount.scale() > 2 ? null : amount.setScale(2).toPlainString();
    }

    static String rate(String value) {
        if (value == null) {
            return null;
        }
        return value.toLowerCase(Locale.ROOT).startsWith("без")
                ? FieldName.NO_VAT
                : VatRates.find(value).orElse(null);
    }

    /** By the digits of the all-Russian classifier ОКВ, which are those of ISO 4217; 810 is the rouble before 1998. */
    static String currency(String digits) {
        if ("810".equals(digits)) {
            return "RUB";
        }
        return Currency.getAvailableCurrencies().stream()
                .filter(currency -> currency.getNumericCodeAsString().equals(digits))
                .map(Currency::getCurrencyCode)
                .sorted()
                .findFirst()
                .orElse(null);
    }
}
