package io.marshrut.ocr.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Arithmetic of a document as checks. */
final class SumChecks {

    private final DocumentValues document;
    private final SumRules rules;
    private final List<Check> checks = new ArrayList<>();

    private SumChecks(DocumentValues document) {
        this.document = document;
        this.rules = SumRules.of(document);
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
                .filter(line -> SumRules.multiplies(line).isPresent())
                .toList();
        if (complete.isEmpty()) {
            return;
        }
        Optional<DocumentLine> wrong = complete.stream()
                .filter(line -> !SumRules.multiplies(line).orElseThrow())
                .findFirst();
        String number = wrong.map(line -> String.valueOf(document.lines().indexOf(line) + 1))
                .orElse("");
        checks.add(Check.of(
                CheckCode.LINE_ARITHMETIC,
                wrong.isEmpty(),
                Map.of("line", number, "count", String.valueOf(complete.size()))));
    }

    private void totalOfLines() {
        rules.linesGiveTotal()
                .ifPresent(ok -> checks.add(Check.of(
                        CheckCode.TOTAL_EQUALS_LINES_PLUS_VAT,
                        ok,
                        Map.of(
                                "lines", text(rules.linesSum().orElseThrow()),
                                "vat", text(rules.vatOnTop()),
                                "total", text(rules.total())))));
    }

    private void netAndVat() {
        rules.netAndVatGiveTotal()
                .ifPresent(ok -> checks.add(Check.of(
                        CheckCode.NET_PLUS_VAT_EQUALS_TOTAL,
                        ok,
                        Map.of("net", text(rules.net()), "vat", text(rules.vat()), "total", text(rules.total())))));
    }

    private void rate() {
        rules.vatMatchesRate()
                .ifPresent(ok -> checks.add(Check.of(
                        CheckCode.VAT_MATCHES_RATE,
                        ok,
                        Map.of(
                                "rate", rules.rate(),
                                "vat", text(rules.vat()),
                                "expected", text(rules.expectedVat().orElseThrow())))));
    }

    private static String text(BigDecimal sum) {
        return sum.setScale(2).toPlainString();
    }
}
