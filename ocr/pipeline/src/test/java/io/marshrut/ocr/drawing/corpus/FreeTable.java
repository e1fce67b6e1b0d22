package io.marshrut.ocr.drawing.corpus;

import io.marshrut.ocr.drawing.Grid;
import io.marshrut.ocr.drawing.Style;
import io.marshrut.ocr.model.DocumentLine;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

/** A table with columns, headings and sums of a layout's own, over as many pages as it takes. */
final class FreeTable {

    /** A width of 0 takes what the others leave; sum gives the cell of a row of sums, empty where there is none. */
    private record Column(
            String heading, Grid.Column grid, BiFunction<Integer, DealLine, String> cell, Function<Deal, String> sum) {}

    private final Press press;
    private final List<Column> columns = new ArrayList<>();
    private float size;
    private float vertical = 0.5f;
    private float horizontal = 0.5f;
    private String[] marks;
    private String pageLabel;
    private boolean repeated = true;
    private Grid grid;

    FreeTable(Press press, float size) {
        this.press = press;
        this.size = size;
    }

    FreeTable ruled(float verticalLines, float horizontalLines) {
        vertical = verticalLines;
        horizontal = horizontalLines;
        return this;
    }

    /** Numbers of the columns under their headings. */
    FreeTable marked(String... under) {
        marks = under;
        return this;
    }

    /** A row of sums at the end of every page but the last. */
    FreeTable pageSums(String label) {
        pageLabel = label;
        return this;
    }

    /** Headings on the first page only. */
    FreeTable headedOnce() {
        repeated = false;
        return this;
    }

    FreeTable left(String heading, float width, BiFunction<Integer, DealLine, String> cell) {
        columns.add(new Column(heading, Grid.left(width), cell, deal -> ""));
        return this;
    }

    FreeTable centred(String heading, float width, BiFunction<Integer, DealLine, String> cell) {
        columns.add(new Column(heading, Grid.centred(width), cell, deal -> ""));
        return this;
    }

    FreeTable right(String heading, float width, BiFunction<Integer, DealLine, String> cell) {
        columns.add(new Column(heading, Grid.right(width), cell, deal -> ""));
        return this;
    }

    /** The cell of a row of sums for the column that was added last. */
    FreeTable summed(Function<Deal, String> sum) {
        Column last = columns.remove(columns.size() - 1);
        columns.add(new Column(last.heading(), last.grid(), last.cell(), sum));
        return this;
    }

    /** Money that is summed. */
    FreeTable money(String heading, float width, Function<DealLine, BigDecimal> what) {
        return right(heading, width, (n, line) -> press.money(what.apply(line)))
                .summed(deal -> press.money(deal.sum(what)));
    }

    /** VAT in money, or these words where a row bears none. */
    FreeTable vat(String heading, float width, String none) {
        return right(heading, width, (n, line) -> line.perCent() == null ? none : press.money(line.vat()))
                .summed(deal -> deal.noVat() ? none : press.money(deal.vat()));
    }

    /** All rows; the truth gets its lines. */
    void draw(Function<DealLine, DocumentLine> truth) {
        List<DealLine> lines = press.deal.lines();
        List<String[]> rows = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            rows.add(row(i + 1, lines.get(i)));
        }
        grid = new Grid(press.sheet, press.left, widths(), vertical, horizontal);
        fit(rows);
        headings();
        int from = 0;
        for (int i = 0; i < rows.size(); i++) {
            if (press.y + grid.heightOf(text(), rows.get(i)) > press.bottom() - 16) {
                endPage(lines.subList(from, i));
                from = i;
            }
            press.y = grid.row(press.y, text(), rows.get(i));
        }
        press.truth.lines(lines.stream().map(truth).toList());
    }

    /** Sums of all rows under their columns, the label in the widest. */
    void total(String label) {
        total(label, press.deal);
    }

    private void total(String label, Deal deal) {
        String[] row = columns.stream().map(column -> column.sum().apply(deal)).toArray(String[]::new);
        int name = 0;
        for (int i = 0; i < columns.size(); i++) {
            name = columns.get(i).grid().width() == 0 ? i : name;
        }
        row[name] = label;
        press.room(24);
        press.y = grid.row(press.y, Style.bold(size), row);
    }

    private void endPage(List<DealLine> page) {
        if (pageLabel != null) {
            total(pageLabel, press.deal.withLines(page));
        }
        press.sheet.newPage();
        press.y = 40;
        if (repeated) {
            headings();
        }
    }

    private void headings() {
        press.y = grid.heading(
                press.y,
                Style.bold(Math.min(size, 9)),
                columns.stream().map(Column::heading).toArray(String[]::new));
        if (marks != null) {
            press.y = grid.heading(press.y, Style.plain(Math.max(5.5f, size - 1)), marks);
        }
    }

    private String[] row(int number, DealLine line) {
        return columns.stream().map(column -> column.cell().apply(number, line)).toArray(String[]::new);
    }

    private List<Grid.Column> widths() {
        float fixed = (float)
                columns.stream().mapToDouble(column -> column.grid().width()).sum();
        return columns.stream()
                .map(column -> column.grid().width() == 0
                        ? new Grid.Column(press.width() - fixed, column.grid().align())
                        : column.grid())
                .toList();
    }

    /** Smaller print where a word is wider than its column, as programs do. */
    private void fit(List<String[]> rows) {
        String[] total =
                columns.stream().map(column -> column.sum().apply(press.deal)).toArray(String[]::new);
        String[] heads = columns.stream().map(Column::heading).toArray(String[]::new);
        List<String[]> all =
                Stream.concat(rows.stream(), Stream.of(total, heads)).toList();
        while (size > 5.2f && all.stream().anyMatch(this::tooWide)) {
            size -= 0.2f;
        }
    }

    private boolean tooWide(String[] row) {
        for (int i = 0; i < row.length; i++) {
            float room = widths().get(i).width() - 4.6f;
            // a sum must not break at the space between its thousands
            String[] words = row[i].matches("[0-9 .,'-]+") ? new String[] {row[i]} : row[i].split("[ \n]");
            if (Arrays.stream(words).anyMatch(word -> tooWide(word, room))) {
                return true;
            }
        }
        return false;
    }

    private boolean tooWide(String word, float room) {
        return press.sheet.textWidth(word, Style.bold(size)) > room;
    }

    private Style text() {
        return Style.plain(size);
    }
}
