package io.marshrut.ocr.drawing.corpus;

import io.marshrut.ocr.drawing.Grid;
import io.marshrut.ocr.drawing.Style;
import io.marshrut.ocr.model.DocumentLine;
import java.awt.Color;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** A table of goods with any columns in any order, over as many pages as it takes. */
final class GoodsTable {

    private final Press press;
    private final List<Cell> cells;
    private final String[] headings;
    private final boolean numbered;
    private final boolean repeated;
    private final boolean subtotals;
    private final Style text;
    private final Style bold;
    private Grid grid;

    GoodsTable(Press press, List<Cell> cells) {
        this.press = press;
        this.cells = cells;
        this.headings = cells.stream().map(cell -> cell.heading(press)).toArray(String[]::new);
        this.numbered = press.dice.chance(0.15);
        this.repeated = press.dice.chance(0.7);
        this.subtotals = press.dice.chance(0.3);
        float size = cells.size() > 8 ? Math.min(press.look.size(), 7.8f) : press.look.size();
        this.text = Style.plain(size);
        this.bold = Style.bold(size);
    }

    /** What the deal has to show: a program prints no discount where there is none. */
    static List<Cell> usual(Press press) {
        List<Cell> cells = new ArrayList<>();
        Dice dice = press.dice;
        add(cells, dice.chance(0.85), Cell.NUMBER);
        add(cells, dice.chance(0.2), Cell.CODE);
        cells.add(Cell.NAME);
        boolean unitFirst = dice.chance(0.5);
        add(cells, unitFirst, Cell.UNIT);
        cells.add(Cell.QUANTITY);
        add(cells, !unitFirst, Cell.UNIT);
        cells.add(Cell.PRICE);
        add(cells, press.deal.discounted(), Cell.DISCOUNT);
        boolean split = !press.deal.noVat() && dice.chance(0.3);
        if (split && !press.deal.gross()) {
            cells.addAll(List.of(Cell.NET, Cell.RATE, Cell.VAT, Cell.GROSS));
        } else if (split) {
            cells.addAll(List.of(Cell.RATE, Cell.VAT, Cell.GROSS));
        } else {
            cells.add(Cell.AMOUNT);
        }
        return cells;
    }

    private static void add(List<Cell> cells, boolean there, Cell cell) {
        if (there) {
            cells.add(cell);
        }
    }

    /** Draws all rows; the truth gets its lines. */
    void draw() {
        grid = new Grid(press.sheet, press.left, columns(), press.look.vertical(), press.look.horizontal());
        heading();
        List<DealLine> page = new ArrayList<>();
        int number = 1;
        for (DealLine line : press.deal.lines()) {
            String[] row = row(number++, line);
            if (press.y + grid.heightOf(text, row) > press.bottom() - 16) {
                endPage(page);
                page.clear();
            }
            press.y = grid.row(press.y, text, row);
            page.add(line);
        }
        press.truth.lines(press.deal.lines().stream().map(this::expected).toList());
    }

    boolean shows(Cell cell) {
        return cells.contains(cell);
    }

    /** Sums of all rows under their columns. */
    void totalRow(String label) {
        press.y = grid.row(press.y, bold, sums(label, press.deal.lines()));
    }

    private void endPage(List<DealLine> page) {
        if (subtotals) {
            press.y = grid.row(press.y, bold, sums("Итого по странице", page));
        }
        press.sheet.newPage();
        press.y = 44;
        if (repeated) {
            heading();
        }
    }

    private void heading() {
        if (press.look.accent() != null) {
            float height = grid.heightOf(bold, headings);
            Color accent = press.look.accent();
            Color pale = new Color(200 + accent.getRed() / 5, 200 + accent.getGreen() / 5, 200 + accent.getBlue() / 5);
            press.sheet.fill(press.left, press.y, grid.right(), press.y + height, pale);
        }
        press.y = grid.heading(press.y, bold, headings);
        if (numbered) {
            String[] numbers = IntStream.rangeClosed(1, cells.size())
                    .mapToObj(String::valueOf)
                    .toArray(String[]::new);
            press.y = grid.heading(press.y, text, numbers);
        }
    }

    private List<Grid.Column> columns() {
        float wanted = (float) cells.stream().mapToDouble(Cell::width).sum();
        float fixed = (float) cells.stream()
                .filter(cell -> cell != Cell.NAME)
                .mapToDouble(Cell::width)
                .sum();
        // the name takes what is left, but never less than half of what it wants
        float scale = Math.min(1.25f, (press.width() - Cell.NAME.width() * 0.6f) / fixed);
        float rest = press.width() - fixed * scale;
        if (wanted <= 0 || rest <= 0) {
            throw new IllegalStateException("no room for " + cells);
        }
        return cells.stream()
                .map(cell -> new Grid.Column(cell == Cell.NAME ? rest : cell.width() * scale, cell.align()))
                .toList();
    }

    private String[] row(int number, DealLine line) {
        return cells.stream().map(cell -> cell.of(press, number, line)).toArray(String[]::new);
    }

    private String[] sums(String label, List<DealLine> lines) {
        String[] row = new String[cells.size()];
        Arrays.fill(row, "");
        row[cells.indexOf(Cell.NAME)] = label;
        for (int i = 0; i < row.length; i++) {
            Cell cell = cells.get(i);
            if (cell.summed()) {
                row[i] = press.money(press.deal.withLines(lines).sum(cell::money));
            }
        }
        return row;
    }

    private DocumentLine expected(DealLine line) {
        Cell sum = shows(Cell.AMOUNT) ? Cell.AMOUNT : shows(Cell.NET) ? Cell.NET : Cell.GROSS;
        return new DocumentLine(
                line.name(),
                shows(Cell.UNIT) ? line.unit() : null,
                shows(Cell.QUANTITY) ? line.quantity().toPlainString() : null,
                shows(Cell.PRICE) ? line.price().toPlainString() : null,
                sum.money(line).toPlainString(),
                shows(Cell.VAT) ? line.vat().toPlainString() : null);
    }
}
