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

    private static final Set<Label> TOTALS =
            EnumSet.of(Label.TOTAL, Label.TOTAL_DUE, Label.TOTAL_WITH_VAT, Label.NET, Label.COUNT, Label.VAT_INCLUDED);

    private TableEnd() {}

    static Optional<Row> below(PageLayout page, double top) {
        return page.rows().stream()
                .filter(row -> row.box().centreY() > top)
                .filter(row -> LabelFinder.in(row).stream().anyMatch(TableEnd::endsTable))
                .findFirst();
    }

    private static boolean endsTable(LabelHit hit) {
        return TOTALS.contains(hit.label()) && hit.opensCell();
    }
}
