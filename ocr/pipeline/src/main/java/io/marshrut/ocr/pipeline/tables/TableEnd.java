package io.marshrut.ocr.pipeline.tables;

import io.marshrut.ocr.pipeline.language.Label;
import io.marshrut.ocr.pipeline.language.LabelFinder;
import io.marshrut.ocr.pipeline.language.LabelHit;
import io.marshrut.ocr.pipeline.layout.PageLayout;
import io.marshrut.ocr.pipeline.layout.Row;
import java.util.EnumSet;
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
                .filter(row -> LabelFinder.in(row).stream().anyMatch(TableEnd::endsTable))
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
        return TOTALS.contains(hit.label()) && hit.opensCell();
    }
}
