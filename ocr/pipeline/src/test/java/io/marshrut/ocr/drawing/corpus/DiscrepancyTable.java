package io.marshrut.ocr.drawing.corpus;

import io.marshrut.ocr.drawing.Grid;
import io.marshrut.ocr.drawing.Style;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** What the supplier's papers say, what was there and what is missing, each with sums of its own. */
final class DiscrepancyTable {

    private DiscrepancyTable() {}

    static void draw(Press press, Style text) {
        float name = press.width() - 34 - 8 * 66;
        List<Grid.Column> groups = Grid.columns(
                Grid.centred(name), Grid.centred(34), Grid.centred(198), Grid.centred(198), Grid.centred(132));
        List<Grid.Column> columns = new ArrayList<>(List.of(Grid.left(name), Grid.centred(34)));
        for (int i = 0; i < 8; i++) {
            columns.add(Grid.right(66));
        }
        Grid upper = new Grid(press.sheet, press.left, groups, 0.6f, 0.6f);
        Grid grid = new Grid(press.sheet, press.left, columns, 0.6f, 0.6f);
        Style head = Style.plain(7.4f);
        press.y = upper.heading(
                press.y,
                head,
                "Товар",
                "Ед.",
                "По документам поставщика значится",
                "Фактически оказалось",
                "Недостача");
        press.y = grid.heading(
                press.y,
                head,
                "наименование, сорт",
                "изм.",
                "количество",
                "цена, руб.",
                "сумма, руб.",
                "количество",
                "цена, руб.",
                "сумма, руб.",
                "количество",
                "сумма, руб.");
        BigDecimal lost = BigDecimal.ZERO;
        for (DealLine line : press.deal.lines()) {
            // without any difference there would be no act
            boolean whole = lost.signum() > 0 && press.dice.chance(0.4);
            BigDecimal missing =
                    BigDecimal.valueOf(whole ? 0 : Math.max(1, line.quantity().intValue() / press.dice.between(5, 14)));
            BigDecimal cost = missing.multiply(line.price()).setScale(2, RoundingMode.HALF_UP);
            lost = lost.add(cost);
            press.y = grid.row(
                    press.y,
                    text,
                    line.name(),
                    line.unit(),
                    press.look.quantity(line.quantity()),
                    press.money(line.price()),
                    press.money(line.amount()),
                    press.look.quantity(line.quantity().subtract(missing)),
                    press.money(line.price()),
                    press.money(line.amount().subtract(cost)),
                    missing.signum() == 0 ? "–" : press.look.quantity(missing),
                    missing.signum() == 0 ? "–" : press.money(cost));
        }
        press.y = grid.row(
                press.y,
                Style.bold(text.size()),
                "Итого",
                "",
                "",
                "",
                press.money(press.deal.total()),
                "",
                "",
                press.money(press.deal.total().subtract(lost)),
                "",
                press.money(lost));
    }
}
