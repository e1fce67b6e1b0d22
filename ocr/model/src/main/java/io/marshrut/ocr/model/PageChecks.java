package io.marshrut.ocr.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Checks against what else a page says, in words or in a code of squares. Only a worker sees the page; but a check keeps
 * what was seen, so that it can be made again for other values.
 */
public final class PageChecks {

    private static final String WORDS = "words";
    private static final String TOTAL = "total";
    private static final String FIELD = "field";
    private static final String VALUE = "value";
    private static final String CODE = "code";

    private PageChecks() {}

    /** @param words roubles alone where the kopecks could not be read */
    public static Check totalInWords(String words, String total) {
        return Check.of(CheckCode.TOTAL_IN_WORDS, saysTheSame(words, total), Map.of(WORDS, words, TOTAL, total));
    }

    public static Check paymentCode(FieldName field, String value, String code) {
        return Check.of(
                CheckCode.PAYMENT_CODE, value.equals(code), Map.of(FIELD, field.key(), VALUE, value, CODE, code));
    }

    /** The checks of that kind among those of a worker, made again for what the document is now said to say. */
    static List<Check> remade(List<Check> earlier, DocumentValues document) {
        return earlier.stream()
                .flatMap(check -> remade(check, document).stream())
                .toList();
    }

    private static Optional<Check> remade(Check check, DocumentValues document) {
        Map<String, String> args = check.args();
        if (check.code().equals(CheckCode.TOTAL_IN_WORDS.code())) {
            return document.value(FieldName.TOTAL_AMOUNT).map(total -> totalInWords(args.get(WORDS), total));
        }
        if (check.code().equals(CheckCode.PAYMENT_CODE.code())) {
            FieldName field = FieldName.ofKey(args.get(FIELD));
            return document.value(field).map(value -> paymentCode(field, value, args.get(CODE)));
        }
        return Optional.empty();
    }

    private static boolean saysTheSame(String words, String total) {
        BigDecimal figures = new BigDecimal(total);
        BigDecimal compared = words.contains(".") ? figures : new BigDecimal(figures.toBigInteger());
        return compared.compareTo(new BigDecimal(words)) == 0;
    }
}
