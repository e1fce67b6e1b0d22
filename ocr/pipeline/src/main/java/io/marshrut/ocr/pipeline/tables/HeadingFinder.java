package io.marshrut.ocr.pipeline.tables;

import io.marshrut.ocr.model.Box;
import io.marshrut.ocr.model.Word;
import io.marshrut.ocr.pipeline.language.FoldedWords;
import io.marshrut.ocr.pipeline.layout.PageLayout;
import io.marshrut.ocr.pipeline.layout.Row;
import io.marshrut.ocr.pipeline.layout.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Finds the heading of a table of goods by the columns such a table must name. */
final class HeadingFinder {

    private HeadingFinder() {}

    static Optional<TableFrame> in(PageLayout page) {
        return HeadingBand.in(page).flatMap(rows -> heading(page, rows));
    }

    private static Optional<TableFrame> heading(PageLayout page, List<Row> band) {
        Box box = band.stream().map(Row::box).reduce(Box::union).orElseThrow();
        List<Token> tokens = band.stream()
                .flatMap(row -> HeadWords.of(row.tokens()).stream())
                .toList();
        Optional<Row> totals = TableEnd.below(page, box.bottom());
        double bottom = totals.map(row -> row.box().top()).orElse(1.0);
        List<Column> columns = ColumnEdges.of(page, box, bottom, heads(band, tokens)).stream()
                .map(column -> column.as(role(column, tokens)).under(words(column, tokens)))
                .toList();
        columns = NumberedColumns.recognise(band, columns).orElse(columns);
        columns = withName(columns);
        double bodyTop = bodyTop(page, band, columns);
        List<Word> body = body(page, bodyTop, bottom);
        columns = withGross(ColumnArithmetic.corrected(ColumnContents.completed(columns, body), body));
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
        return ruling.orElseGet(
                () -> band.stream()
                        .filter(HeadingBand::isPart)
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
            if (overlaps && !HeadingBand.hasSums(row)) {
                lowest = row.box().bottom();
            }
        }
        return lowest;
    }

    private static double firstSums(PageLayout page, double below) {
        return page.rows().stream()
                .filter(row -> row.box().centreY() > below && HeadingBand.hasSums(row))
                .mapToDouble(row -> row.box().centreY())
                .findFirst()
                .orElse(below);
    }

    private static List<Word> words(Column column, List<Token> tokens) {
        return tokens.stream()
                .filter(token -> column.holds(token.box()))
                .map(Token::word)
                .distinct()
                .toList();
    }

    private static ColumnRole role(Column column, List<Token> tokens) {
        return ColumnRole.ofHeading(FoldedWords.of(
                tokens.stream().filter(token -> column.holds(token.box())).toList()));
    }

    /** «Стоимость», «НДС», «Всего»: the sums behind the tax have it in them. */
    private static List<Column> withGross(List<Column> columns) {
        List<ColumnRole> roles = columns.stream().map(Column::role).toList();
        int first = roles.indexOf(ColumnRole.AMOUNT);
        int last = roles.lastIndexOf(ColumnRole.AMOUNT);
        int tax = roles.indexOf(ColumnRole.VAT);
        boolean two = first < tax && tax < last && !roles.contains(ColumnRole.GROSS);
        List<Column> all = new ArrayList<>(columns);
        if (two) {
            all.set(last, columns.get(last).as(ColumnRole.GROSS));
        }
        return all;
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
