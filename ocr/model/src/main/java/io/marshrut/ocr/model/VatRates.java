package io.marshrut.ocr.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * VAT rates (Tax Code art. 164): 22 % from 2026, 20 % before, 18 % before 2019; 10 %, 0 %; 5 % and 7 % under the simplified
 * system; the computed ones such as 20/120; «без НДС».
 */
public final class VatRates {

    private static final Set<String> RATES = Set.of("22", "20", "18", "10", "7", "5", "0");
    private static final Pattern PER_CENT = Pattern.compile("(?<!\\d)(\\d{1,2})\\s?[%°]");
    private static final Pattern COMPUTED = Pattern.compile("(?<!\\d)(\\d{1,2})\\s?/\\s?1(\\d{2})(?!\\d)");

    private VatRates() {}

    /** The first rate of a text, in the form of {@link FieldName#VAT_RATE}. */
    public static Optional<String> find(String text) {
        Matcher computed = COMPUTED.matcher(text);
        if (computed.find() && isComputed(computed.group(1), computed.group(2))) {
            return Optional.of(computed.group(1) + "/1" + computed.group(2));
        }
        Matcher perCent = PER_CENT.matcher(text);
        while (perCent.find()) {
            if (RATES.contains(perCent.group(1))) {
                return Optional.of(perCent.group(1));
            }
        }
        return Optional.empty();
    }

    /** VAT on top of a net amount. */
    public static BigDecimal onTop(String rate, BigDecimal net) {
        return net.multiply(perCent(rate)).divide(BigDecimal.valueOf(100), 2, RoundingMode.HALF_UP);
    }

    /** VAT inside a gross amount. */
    public static BigDecimal inside(String rate, BigDecimal gross) {
        BigDecimal perCent = perCent(rate);
        return gross.multiply(perCent).divide(perCent.add(BigDecimal.valueOf(100)), 2, RoundingMode.HALF_UP);
    }

    private static BigDecimal perCent(String rate) {
        return rate.equals(FieldName.NO_VAT) ? BigDecimal.ZERO : new BigDecimal(rate.replaceAll("/.*", ""));
    }

    private static boolean isComputed(String rate, String overHundred) {
        return RATES.contains(rate) && Integer.parseInt(rate) == Integer.parseInt(overHundred);
    }
}
