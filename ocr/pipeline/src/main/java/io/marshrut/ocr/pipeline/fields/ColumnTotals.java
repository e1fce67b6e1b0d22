package io.marshrut.ocr.pipeline.fields;

import io.marshrut.ocr.model.FieldName;
import io.marshrut.ocr.model.VatRates;
import io.marshrut.ocr.model.Word;
import io.marshrut.ocr.pipeline.language.AmountRun;
import io.marshrut.ocr.pipeline.language.Label;
import io.marshrut.ocr.pipeline.language.LabelFinder;
import io.marshrut.ocr.pipeline.language.LabelHit;
import io.marshrut.ocr.pipeline.layout.Row;
import io.marshrut.ocr.pipeline.tables.Column;
import io.marshrut.ocr.pipeline.tables.ColumnRole;
import io.marshrut.ocr.pipeline.tables.DocumentTable;
import io.marshrut.ocr.pipeline.tables.TableFrame;
import io.marshrut.ocr.pipeline.tables.TableItem;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Totals in the columns that they are the totals of: «Всего к оплате (9)» of an УПД and a счёт-фактура, «Всего по
 * накладной» of a ТОРГ-12, «Итого» of a счёт whose table has a column for VAT.
 */
final class ColumnTotals {

    private static final String NOTHING = "0.00";
    private static final Set<ColumnRole> SUMS = EnumSet.of(ColumnRole.AMOUNT, ColumnRole.VAT, ColumnRole.GROSS);

    private final DocumentTable table;
    private final TableFrame frame;
    private final Row row;

    private ColumnTotals(DocumentTable table, TableFrame frame, Row row) {
        this.table = table;
        this.frame = frame;
        this.row = row;
    }

    static Totals in(DocumentTable table) {
        return table.last()
                .flatMap(frame -> frame.grandTotals().map(row -> new ColumnTotals(table, frame, row)))
                .map(ColumnTotals::read)
                .orElse(Totals.NONE);
    }

    /** Whether the table has a column for VAT or for sums with it, and its last row has sums in more than one. */
    static boolean isSplit(DocumentTable table) {
        return table.last()
                .filter(frame -> SUMS.stream()
                                .filter(role -> frame.column(role).isPresent())
                                .count()
                        >= 2)
                .flatMap(TableFrame::grandTotals)
                .filter(row ->
                        AmountRun.in(row).stream().filter(AmountRun::hasKopecks).count() >= 2)
                .isPresent();
    }

    private Totals read() {
        double left = SUMS.stream()
                .flatMap(role -> frame.column(role).stream())
                .mapToDouble(Column::left)
                .min()
                .orElse(0);
        List<AmountRun> sums = AmountRun.in(row).stream()
                .filter(AmountRun::hasKopecks)
                .filter(run -> run.words().get(run.words().size() - 1).box().right() > left)
                .toList();
        Optional<Found> rate = rate();
        boolean free =
                rate.filter(found -> found.value().equals(FieldName.NO_VAT)).isPresent();
        Optional<Found> net =
                inColumn(ColumnRole.AMOUNT, sums).or(() -> isNetFirst(sums) ? at(sums, 0) : Optional.empty());
        Optional<Found> total = inColumn(ColumnRole.GROSS, sums)
                .or(() -> endsWithTax(sums) ? withTaxIn(net, rate, sums) : at(sums, sums.size() - 1));
        Optional<Found> vat = inColumn(ColumnRole.VAT, sums)
                .or(() -> sums.size() == 3 && !free ? at(sums, 1) : Optional.empty())
                .or(() -> noVat().map(found -> found.withValue(NOTHING)))
                .or(() -> free ? rate.map(found -> found.withValue(NOTHING)) : Optional.empty());
        return new Totals(net, rate, vat, total);
    }

    /** Of two sums the first is the tax where its column is there and the net amount's is not. */
    private boolean isNetFirst(List<AmountRun> sums) {
        boolean taxFirst = frame.column(ColumnRole.VAT).isPresent()
                && frame.column(ColumnRole.AMOUNT).isEmpty();
        boolean isTax = !sums.isEmpty()
                && frame.column(ColumnRole.VAT)
                        .filter(column -> holds(column, sums.get(0)))
                        .isPresent();
        return sums.size() > 2 || sums.size() == 2 && !taxFirst && !isTax;
    }

