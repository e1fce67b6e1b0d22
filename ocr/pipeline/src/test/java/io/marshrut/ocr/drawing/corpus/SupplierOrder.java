package io.marshrut.ocr.drawing.corpus;

import io.marshrut.ocr.drawing.RussianText;
import io.marshrut.ocr.drawing.Style;

/** Заказ поставщику: looks like the invoice that will answer it, but the buyer has printed it. */
final class SupplierOrder {

    private SupplierOrder() {}

    /** Number, both sides, articles, prices, a total with VAT and in words; nobody is asked to pay. */
    static void order(Press paper) {
        Press press = TradeDeals.company(
                paper,
                paper.dice.any(Branch.GROCERY, Branch.HOUSEHOLD, Branch.EQUIPMENT),
                paper.dice.between(3, 14),
                paper.dice.any(TradeDeals.Tax.USUAL, TradeDeals.Tax.MIXED),
                true);
        Deal deal = press.deal;
        Dice dice = press.dice;
        press.title(
                dice.any("Заказ поставщику № ", "Заказ поставщику №", "Заказ № ") + deal.number() + " от "
                        + press.look.date(deal.date()),
                false);
        press.rule(1.6f);
        press.gap(4);
        press.hanging(
                84,
                dice.any("Исполнитель:", "Поставщик:"),
                deal.seller().name() + ", ИНН " + deal.seller().inn() + ", КПП "
                        + deal.seller().kpp());
        press.hanging(84, dice.any("Заказчик:", "Покупатель:"), press.oneLine(deal.buyer()));
        press.hanging(
                84,
                "Поступление:",
                RussianText.shortDate(deal.date().plusDays(dice.between(1, 12))) + ", "
                        + dice.any("с 8:00 до 13:00, рампа 2", "до 16-00", "время согласовать с приёмкой"));
        press.hanging(84, "Склад:", dice.any("Основной склад, ", "Магазин № 7, ", "РЦ, ") + press.deals.place());
        press.gap(4);
        FreeTable table = new FreeTable(press, Math.min(8.8f, press.look.size()))
                .ruled(0.6f, 0.6f)
                .centred("№", 22, (n, line) -> String.valueOf(n))
                .left("Артикул", 50, (n, line) -> "A-" + (10_240 + n * 317))
                .left("Товар", 0, (n, line) -> line.name())
                .right("Количество", 52, (n, line) -> press.look.quantity(line.quantity()))
                .centred("Ед.", 32, (n, line) -> line.unit())
                .right("Цена", 60, (n, line) -> press.money(line.price()))
                .money("Сумма", 72, DealLine::amount);
        table.draw(Rows::plain);
        Others.nothing(press);
        press.gap(5);
        press.room(130);
        press.right(press.look.bold(), "Итого:   " + press.money(deal.total()));
        press.right(press.look.bold(), "В том числе НДС:   " + press.money(deal.vat()));
        press.text("Всего наименований " + deal.lines().size() + ", на сумму " + press.money(deal.total()) + " руб.");
        press.text(press.look.bold(), RussianText.inWords(deal.total()));
        press.rule(1.2f);
        press.text(
                Style.plain(press.look.size() * 0.9f),
                dice.any(
                        "Просим подтвердить заказ и выставить счёт. Отсрочка 21 день.",
                        "Остаточный срок годности не менее 70%. Цены согласно прайс-листу.",
                        "О замене артикулов сообщить до отгрузки. Оплата по факту, 14 дней."));
        press.signature("Менеджер по закупкам", press.deals.person());
    }
}
