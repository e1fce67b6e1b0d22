package io.marshrut.ocr.pipeline.fields;

import io.marshrut.ocr.model.DocumentLine;
import io.marshrut.ocr.model.DocumentValues;
import io.marshrut.ocr.model.SumRules;
import io.marshrut.ocr.pipeline.language.WrittenSum;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The sums of a document and the ways in which they hold together.
 *
 * @param words sums in words that are the total's
 * @param codes sums that payment codes state
 */
record MoneyFacts(SumRules sums, List<WrittenSum> words, List<BigDecimal> codes) {

    static MoneyFacts of(Draft draft, List<WrittenSum> words, List<BigDecimal> codes) {
        DocumentValues values = draft.values();
        return new MoneyFacts(SumRules.of(values), words, codes);
    }

    /** One equation, with the number of its line where it is of one. */
    record Link(Kind kind, int line) {

        enum Kind {
            LINE,
            LINES,
            NET_AND_VAT,
            RATE,
            WORDS,
            CODE
        }
    }

    MoneyFacts with(SumRules others) {
        return new MoneyFacts(others, words, codes);
    }

    /** Which equations can be made, and whether they come out. */
    Map<Link, Boolean> links() {
        Map<Link, Boolean> links = new HashMap<>();
        List<DocumentLine> lines = sums.lines();
        for (int i = 0; i < lines.size(); i++) {
            put(links, Link.Kind.LINE, i, SumRules.multiplies(lines.get(i)));
        }
        put(links, Link.Kind.LINES, 0, sums.linesGiveTotal());
        put(links, Link.Kind.NET_AND_VAT, 0, sums.netAndVatGiveTotal());
        put(links, Link.Kind.RATE, 0, sums.vatMatchesRate());
        if (sums.total() != null) {
            put(
                    links,
                    Link.Kind.WORDS,
                    0,
                    any(words.stream().map(sum -> sum.agrees(sums.total())).collect(Collectors.toSet())));
            put(
                    links,
                    Link.Kind.CODE,
                    0,
                    any(codes.stream()
                            .map(sum -> sum.compareTo(sums.total()) == 0)
                            .collect(Collectors.toSet())));
        }
        return links;
    }

    private static void put(Map<Link, Boolean> links, Link.Kind kind, int line, Optional<Boolean> holds) {
        holds.ifPresent(ok -> links.put(new Link(kind, line), ok));
    }

    private static Optional<Boolean> any(Set<Boolean> holds) {
        return holds.isEmpty() ? Optional.empty() : Optional.of(holds.contains(true));
    }
}
