package io.marshrut.ocr.drawing.corpus;

import io.marshrut.ocr.drawing.RussianText;
import io.marshrut.ocr.model.FieldName;

/** A plain накладная of a program for stock, without the form of Goskomstat. */
final class ReleaseWaybill {

    private ReleaseWaybill() {}

    /** Upright, ИНН without КПП, store and seller's man among the facts, sums below the table with discount in it. */
    static void release(Press paper) {
        boolean trader = paper.dice.chance(0.3);
        int rows = paper.dice.chance(0.2) ? paper.dice.between(20, 45) : paper.dice.between(1, 12);
        Branch branch = paper.dice.any(Branch.HOUSEHOLD, Branch.GROCERY, Branch.EQUIPMENT);
        Press press = trader
                ? TradeDeals.trader(paper, branch, rows)
                : TradeDeals.company(paper, branch, rows, TradeDeals.Tax.USUAL, true);
        Deal deal = press.deal;
        press.title(
                press.dice.any("Расходная накладная № ", "Товарная накладная № ", "Накладная № ") + deal.number()
                        + " от " + RussianText.longDate(deal.date()),
                false);
        press.rule(1.6f);
        press.gap(2);
        press.hanging(
                76,
                "Поставщик:",
                deal.seller().name() + ", ИНН " + deal.seller().inn() + ", "
                        + deal.seller().address());
        press.hanging(
                76,
                "Покупатель:",
                deal.buyer().name() + ", ИНН " + deal.buyer().inn() + ", "
                        + deal.buyer().address());
        press.hanging(76, "Склад:", press.dice.any("Основной склад", "Склад № 2 (Заводская)", "Торговый зал"));
        if (press.dice.chance(0.6)) {
            String basis = press.dice.any("Заказ покупателя № ", "Счет на оплату № ") + press.dice.between(5, 2_500)
                    + " от " + RussianText.shortDate(deal.date().minusDays(press.dice.between(0, 9)));
            press.hanging(76, "Основание:", basis);
            press.truth.put(FieldName.BASIS, basis);
        }
        press.hanging(76, "Менеджер:", press.deals.person());
        press.gap(4);
        FreeTable table = new FreeTable(press, Math.min(9.2f, press.look.size()))
                .ruled(0.7f, 0.7f)
                .centred("№", 24, (n, line) -> String.valueOf(n))
                .left("Код", 44, (n, line) -> String.format("Ц-%05d", 310 + n * 7))
                .left("Товар", 0, (n, line) -> line.name())
                .right("Количество", 54, (n, line) -> press.look.quantity(line.quantity()))
                .left("Ед.", 32, (n, line) -> line.unit())
                .right("Цена", 66, (n, line) -> press.money(line.price()))
                .money("Сумма", 78, DealLine::amount);
        table.draw(Rows::plain);
        press.gap(5);
        press.room(130);
        sum(press, "Итого:", press.money(deal.total()));
        sum(
                press,
                deal.noVat() ? "Без налога (НДС):" : "В том числе НДС " + deal.perCent() + "%:",
                deal.noVat() ? "-" : press.money(deal.vat()));
        press.text("Всего наименований " + deal.lines().size() + " на сумму " + press.money(deal.total()) + " руб.");
        press.text(press.look.bold(), RussianText.inWords(deal.total()));
        press.text(
                press.look.small(),
                "Баланс покупателя до отгрузки: " + press.dice.between(1, 90)
                        + " 450,00 руб., оплата до "
                        + RussianText.shortDate(deal.date().plusDays(14))
                        + ". Возврат товара в течение 3 дней.");
        press.columns(
                0.5f,
                first -> first.signature("Отпустил", first.deals.person()),
                second -> second.signature("Получил", second.deals.person()));
        press.truth.put(FieldName.SELLER_NAME, deal.seller().name());
        press.truth.put(FieldName.SELLER_INN, deal.seller().inn());
        press.truth.put(FieldName.BUYER_NAME, deal.buyer().name());
        press.truth.put(FieldName.BUYER_INN, deal.buyer().inn());
        press.numberAndDate();
        press.sums(false);
    }

    private static void sum(Press press, String label, String value) {
        press.sheet.textRight(press.right - 84, press.y + press.look.size(), press.look.bold(), label);
        press.right(press.look.bold(), value);
        press.gap(1.5f);
    }
}
