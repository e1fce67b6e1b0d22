package io.marshrut.ocr.drawing.corpus;

import io.marshrut.ocr.drawing.Grid;
import io.marshrut.ocr.drawing.RussianText;
import io.marshrut.ocr.drawing.Style;

/** Акт сверки, which is no primary document. */
final class ReconciliationTable {

    private ReconciliationTable() {}

    /** Акт сверки as the most common program prints it: debit and credit of both sides beside each other. */
    static void reconciliation(Press paper) {
        Press press = TradeDeals.company(
                paper, paper.dice.any(Trade.values()), paper.dice.between(2, 12), TradeDeals.Tax.USUAL, true);
        Deal deal = press.deal;
        press.centred(press.look.title(), "АКТ СВЕРКИ");
        press.centred(
                press.look.text(),
                "взаимных расчетов за период: "
                        + RussianText.shortDate(deal.date().minusDays(91)) + " - "
                        + RussianText.shortDate(deal.date()) + " между "
                        + deal.seller().name() + " и " + deal.buyer().name()
                        + " по договору № " + press.dice.between(1, 99) + " от "
                        + RussianText.shortDate(deal.date().minusDays(200)));
        press.gap(8);
        float money = 58;
        float date = 44;
        float words = press.width() / 2 - 2 * money - date;
        Grid grid = new Grid(
                press.sheet,
                press.left,
                Grid.columns(
                        Grid.left(date),
                        Grid.left(words),
                        Grid.right(money),
                        Grid.right(money),
                        Grid.left(date),
                        Grid.left(words),
                        Grid.right(money),
                        Grid.right(money)),
                0.4f,
                0.4f);
        Style text = Style.plain(6.2f);
        press.y = grid.heading(
                press.y, text, "Дата", "Документ", "Дебет", "Кредит", "Дата", "Документ", "Дебет", "Кредит");
        press.y = grid.row(press.y, text, "", "Сальдо начальное", "", "", "", "Сальдо начальное", "", "");
        int day = 60;
        for (DealLine line : deal.lines()) {
            String on = RussianText.shortDate(deal.date().minusDays(day));
            String paid = RussianText.shortDate(deal.date().minusDays(day - 2));
            String sum = press.money(line.withVat());
            String number = String.valueOf(press.dice.between(1, 900));
            press.y = grid.row(
                    press.y, text, on, "Продажа (" + number + ")", sum, "", on, "Приход (" + number + ")", "", sum);
            press.y = grid.row(
                    press.y, text, paid, "Оплата (" + number + ")", "", sum, paid, "Оплата (" + number + ")", sum, "");
            day -= 4;
        }
        String all = press.money(deal.total());
        press.y = grid.row(
                press.y, Style.bold(6.2f), "", "Обороты за период", all, all, "", "Обороты за период", all, all);
        press.y = grid.row(press.y, Style.bold(6.2f), "", "Сальдо конечное", "", "", "", "Сальдо конечное", "", "");
        press.gap(8);
        press.text("На " + RussianText.shortDate(deal.date()) + " задолженность отсутствует.");
        press.columns(
                0.5f,
                first -> {
                    first.text("От " + deal.seller().name());
                    first.text("ИНН " + deal.seller().inn());
                    first.text("Главный бухгалтер");
                    first.signature("", deal.seller().signatory());
                },
                second -> {
                    second.text("От " + deal.buyer().name());
                    second.text("ИНН " + deal.buyer().inn());
                    second.text("Главный бухгалтер");
                    second.signature("", deal.buyer().signatory());
                });
    }
}
