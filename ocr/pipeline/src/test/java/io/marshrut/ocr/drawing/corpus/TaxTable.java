package io.marshrut.ocr.drawing.corpus;

import io.marshrut.ocr.drawing.Grid;
import io.marshrut.ocr.drawing.Sheet;
import io.marshrut.ocr.drawing.Style;
import io.marshrut.ocr.model.DocumentLine;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/** The table of a счёт-фактура (resolution 1137) in its editions, over as many pages as it takes. */
final class TaxTable {

    /** A column: heading, number under it, width, how its cells are made. */
    private record Column(String heading, String mark, Grid.Column grid, BiFunction<Integer, DealLine, String> cell) {}

    private final Press press;
    private final List<Column> columns = new ArrayList<>();
    private final Style text;
    private final Style small;
    private Grid grid;

    private TaxTable(Press press) {
        this.press = press;
        float size = press.dice.between(6.4f, 7.6f);
        this.text = Style.plain(size);
        this.small = Style.plain(size - 1);
    }

    /**
     * The table with its last row.
     *
     * @param code whether a column «А» with the seller's codes comes first, as in an УПД
     * @param numbered edition of 2021: rows are numbered in column 1
     * @param total words of the last row
     */
    static void draw(Press press, boolean code, boolean numbered, String total) {
        TaxTable table = new TaxTable(press);
        table.columns(code, numbered);
        table.rows();
        table.total(total);
        press.truth.lines(press.deal.lines().stream().map(TaxTable::expected).toList());
        press.sums(true);
    }

    private void columns(boolean code, boolean numbered) {
        if (code) {
            add("Код товара/ работ, услуг", "А", Grid.left(50), (n, line) -> String.format("00-%06d", 1200 + n * 37));
        }
        if (numbered) {
            add("№ п/п", "1", Grid.centred(20), (n, line) -> String.valueOf(n));
        }
        add(
                "Наименование товара (описание выполненных работ, оказанных услуг), имущественного права",
                numbered ? "1а" : "1",
                Grid.left(0),
                (n, line) -> line.name());
        add("Код вида товара", numbered ? "1б" : "1а", Grid.centred(32), (n, line) -> dash());
        add("код", "2", Grid.centred(26), (n, line) -> line.unitCode());
        add("условное обозначение (национальное)", "2а", Grid.centred(40), (n, line) -> line.unit());
        add("Коли- чество (объем)", "3", Grid.right(46), (n, line) -> press.look.quantity(line.quantity()));
        add("Цена (тариф) за единицу измерения", "4", Grid.right(56), (n, line) -> press.money(line.price()));
        add(
                "Стоимость товаров (работ, услуг), имущественных прав без налога - всего",
                "5",
                Grid.right(66),
                (n, line) -> press.money(line.net()));
        add("В том числе сумма акциза", "6", Grid.centred(36), (n, line) -> "без акциза");
        add(
                "Налоговая ставка",
                "7",
                Grid.centred(36),
                (n, line) -> line.perCent() == null ? "без НДС" : line.perCent() + "%");
        add(
                "Сумма налога, предъявляемая покупателю",
                "8",
                Grid.right(60),
                (n, line) -> line.perCent() == null ? "без НДС" : press.money(line.vat()));
        add(
                "Стоимость товаров (работ, услуг), имущественных прав с налогом - всего",
                "9",
                Grid.right(68),
                (n, line) -> press.money(line.withVat()));
        add("цифровой код", "10", Grid.centred(28), (n, line) -> dash());
        add("краткое наименование", "10а", Grid.centred(38), (n, line) -> dash());
        add("Регистрационный номер декларации на товары", "11", Grid.centred(52), (n, line) -> dash());
    }

    private void add(String heading, String mark, Grid.Column grid, BiFunction<Integer, DealLine, String> cell) {
        columns.add(new Column(heading, mark, grid, cell));
    }

    private String dash() {
        return "--";
    }

    private void rows() {
        float fixed = (float)
                columns.stream().mapToDouble(column -> column.grid().width()).sum();
        List<Grid.Column> widths = columns.stream()
                .map(column -> column.grid().width() == 0 ? Grid.left(press.width() - fixed) : column.grid())
                .toList();
        grid = new Grid(press.sheet, press.left, widths, 0.5f, 0.5f);
        headings();
        int number = 1;
        for (DealLine line : press.deal.lines()) {
            int row = number++;
            String[] cells = columns.stream()
                    .map(column -> column.cell().apply(row, line))
                    .toArray(String[]::new);
            if (press.y + grid.heightOf(text, cells) > press.bottom()) {
                press.sheet.newPage();
                press.y = 30;
                headings();
            }
            press.y = grid.row(press.y, text, cells);
        }
    }

    private void headings() {
        press.y = grid.heading(
                press.y, small, columns.stream().map(Column::heading).toArray(String[]::new));
        press.y =
                grid.heading(press.y, small, columns.stream().map(Column::mark).toArray(String[]::new));
    }

    private void total(String label) {
        press.room(150);
        Sheet sheet = press.sheet;
        Style bold = Style.bold(text.size());
        float bottom = press.y + 13;
        sheet.frame(press.left, press.y, grid.right(), bottom, 0.5f);
        sheet.text(press.left + 60, press.y + 9, bold, label);
        Deal deal = press.deal;
        under("5", bold, press.money(deal.net()));
        under("8", bold, deal.noVat() ? "без НДС" : press.money(deal.vat()));
        under("9", bold, press.money(deal.total()));
        float from = edge("6");
        sheet.textCentred(from, edge("8"), press.y + 9, bold, press.dice.any("Х", "X"));
        press.y = bottom + 6;
    }

    private void under(String mark, Style style, String value) {
        int column = indexOf(mark);
        press.sheet.line(grid.edge(column), press.y, grid.edge(column), press.y + 13, 0.5f);
        press.sheet.line(grid.edge(column + 1), press.y, grid.edge(column + 1), press.y + 13, 0.5f);
        press.sheet.textRight(grid.edge(column + 1) - 2.2f, press.y + 9, style, value);
    }

    private float edge(String mark) {
        return grid.edge(indexOf(mark));
    }

    private int indexOf(String mark) {
        return columns.stream().map(Column::mark).toList().indexOf(mark);
    }

    private static DocumentLine expected(DealLine line) {
        return new DocumentLine(
                line.name(),
                line.unit(),
                line.quantity().toPlainString(),
                line.price().toPlainString(),
                line.net().toPlainString(),
                line.vat().toPlainString());
    }
}
