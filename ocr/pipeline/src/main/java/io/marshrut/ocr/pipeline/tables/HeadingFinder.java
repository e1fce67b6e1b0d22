package io.marshrut.ocr.pipeline.tables;

import io.marshrut.ocr.model.Box;
import io.marshrut.ocr.model.Word;
import io.marshrut.ocr.pipeline.language.AmountRun;
import io.marshrut.ocr.pipeline.language.FoldedWords;
import io.marshrut.ocr.pipeline.layout.PageLayout;
import io.marshrut.ocr.pipeline.layout.Row;
import io.marshrut.ocr.pipeline.layout.Token;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** Finds the heading of a table of goods by the columns such a table must name. */
final class HeadingFinder {

    private static final Set<ColumnRole> TELLING =
            EnumSet.of(ColumnRole.NAME, ColumnRole.QUANTITY, ColumnRole.UNIT, ColumnRole.PRICE, ColumnRole.AMOUNT);

    private static final int MOST_ROWS = 9;
    private static final int ENOUGH_COLUMNS = 3;
    /** Height of a form's headings above their numbers, in heights of those numbers. */
    private static final double FORM_HEADING = 4;

    /** One that crosses a table, not one of its cells alone, as a fraction of the page's width. */
    private static final double WIDE_RULING = 0.5;
    /** White space between lines of one cell, in the lines' height. */
    private static final double CLOSE_LINES = 0.9;

    private HeadingFinder() {}

    static Optional<TableFrame> in(PageLayout page) {
        return formBand(page).or(() -> band(page)).flatMap(rows -> heading(page, rows));
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
        return named.size() >= ENOUGH_COLUMNS ? Optional.of(withUpperLines(page, best)) : Optional.empty();
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

    private static boolean hasSums(Row row) {
        return AmountRun.in(row).stream().anyMatch(AmountRun::hasKopecks);
    }

    private static Optional<TableFrame> heading(PageLayout page, List<Row> band) {
        Box box = band.stream().map(Row::box).reduce(Box::union).orElseThrow();
        List<Token> tokens = band.stream().flatMap(row -> row.tokens().stream()).toList();
        Optional<Row> totals = TableEnd.below(page, box.bottom());
        double bottom = totals.map(row -> row.box().top()).orElse(1.0);
        List<Column> columns = ColumnEdges.of(page, box, bottom, heads(band, tokens)).stream()
                .map(column -> column.as(role(column, tokens)))
                .toList();
        columns = NumberedColumns.recognise(band, columns).orElse(columns);
        columns = withName(columns);
        double bodyTop = bodyTop(page, band, columns);
        List<Word> body = body(page, bodyTop, bottom);
        columns = ColumnArithmetic.corrected(ColumnContents.completed(columns, body), body);
        TableFrame frame = new TableFrame(page, bodyTop, columns, totals);
        boolean hasSums = frame.column(ColumnRole.AMOUNT).isPresent()
                || frame.column(ColumnRole.GROSS).isPresent();
        return hasSums ? Optional.of(frame) : Optional.empty();
    }

    /** What stands over the columns: where a row numbers them, these numbers, which are one for each. */
    private static List<Token> heads(List<Row> band, List<Token> tokens) {
        return band.stream()
                .filter(NumberedColumns::isNumberRow)
                .findFirst()
                .map(row ->
                        row.tokens().stream().filter(token -> !token.isMark()).toList())
                .orElse(tokens);
    }

    private static List<Word> body(PageLayout page, double top, double bottom) {
        return page.words().stream()
                .filter(word -> word.box().centreY() > top && word.box().centreY() < bottom)
                .toList();
    }

    /**
     * The ruling under the heading; without one, the last row that names a column: what follows is the first line of a
     * name that takes several.
     */
    private static double bodyTop(PageLayout page, List<Row> band, List<Column> columns) {
        double first = band.get(0).box().bottom();
        double last = band.get(band.size() - 1).box().bottom();
        OptionalDouble ruling = Separators.of(page, columns).stream()
                .filter(y -> y > first && y < firstSums(page, last))
                .mapToDouble(Double::doubleValue)
                .max();
        return ruling.orElseGet(() -> band.stream()
                .filter(row -> !roles(row).isEmpty() || NumberedColumns.isNumberRow(row))
                .mapToDouble(row -> row.box().bottom())
                .max()
                .stream()
                .map(bottom -> withOverlapping(page, bottom))
                .findFirst()
                .orElse(last));
    }

    /** Lines of cells that are set in their middle lie half a line lower than those of their neighbours. */
    private static double withOverlapping(PageLayout page, double bottom) {
        double lowest = bottom;
        for (Row row : page.rows()) {
            boolean overlaps = row.box().top() < lowest - 0.2 * row.box().height()
                    && row.box().bottom() > lowest;
            if (overlaps && !hasSums(row)) {
                lowest = row.box().bottom();
            }
        }
        return lowest;
    }

    private static double firstSums(PageLayout page, double below) {
        return page.rows().stream()
                .filter(row -> row.box().centreY() > below && hasSums(row))
                .mapToDouble(row -> row.box().centreY())
                .findFirst()
                .orElse(below);
    }

    private static ColumnRole role(Column column, List<Token> tokens) {
        return ColumnRole.ofHeading(FoldedWords.of(
                tokens.stream().filter(token -> column.holds(token.box())).toList()));
    }

    /** Where the word for it cannot be read, the names stand in the widest column. */
    private static List<Column> withName(List<Column> columns) {
        if (columns.stream().anyMatch(column -> column.role() == ColumnRole.NAME)) {
            return columns;
        }
        Column widest = columns.stream()
                .max((a, b) -> Double.compare(a.width(), b.width()))
                .orElseThrow();
        return columns.stream()
                .map(column -> column == widest ? column.as(ColumnRole.NAME) : column)
                .toList();
    }
}
