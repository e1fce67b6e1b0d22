package io.marshrut.ocr.pipeline.language;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers with whatever separators documents use: {@code 1 234,50}, {@code 1'234.50}, {@code 1.234,50},
 * {@code 1234=50}, {@code 1234-50}.
 */
public final class Decimals {

    private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0\\u2007\\u2009\\u202F]+");
    /** Groups of thousands with two digits behind them: the comma was too faint. */
    private static final Pattern LOST_COMMA = Pattern.compile("^\\s*(\\d{1,3}(?:\\s\\d{3})*)\\s(\\d{2})\\s*$");

    private static final Pattern EDGES = Pattern.compile("^[|\\[\\](){}:;_«»\"]+|[|\\[\\](){}:;_«»\".,]+$");
    private static final Pattern CURRENCY = Pattern.compile("(?iu)(руб(лей|ля|ль)?|р|rub|₽)\\.?$");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,15}|(\\d[\\d.,'’]*?)([.,=\\-–—])(\\d{1,6})");

    private Decimals() {}

    /** Money: a third digit behind the last separator makes it a separator of thousands. */
    public static Optional<BigDecimal> money(String text) {
        return parse(text, false).filter(amount -> amount.scale() <= 2).map(amount -> amount.setScale(2));
    }

    /** Quantities and prices per unit, which may have more than two decimals. */
    public static Optional<BigDecimal> number(String text) {
        return parse(text, true);
    }

    private static Optional<BigDecimal> parse(String text, boolean manyDecimals) {
        String compact =
                SPACES.matcher(LOST_COMMA.matcher(text).replaceFirst("$1,$2")).replaceAll("");
        compact = CURRENCY.matcher(EDGES.matcher(compact).replaceAll("")).replaceAll("");
        compact = LookAlikes.digits(EDGES.matcher(compact).replaceAll(""));
        Matcher number = NUMBER.matcher(compact);
        if (!number.matches()) {
            return Optional.empty();
        }
        if (number.group(1) == null) {
            return Optional.of(new BigDecimal(compact));
        }
        return assemble(number.group(1), number.group(2).charAt(0), number.group(3), manyDecimals);
    }

    private static Optional<BigDecimal> assemble(String whole, char separator, String last, boolean manyDecimals) {
        boolean dash = separator != '.' && separator != ',';
        if (dash && last.length() != 2) {
            return Optional.empty();
        }
        boolean repeated = whole.indexOf(separator) >= 0;
        boolean thousands = last.length() == 3 && (repeated || !manyDecimals);
        if (repeated && !thousands) {
            return Optional.empty();
        }
        String digits = whole.replaceAll("[.,'’]", "");
        return Optional.of(new BigDecimal(thousands ? digits + last : digits + "." + last));
    }
}
