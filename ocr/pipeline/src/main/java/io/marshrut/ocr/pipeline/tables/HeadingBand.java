package io.marshrut.ocr.pipeline.tables;

import io.marshrut.ocr.pipeline.language.AmountRun;
import io.marshrut.ocr.pipeline.language.FoldedWords;
import io.marshrut.ocr.pipeline.layout.PageLayout;
import io.marshrut.ocr.pipeline.layout.Row;
import io.marshrut.ocr.pipeline.layout.Token;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the rows of a page that name the columns of a table of goods. */
final class HeadingBand {

    private static final Set<ColumnRole> TELLING =
            EnumSet.of(ColumnRole.NAME, ColumnRole.QUANTITY, ColumnRole.UNIT, ColumnRole.PRICE, ColumnRole.AMOUNT);

    private static final int MOST_ROWS = 9;
    private static final int ENOUGH_COLUMNS = 3;
    private static final BigDecimal SMALLEST_WHOLE_SUM = BigDecimal.valueOf(100);
    /** Height of a form's headings above their numbers, in heights of those numbers. */
    private static final double FORM_HEADING = 4;

    /** One that crosses a table, not one of its cells alone, as a fraction of the page's width. */
    private static final double WIDE_RULING = 0.5;
    /** White space between lines of one cell, in the lines' height. */
    private static final double CLOSE_LINES = 0.9;

    private HeadingBand() {}

    /** The row of a form that numbers its columns with those above it, or the rows that name the most columns. */
    static Optional<List<Row>> in(PageLayout page) {
        return formBand(page).or(() -> band(page));
    }

    /** The row of column numbers with what stands closely above it. */
    private static Optional<List<Row>> formBand(PageLayout page) {
        List<Row> rows = page.rows();
        for (int i = 0; i < rows.size(); i++) {
            if (NumberedColumns.isOfForm(rows.get(i))) {
                Row numbers = rows.get(i);
                return Optional.of(rows.subList(0, i + 1).stream()
                        .filter(row -> numbers.box().top() - row.box().bottom()
                                < FORM_HEADING * numbers.box().height())
                        .toList());
            }
        }
        return Optional.empty();
    }

    /** The rows that name the most columns; the fewest such rows, since lines above may use the same words. */
    private static Optional<List<Row>> band(PageLayout page) {
        List<Row> best = List.of();
        Set<ColumnRole> named = EnumSet.noneOf(ColumnRole.class);
        for (int first = 0; first < page.rows().size(); first++) {
            List<Row> band = bandFrom(page.rows(), first);
            Set<ColumnRole> found = EnumSet.noneOf(ColumnRole.class);
            band.forEach(row -> found.addAll(roles(row)));
            if (found.size() > named.size() || (found.size() == named.size() && opensBelow(best, band))) {
                best = band;
                named = found;
            }
        }
        return named.size() >= ENOUGH_COLUMNS || isListOfSums(page, best)
                ? Optional.of(withUpperLines(page, best))
                : Optional.empty();
    }

    /** «№, Наименование услуг, Сумма», or «Услуга, Без НДС, НДС 20 %, Итого», and sums right below. */
    private static boolean isListOfSums(PageLayout page, List<Row> band) {
        if (band.isEmpty()) {
            return false;
        }
        List<Row> rows = page.rows();
        int next = rows.indexOf(band.get(band.size() - 1)) + 1;
        Set<ColumnRole> roles = roles(band.get(0));
        Token first = band.get(0).tokens().get(0);
        boolean numbered = ColumnRole.ofHeading(FoldedWords.of(List.of(first))) == ColumnRole.NUMBER;
        return band.size() <= 2
                && roles.contains(ColumnRole.NAME)
                && roles.contains(ColumnRole.AMOUNT)
                && next < rows.size()
                && (numbered && hasSums(rows.get(next)) || namesTax(band.get(0)) && hasManySums(rows.get(next)));
    }

    /** Net, tax and gross of one line. */
    private static boolean hasManySums(Row row) {
        return AmountRun.in(row).stream().filter(AmountRun::hasKopecks).count() >= ENOUGH_COLUMNS;
    }

    /** Cells of more lines than their neighbours begin above them: «Ставка» over «НДС», «Сумма» over «без НДС». */
    private static List<Row> withUpperLines(PageLayout page, List<Row> band) {
        List<Row> rows = page.rows();
        int first = rows.indexOf(band.get(0));
        while (first > 0 && isUpperLine(page, rows.get(first - 1), rows.get(first))) {
            first--;
        }
        List<Row> whole = new ArrayList<>(rows.subList(first, rows.indexOf(band.get(0))));
        whole.addAll(band);
        return whole;
    }

    private static boolean isUpperLine(PageLayout page, Row above, Row below) {
        double height = Math.min(above.box().height(), below.box().height());
        boolean close = below.box().top() - above.box().bottom() < CLOSE_LINES * height;
        boolean names = above.tokens().stream()
                .filter(token -> !token.isMark())
                .map(token -> ColumnRole.ofHeading(FoldedWords.of(List.of(token))))
                .anyMatch(role -> role != ColumnRole.OTHER && role != ColumnRole.NUMBER);
        boolean ruled = page.rulings().horizontal().stream()
                .anyMatch(line -> line.width() > WIDE_RULING
                        && line.centreY() > above.box().centreY()
                        && line.centreY() < below.box().centreY());
        return close
                && names
                && !ruled
                && !hasSums(above)
                && above.tokens().stream().noneMatch(token -> token.isMark(':'));
    }

    private static List<Row> bandFrom(List<Row> rows, int first) {
        List<Row> band = new ArrayList<>();
        for (int i = first; i < Math.min(rows.size(), first + MOST_ROWS) && !hasSums(rows.get(i)); i++) {
            band.add(rows.get(i));
        }
        return band;
    }

    /** Whether the other band is the lower part of this one: it ends alike. */
    private static boolean opensBelow(List<Row> best, List<Row> other) {
        return !best.isEmpty() && !other.isEmpty() && best.contains(other.get(0));
    }

    /** Whether a row names columns, numbers them, or goes on with their names: «без НДС    22%    с НДС». */
    static boolean isPart(Row row) {
        return !roles(row).isEmpty() || namesTax(row) || NumberedColumns.isNumberRow(row);
    }

    private static boolean namesTax(Row row) {
        return row.tokens().stream().anyMatch(token -> FoldedWords.is(token, "ндс"));
    }

    private static Set<ColumnRole> roles(Row row) {
        Set<ColumnRole> roles = EnumSet.noneOf(ColumnRole.class);
        for (Token token : row.tokens()) {
            ColumnRole role = token.isMark() ? ColumnRole.OTHER : ColumnRole.ofHeading(FoldedWords.of(List.of(token)));
            if (TELLING.contains(role)) {
                roles.add(role);
            }
        }
        return roles;
    }

    /** Kopecks, or whole roubles in two places: «15 000» as price and as sum. */
    static boolean hasSums(Row row) {
        List<AmountRun> runs = AmountRun.in(row);
        long whole = runs.stream()
                .filter(run -> run.value().compareTo(SMALLEST_WHOLE_SUM) >= 0)
                .count();
        return runs.stream().anyMatch(AmountRun::hasKopecks) || whole >= 2 && !NumberedColumns.isNumberRow(row);
    }
}
