package io.marshrut.ocr.drawing.corpus;

import io.marshrut.ocr.drawing.RussianText;
import io.marshrut.ocr.drawing.Style;

/** Счёт out of a program for sales and customers. */
final class CustomersProgramInvoice {

    private CustomersProgramInvoice() {}

    /** Company and bank at the right, quantity and unit in one cell, the VAT in words of its own, terms at the foot. */
    static void sales(Press paper) {
        boolean trader = paper.dice.chance(0.3);
        int rows = paper.dice.between(2, 8);
        Press press = trader
                ? TradeDeals.trader(paper, Branch.HOUSEHOLD, rows)
                : TradeDeals.company(paper, Branch.HOUSEHOLD, rows, TradeDeals.Tax.USUAL, true);
        Deal deal = press.deal;
        press.columns(
                0.36f,
                first -> {
                    first.text(Style.bold(first.look.size() * 2), first.dice.any("ЛОГОТИП", "Ваш логотип", "Market24"));
                    first.text(first.look.small(), "www.shop-" + first.dice.digits(3) + ".example");
                },
                second -> {
                    second.text(second.look.bold(), deal.seller().name());
                    second.text(second.look.small(), deal.seller().address());
                    second.text(second.look.small(), "ИНН " + deal.seller().innAndKpp(", КПП "));
                    second.text(
                            second.look.small(),
                            "Расчетный счет " + deal.sellerBank().account());
                    second.text(
                            second.look.small(),
                            deal.sellerBank().name() + ", БИК "
                                    + deal.sellerBank().bik());
                    second.text(
                            second.look.small(),
                            "Корр. счет " + deal.sellerBank().correspondentAccount());
                });
        press.gap(18);
        press.title("Счет №" + deal.number() + " от " + RussianText.longDate(deal.date()), false);
        press.text("Тема: заказ " + press.dice.between(400, 9_000) + " с сайта, менеджер " + press.deals.person());
        press.text("Срок оплаты: " + RussianText.shortDate(deal.date().plusDays(press.dice.between(3, 10))));
        press.gap(8);
        press.columns(0.24f, first -> first.text(first.look.bold(), "Кому:"), second -> {
            second.text(second.look.bold(), deal.buyer().name());
            second.text(deal.buyer().address());
            second.text("ИНН " + deal.buyer().inn() + ", КПП " + deal.buyer().kpp());
        });
        press.gap(10);
        new FreeTable(press, press.look.size())
                .ruled(0, 0.4f)
                .centred("#", 22, (n, line) -> String.valueOf(n))
                .left("Наименование товара", 0, (n, line) -> line.name())
                .right("Кол-во", 66, (n, line) -> press.look.quantity(line.quantity()) + " " + line.unit() + ".")
                .right("Цена, руб.", 72, (n, line) -> press.money(line.price()))
                .money("Сумма, руб.", 80, DealLine::amount)
                .draw(Rows::plain);
        press.gap(6);
        press.room(110);
        sum(press, "Сумма:", press.money(deal.total()));
        if (deal.noVat()) {
            sum(press, "НДС:", "не облагается");
        } else {
            sum(press, "НДС " + deal.perCent() + "% (включен в цену):", press.money(deal.vat()));
        }
        sum(press, "Общая сумма:", press.money(deal.total()));
        press.gap(8);
        press.text(press.look.bold(), "Условия и комментарии");
        press.text("Отгрузка со склада на следующий день после оплаты. Бесплатная доставка от 15 000,00 руб."
                + " Цены действительны 3 дня, остаток по товару уточняйте.");
        if (trader) {
            press.signature("Предприниматель", LatestVocabulary.person(deal.seller()));
        } else {
            press.signature("Директор", deal.seller().signatory());
        }
        press.sides();
        press.bank(deal.sellerBank());
        press.numberAndDate();
        press.sums(false);
    }

    private static void sum(Press press, String label, String value) {
        press.sheet.textRight(press.right - 92, press.y + press.look.size(), press.look.text(), label);
        press.right(press.look.bold(), value);
        press.gap(1.5f);
    }
}
