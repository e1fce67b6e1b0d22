package io.marshrut.ocr.drawing.corpus;

import io.marshrut.ocr.drawing.Bank;
import io.marshrut.ocr.drawing.Party;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * What a document is about.
 *
 * @param basis as the document would print it; null when there is none
 */
record Deal(
        String number,
        LocalDate date,
        Party seller,
        Party buyer,
        Bank sellerBank,
        Bank buyerBank,
        List<DealLine> lines,
        String basis) {

    Deal withLines(List<DealLine> others) {
        return new Deal(number, date, seller, buyer, sellerBank, buyerBank, others, basis);
    }

    /** Prices without VAT, as the forms of the tax law have them. */
    Deal netOfVat() {
        return withLines(lines.stream().map(DealLine::netOfVat).toList());
    }

    Deal taxedBy(int rate) {
        return withLines(lines.stream().map(line -> line.taxedBy(rate)).toList());
    }

    boolean gross() {
        return lines.get(0).gross();
    }

    boolean noVat() {
        return lines.stream().allMatch(line -> line.perCent() == null);
    }

    boolean discounted() {
        return lines.stream().anyMatch(line -> line.discount().signum() > 0);
    }

    /** Null where the lines bear several rates; of no meaning without VAT. */
    Integer perCent() {
        Integer first = lines.get(0).perCent();
        return lines.stream().allMatch(line -> Objects.equals(line.perCent(), first)) ? first : null;
    }

    BigDecimal sum(Function<DealLine, BigDecimal> what) {
        return lines.stream().map(what).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    BigDecimal net() {
        return sum(DealLine::net);
    }

    BigDecimal vat() {
        return sum(DealLine::vat);
    }

    BigDecimal total() {
        return sum(DealLine::withVat);
    }
}
