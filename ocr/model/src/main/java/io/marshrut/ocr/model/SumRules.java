package io.marshrut.ocr.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Rules that the sums of a document obey, each empty where a value it needs is not there. The tolerance is one kopeck a
 * line: VAT is rounded per line or per document.
 *
 * @param net without VAT; null where the document does not state it
 * @param vat of the whole document; null where it does not state it
 * @param total with VAT; null where it does not state it
 * @param rate in the form of {@link FieldName#VAT_RATE}; null where lines bear different ones
 */
public record SumRules(BigDecimal net, BigDecimal vat, BigDecimal total, String rate, List<DocumentLine> lines) {

    private static final BigDecimal KOPECK = new BigDecimal("0.01");
    /** A price printed with two decimals may stand for one with more. */
    private static final BigDecimal HALF_KOPECK = new BigDecimal("0.005");

    public static SumRules of(DocumentValues document) {
        return new SumRules(
                document.money(FieldName.NET_AMOUNT).orElse(null),
                document.money(FieldName.VAT_AMOUNT).orElse(null),
                document.money(FieldName.TOTAL_AMOUNT).orElse(null),
                document.value(FieldName.VAT_RATE).orElse(null),
                document.lines());
    }

    /** Quantity times price is the amount. */
    public static Optional<Boolean> multiplies(DocumentLine line) {
        if (line.quantity() == null || line.price() == null || line.amount() == null) {
            return Optional.empty();
        }
        BigDecimal quantity = new BigDecimal(line.quantity());
        BigDecimal product = quantity.multiply(new BigDecimal(line.price()));
        BigDecimal tolerance = quantity.abs().multiply(HALF_KOPECK).add(KOPECK);
        return Optional.of(isWithin(product, new BigDecimal(line.amount()), tolerance));
    }

    /** The lines, which bear VAT or do not, give the total; VAT of their own is added to lines that do not. */
    public Optional<Boolean> linesGiveTotal() {
        if (total == null || lines.isEmpty()) {
            return Optional.empty();
        }
        return linesSum()
                .map(sum -> isWithin(sum.add(vatOnTop()), total, tolerance())
                        || net != null && vat != null && isWithin(sum, total, tolerance()) && isConsistent());
    }

    private boolean isConsistent() {
        return net.add(vat).compareTo(total) == 0;
    }

    public Optional<Boolean> netAndVatGiveTotal() {
        return net == null || vat == null || total == null
                ? Optional.empty()
                : Optional.of(net.add(vat).compareTo(total) == 0);
    }

    public Optional<Boolean> vatMatchesRate() {
        return expectedVat().filter(expected -> vat != null).map(expected -> isWithin(expected, vat, tolerance()));
    }

    /** What the rate makes of the net amount, or of the total where there is none. */
    Optional<BigDecimal> expectedVat() {
        if (rate == null || net == null && total == null) {
            return Optional.empty();
        }
        return Optional.of(net != null ? VatRates.onTop(rate, net) : VatRates.inside(rate, total));
    }

    /** Empty where a line has no amount. */
    Optional<BigDecimal> linesSum() {
        return lines.stream().map(DocumentLine::amount).anyMatch(Objects::isNull)
                ? Optional.empty()
                : Optional.of(lines.stream()
                        .map(line -> new BigDecimal(line.amount()))
                        .reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    BigDecimal vatOnTop() {
        return net == null || vat == null ? BigDecimal.ZERO : vat;
    }

    private BigDecimal tolerance() {
        return KOPECK.multiply(BigDecimal.valueOf(Math.max(1, lines.size())));
    }

    private static boolean isWithin(BigDecimal a, BigDecimal b, BigDecimal tolerance) {
        return a.subtract(b).abs().compareTo(tolerance) <= 0;
    }
}
