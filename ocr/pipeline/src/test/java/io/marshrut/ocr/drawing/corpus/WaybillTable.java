package io.marshrut.ocr.drawing.corpus;

import io.marshrut.ocr.drawing.Grid;
import io.marshrut.ocr.drawing.Style;
import io.marshrut.ocr.model.DocumentLine;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Columns 1 to 15 of a ТОРГ-12 with subtotals of pages and «Всего по накладной». */
final class WaybillTable {

    private static final String[] HEADINGS = {
        "Но- мер по по- рядку",
        "наименование, характеристика, сорт, артикул товара",
        "код",
        "наиме- нование",
        "код по ОКЕИ",
        "Вид упаков- ки",
        "в одном месте",
        "мест, штук",
        "Масса брутто",
        "Количество (масса нетто)",
        "Цена, руб. коп.",
        "Сумма без учета НДС, руб. коп.",
        "ставка, %",
        "сумма, руб. коп.",
        "Сумма с учетом НДС, руб. коп."
    };
    private static final float[] WIDTHS = {26, 0, 44, 32, 34, 34, 34, 34, 40, 52, 58, 70, 36, 60, 72};

    private final Press press;
    private final Style text;
    private final Style small;
    private Grid grid;
    private int pages = 1;

    private WaybillTable(Press press) {
        this.press = press;
        float size = press.dice.between(6.6f, 7.8f);
        this.text = Style.plain(size);
        this.small = Style.plain(size - 1);
    }

    static void draw(Press press) {
        new WaybillTable(press).draw();
    }

    private void draw() {
        grid = new Grid(press.sheet, press.left, columns(), 0.5f, 0.5f);
        headings();
        List<DealLine> page = new ArrayList<>();
        int number = 1;
        for (DealLine line : press.deal.lines()) {
            String[] cells = row(number++, line);
            if (press.y + grid.heightOf(text, cells) > press.bottom() - 18) {
                sums("Итого", page);
                page.clear();
                press.sheet.newPage();
                press.y = 30;
                press.right(small, "Страница " + ++pages);
                headings();
            }
            press.y = grid.row(press.y, text, cells);
            page.add(line);
        }
        sums("Итого", page);
        sums("Всего по накладной", press.deal.lines());
        press.gap(4);
        press.sums(true);
        press.truth.lines(
                press.deal.lines().stream().map(WaybillTable::expected).toList());
    }

    private List<Grid.Column> columns() {
        float fixed = 0;
        for (float width : WIDTHS) {
            fixed += width;
        }
        List<Grid.Column> columns = new ArrayList<>();
        for (int i = 0; i < WIDTHS.length; i++) {
            float width = i == 1 ? press.width() - fixed : WIDTHS[i];
            columns.add(i == 1 ? Grid.left(width) : i >= 8 ? Grid.right(width) : Grid.centred(width));
        }
        return columns;
    }

    private void headings() {
        press.y = grid.heading(press.y, small, HEADINGS);
        String[] marks = new String[HEADINGS.length];
        for (int i = 0; i < marks.length; i++) {
            marks[i] = String.valueOf(i + 1);
        }
        press.y = grid.heading(press.y, small, marks);
    }

    private String[] row(int number, DealLine line) {
        String quantity = press.look.quantity(line.quantity());
        return new String[] {
            String.valueOf(number),
            line.name(),
            press.dice.any("", "00-" + (1000 + number)),
            line.unit(),
            line.unitCode(),
            "",
            "",
            "",
            press.dice.chance(0.3) ? quantity : "",
            quantity,
            press.money(line.price()),
            press.money(line.net()),
            line.perCent() == null ? "без НДС" : line.perCent() + "%",
            line.perCent() == null ? "" : press.money(line.vat()),
            press.money(line.withVat())
        };
    }

    private void sums(String label, List<DealLine> lines) {
        Deal part = press.deal.withLines(lines);
        BigDecimal quantity = part.sum(DealLine::quantity);
        press.y = grid.row(
                press.y,
                text,
                "",
                label,
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                press.look.quantity(quantity),
                "Х",
                press.money(part.net()),
                "Х",
                press.deal.noVat() ? "" : press.money(part.vat()),
                press.money(part.total()));
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
