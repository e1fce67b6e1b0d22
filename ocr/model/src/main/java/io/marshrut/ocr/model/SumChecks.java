package io.marshrut.ocr.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Arithmetic of a document, with a tolerance of one kopeck a line: VAT is rounded per line or per document. */
final class SumChecks {

    private static final BigDecimal KOPECK = new BigDecimal("0.01");
    /** A price printed with two decimals may stand for one with more. */
    private static final BigDecimal HALF_KOPECK = new BigDecimal("0.005");

    private final DocumentValues document;
    private final Optional<BigDecimal> net;
    private final Optional<BigDecimal> vat;
    private final Optional<BigDecimal> total;
    private final List<Check> checks = new ArrayList<>();

    private SumChecks(DocumentValues document) {
        this.document = document;
        this.net = document.money(FieldName.NET_AMOUNT);
        this.vat = document.money(FieldName.VAT_AMOUNT);
        this.total = document.money(FieldName.TOTAL_AMOUNT);
    }

    static List<Check> of(DocumentValues document) {
        SumChecks made = new SumChecks(document);
        made.lineArithmetic();
        made.totalOfLines();
        made.netAndVat();
        made.rate();
        return made.checks;
    }

    private void lineArithmetic() {
        List<DocumentLine> complete = document.lines().stream()
                .filter(line -> line.quantity() != null && line.price() != null && line.amount() != null)
                .toList();
        if (complete.isEmpty()) {
            return;
        }
        Optional<DocumentLine> wrong =
                complete.stream().filter(line -> !multiplies(line)).findFirst();
        String number = wrong.map(line -> String.valueOf(document.lines().indexOf(line) + 1))
                .orElse("");
        checks.add(Check.of(
                CheckCode.LINE_ARITHMETIC,
                wrong.isEmpty(),
                Map.of("line", number, "count", String.valueOf(complete.size()))));
    }

    private static boolean multiplies(DocumentLine line) {
        BigDecimal quantity = new BigDecimal(line.quantity());
        BigDecimal product = quantity.multiply(new BigDecimal(line.price()));
        BigDecimal tolerance = quantity.abs().multiply(HALF_KOPECK).add(KOPECK);
        return isWithin(product, new BigDecimal(line.amount()), tolerance);
    }

    private void totalOfLines() {
        boolean incomplete = document.lines().stream().map(DocumentLine::amount).anyMatch(Objects::isNull);
        if (total.isEmpty() || document.lines().isEmpty() || incomplete) {
            return;
        }
        BigDecimal lines = document.lines().stream()
                .map(line -> new BigDecimal(line.amount()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal added = net.isPresent() ? vat.orElse(BigDecimal.ZERO) : BigDecimal.ZERO;
        checks.add(Check.of(
                CheckCode.TOTAL_EQUALS_LINES_PLUS_VAT,
                isWithin(lines.add(added), total.get(), tolerance()),
                Map.of(
                        "lines", lines.toPlainString(),
                        "vat", added.setScale(2).toPlainString(),
                        "total", total.get().toPlainString())));
    }

    private void netAndVat() {
        if (net.isEmpty() || vat.isEmpty() || total.isEmpty()) {
            return;
        }
        checks.add(Check.of(
                CheckCode.NET_PLUS_VAT_EQUALS_TOTAL,
                net.get().add(vat.get()).compareTo(total.get()) == 0,
                Map.of(
                        "net", net.get().toPlainString(),
                        "vat", vat.get().toPlainString(),
                        "total", total.get().toPlainString())));
    }

    private void rate() {
        Optional<String> rate = document.value(FieldName.VAT_RATE);
        Optional<BigDecimal> base = net.or(() -> total);
        if (rate.isEmpty() || vat.isEmpty() || base.isEmpty()) {
            return;
        }
        BigDecimal expected =
                net.isPresent() ? VatRates.onTop(rate.get(), base.get()) : VatRates.inside(rate.get(), base.get());
        checks.add(Check.of(
                CheckCode.VAT_MATCHES_RATE,
                isWithin(expected, vat.get(), tolerance()),
                Map.of(
                        "rate", rate.get(),
                        "vat", vat.get().toPlainString(),
                        "expected", expected.setScale(2).toPlainString())));
    }

    private BigDecimal tolerance() {
        return KOPECK.multiply(BigDecimal.valueOf(Math.max(1, document.lines().size())));
    }

    private static boolean isWithin(BigDecimal a, BigDecimal b, BigDecimal tolerance) {
        return a.subtract(b).abs().compareTo(tolerance) <= 0;
    }
}
