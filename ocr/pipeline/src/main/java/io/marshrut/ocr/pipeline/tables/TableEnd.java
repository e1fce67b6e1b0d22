package io.marshrut.ocr.pipeline.tables;

import io.marshrut.ocr.model.Word;
import io.marshrut.ocr.pipeline.language.AmountRun;
import io.marshrut.ocr.pipeline.language.Label;
import io.marshrut.ocr.pipeline.language.LabelFinder;
import io.marshrut.ocr.pipeline.language.LabelHit;
import io.marshrut.ocr.pipeline.layout.PageLayout;
import io.marshrut.ocr.pipeline.layout.Row;
import io.marshrut.ocr.pipeline.layout.Token;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the row with which the totals of a table begin. */
final class TableEnd {

    private static final Set<Label> TOTALS = EnumSet.of(
            Label.TOTAL,
            Label.TOTAL_DUE,
            Label.TOTAL_WITH_VAT,
            Label.NET,
            Label.COUNT,
            Label.VAT_INCLUDED,
            Label.WAYBILL_TOTAL,
            Label.PAGE_TOTAL);

    private TableEnd() {}

    static Optional<Row> below(PageLayout page, double top) {
        return page.rows().stream()
                .filter(row -> row.box().centreY() > top)
                .filter(row -> LabelFinder.in(row).stream().anyMatch(TableEnd::endsTable) || isNamedSum(row))
                .findFirst();
    }

    /** «Всего по накладной» stands below «Итого», which sums up the page. */
    static Row grand(PageLayout page, Row first) {
        return page.rows().stream()
                .filter(row -> row.box().centreY() > first.box().centreY())
                .filter(row -> LabelFinder.in(row).stream().anyMatch(hit -> hit.label() == Label.WAYBILL_TOTAL))
                .findFirst()
                .orElse(first);
    }

    static boolean isOfPage(Row row) {
        return LabelFinder.in(row).stream().anyMatch(hit -> hit.label() == Label.PAGE_TOTAL);
    }

    private static boolean endsTable(LabelHit hit) {
        return TOTALS.contains(hit.label()) && hit.opensCell() || isRowOfTax(hit);
    }

    /** «Сумма заказа: 11 932,00 ₽», «Доставка: 0,00»: words, a colon, one sum, and no line of goods. */
    private static boolean isNamedSum(Row row) {
        List<AmountRun> sums =
                AmountRun.in(row).stream().filter(AmountRun::hasKopecks).toList();
        List<Token> tokens = row.tokens();
        if (sums.size() != 1 || tokens.get(0).isNumber()) {
            return false;
        }
        Word first = sums.get(0).words().get(0);
        int at = tokens.stream().map(Token::word).toList().indexOf(first);
        return at > 1
                && tokens.get(at - 1).isMark(':')
                && tokens.subList(0, at - 1).stream().noneMatch(token -> token.isMark(':') || token.isNumber());
    }

    /** «НДС не облагается», «НДС 20 %: 12,00» in a row of its own; «Без НДС» can be the rate in a line's cell. */
    private static boolean isRowOfTax(LabelHit hit) {
        boolean none = hit.label() == Label.NO_VAT && hit.last() > hit.first() + 1;
        boolean some = hit.label() == Label.VAT_ADDED
                && AmountRun.in(hit.row()).stream().anyMatch(AmountRun::hasKopecks);
        return hit.first() == 0 && (none || some);
    }
}
