package io.marshrut.ocr.pipeline.fields;

import io.marshrut.ocr.model.DocumentLine;
import io.marshrut.ocr.model.FieldName;
import io.marshrut.ocr.model.SumRules;
import io.marshrut.ocr.pipeline.fields.MoneyFacts.Link;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * One number among the sums of a document.
 *
 * @param line index of the line; -1 for the totals
 */
record MoneySlot(Part part, int line) {

    enum Part {
        NET,
        VAT,
        TOTAL,
        QUANTITY,
        PRICE,
        AMOUNT
    }

    static List<MoneySlot> all(SumRules sums) {
        List<MoneySlot> slots = new ArrayList<>();
        Stream.of(Part.NET, Part.VAT, Part.TOTAL).forEach(part -> slots.add(new MoneySlot(part, -1)));
        for (int i = 0; i < sums.lines().size(); i++) {
            int line = i;
            Stream.of(Part.QUANTITY, Part.PRICE, Part.AMOUNT).forEach(part -> slots.add(new MoneySlot(part, line)));
        }
        return slots.stream().filter(slot -> slot.value(sums) != null).toList();
    }

    /** The field of the document; null for a number of a line. */
    FieldName field() {
        return switch (part) {
            case NET -> FieldName.NET_AMOUNT;
            case VAT -> FieldName.VAT_AMOUNT;
            case TOTAL -> FieldName.TOTAL_AMOUNT;
            default -> null;
        };
    }

    String value(SumRules sums) {
        return switch (part) {
            case NET -> text(sums.net());
            case VAT -> text(sums.vat());
            case TOTAL -> text(sums.total());
            case QUANTITY -> sums.lines().get(line).quantity();
            case PRICE -> sums.lines().get(line).price();
            case AMOUNT -> sums.lines().get(line).amount();
        };
    }

    SumRules with(SumRules sums, String value) {
        BigDecimal number = new BigDecimal(value);
        return switch (part) {
            case NET -> new SumRules(number, sums.vat(), sums.total(), sums.rate(), sums.lines());
            case VAT -> new SumRules(sums.net(), number, sums.total(), sums.rate(), sums.lines());
            case TOTAL -> new SumRules(sums.net(), sums.vat(), number, sums.rate(), sums.lines());
            default -> new SumRules(sums.net(), sums.vat(), sums.total(), sums.rate(), lines(sums.lines(), value));
        };
    }

    List<DocumentLine> lines(List<DocumentLine> lines, String value) {
        List<DocumentLine> changed = new ArrayList<>(lines);
        DocumentLine old = lines.get(line);
        changed.set(
                line,
                new DocumentLine(
                        old.name(),
                        old.unit(),
                        part == Part.QUANTITY ? value : old.quantity(),
                        part == Part.PRICE ? value : old.price(),
                        part == Part.AMOUNT ? value : old.amount(),
                        old.vat()));
        return changed;
    }

    /** Whether the equation has this number in it. */
    boolean isIn(Link link) {
        return switch (link.kind()) {
            case LINE -> link.line() == line;
            case LINES -> line < 0 || part == Part.AMOUNT;
            case NET_AND_VAT, RATE -> line < 0;
            case WORDS, CODE -> part == Part.TOTAL;
        };
    }

    private static String text(BigDecimal sum) {
        return sum == null ? null : sum.setScale(2).toPlainString();
    }
}
