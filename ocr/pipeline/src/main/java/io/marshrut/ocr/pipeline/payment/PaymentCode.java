package io.marshrut.ocr.pipeline.payment;

import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a payment code says (ГОСТ Р 56042-2014, «Стандарты финансовых операций. Двумерные символы штрихового кода для
 * осуществления платежей физических лиц»): requisites of the payee under the keys of the standard, in capitals.
 */
public record PaymentCode(Map<String, String> values) {

    /** {@code ST}, version 0001, one digit for the encoding, and the character that separates the values. */
    private static final Pattern HEADER = Pattern.compile("^ST0001([123])([^A-Za-z0-9])", Pattern.DOTALL);

    private static final int HEADER_LENGTH = 8;
    /** Values 1, 2 and 3 of the encoding's digit. */
    private static final List<Charset> ENCODINGS =
            List.of(Charset.forName("windows-1251"), StandardCharsets.UTF_8, Charset.forName("KOI8-R"));

    public PaymentCode {
        values = Map.copyOf(values);
    }

    /**
     * Reads the content of a code.
     *
     * @param content each byte as the character of that number; text that a reader decoded already is taken as it is
     */
    public static Optional<PaymentCode> of(String content) {
        Matcher header = HEADER.matcher(content);
        if (!header.find()) {
            return Optional.empty();
        }
        boolean bytes = content.chars().allMatch(c -> c < 256);
        Charset encoding = ENCODINGS.get(header.group(1).charAt(0) - '1');
        String text = bytes ? new String(content.getBytes(StandardCharsets.ISO_8859_1), encoding) : content;
        Map<String, String> values = new LinkedHashMap<>();
        for (String pair : text.substring(HEADER_LENGTH).split(Pattern.quote(header.group(2)))) {
            int equals = pair.indexOf('=');
            if (equals > 0 && equals < pair.length() - 1) {
                values.putIfAbsent(
                        pair.substring(0, equals).strip().toUpperCase(Locale.ROOT),
                        pair.substring(equals + 1).strip());
            }
        }
        return values.isEmpty() ? Optional.empty() : Optional.of(new PaymentCode(values));
    }

    public Optional<String> payee() {
        return value("NAME");
    }

    public Optional<String> account() {
        return value("PERSONALACC").filter(account -> account.matches("\\d{20}"));
    }

    public Optional<String> bik() {
        return value("BIC").filter(bik -> bik.matches("\\d{9}"));
    }

    public Optional<String> inn() {
        return value("PAYEEINN").filter(inn -> inn.matches("\\d{10}|\\d{12}"));
    }

    public Optional<String> kpp() {
        return value("KPP").filter(kpp -> kpp.matches("\\d{4}[\\dA-Z]{2}\\d{3}"));
    }

    public Optional<String> purpose() {
        return value("PURPOSE");
    }

    /** Stated in kopecks; many codes leave it to the payer. */
    public Optional<BigDecimal> sum() {
        return value("SUM")
                .filter(kopecks -> kopecks.matches("\\d{1,15}"))
                .map(kopecks -> new BigDecimal(kopecks).movePointLeft(2).setScale(2))
                .filter(sum -> sum.signum() > 0);
    }

    private Optional<String> value(String key) {
        return Optional.ofNullable(values.get(key));
    }
}