    /** «Сумма», «в том числе НДС»: the last sum is the tax. */
    private boolean endsWithTax(List<AmountRun> sums) {
        return sums.size() > 1
                && frame.column(ColumnRole.VAT)
                        .filter(column -> holds(column, sums.get(sums.size() - 1)))
                        .isPresent();
    }

    /** The sum before the tax is the whole one only where the tax is a part of it. */
    private Optional<Found> withTaxIn(Optional<Found> sum, Optional<Found> rate, List<AmountRun> sums) {
        BigDecimal tax = sums.get(sums.size() - 1).value();
        return sum.filter(found -> rate.map(Found::value)
                .map(of -> VatRates.inside(of, new BigDecimal(found.value())))
                .filter(inside -> inside.subtract(tax).abs().compareTo(BigDecimal.ONE) <= 0)
                .isPresent());
    }

    private Optional<Found> inColumn(ColumnRole role, List<AmountRun> sums) {
        return frame.column(role)
                .flatMap(column ->
                        sums.stream().filter(run -> holds(column, run)).findFirst())
                .map(run -> InvoiceTotals.found(run, row.page()));
    }

    private static boolean holds(Column column, AmountRun run) {
        return column.holds(run.words().get(run.words().size() - 1).box());
    }

    private Optional<Found> at(List<AmountRun> sums, int index) {
        return index < 0 || index >= sums.size()
                ? Optional.empty()
                : Optional.of(InvoiceTotals.found(sums.get(index), row.page()));
    }

    /** The rate that all lines share. */
    private Optional<Found> rate() {
        List<Optional<Found>> rates =
                table.items().stream().map(this::rate).distinct().toList();
        List<String> values = rates.stream()
                .map(found -> found.map(Found::value).orElse(""))
                .distinct()
                .toList();
        if (values.equals(List.of(""))) {
            return rateOfHeading();
        }
        return values.size() == 1 ? rates.get(0) : rates.isEmpty() ? noVat() : Optional.empty();
    }

    /** «НДС 20%» over the sums of the tax. */
    private Optional<Found> rateOfHeading() {
        List<Word> heading = frame.column(ColumnRole.VAT).map(Column::heading).orElse(List.of()).stream()
                .filter(word -> word.text().contains("%"))
                .toList();
        return heading.size() == 1
                ? VatRates.find(heading.get(0).text())
                        .map(rate -> Found.exact(rate, frame.page().number(), heading))
                : Optional.empty();
    }

    private Optional<Found> rate(TableItem item) {
        List<Word> words = item.words(ColumnRole.RATE);
        if (words.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> rate =
                isNoVat(item.page(), words) ? Optional.of(FieldName.NO_VAT) : VatRates.find(perCent(item));
        return rate.map(value -> Found.exact(value, item.page(), words));
    }

    /** «20» under «НДС, %». */
    private String perCent(TableItem item) {
        String text = item.text(ColumnRole.RATE).strip();
        boolean bare = text.matches("\\d{1,2}")
                && frame.column(ColumnRole.RATE).map(Column::heading).orElse(List.of()).stream()
                        .anyMatch(word -> word.text().contains("%"));
        return bare ? text + "%" : text;
    }

    private static boolean isNoVat(int page, List<Word> words) {
        return LabelFinder.in(Row.of(page, words)).stream().anyMatch(hit -> hit.label() == Label.NO_VAT);
    }

    private Optional<Found> noVat() {
        return LabelFinder.in(row).stream()
                .filter(hit -> hit.label() == Label.NO_VAT)
                .findFirst()
                .map(this::found);
    }

    private Found found(LabelHit hit) {
        return Found.exact(
                FieldName.NO_VAT, row.page(), Found.wordsOf(row.tokens().subList(hit.first(), hit.last() + 1)));
    }
}
