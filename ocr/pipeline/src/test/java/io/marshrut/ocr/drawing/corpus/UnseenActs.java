package io.marshrut.ocr.drawing.corpus;

import io.marshrut.ocr.drawing.RussianText;
import io.marshrut.ocr.model.FieldName;

/** Акты of layouts that were measured first. */
final class UnseenActs {

    private UnseenActs() {}

    /** «Акт приёма-передачи»: parties in running text, the goods in a table between the clauses. */
    static void delivery(Press press) {
        Deal deal = press.deal;
        press.title("Акт приёма-передачи № " + deal.number(), true);
        press.columns(
                0.5f,
                first -> first.text("город Казань"),
                second -> second.right(second.look.text(), press.look.date(deal.date())));
        press.numberAndDate();
        press.gap(6);
        press.text("Мы, нижеподписавшиеся, " + deal.seller().name() + " (далее — Поставщик), ИНН "
                + deal.seller().inn() + ", и " + deal.buyer().name() + " (далее — Покупатель), ИНН "
                + deal.buyer().inn() + ", составили настоящий акт в том, что Поставщик передал, а Покупатель принял"
                + " следующее:");
        press.truth.put(FieldName.SELLER_NAME, deal.seller().name());
        press.truth.put(FieldName.BUYER_NAME, deal.buyer().name());
        press.truth.put(FieldName.SELLER_INN, deal.seller().inn());
        press.truth.put(FieldName.BUYER_INN, deal.buyer().inn());
        new GoodsTable(press, GoodsTable.usual(press)).draw();
        Totals.under(press);
        press.gap(8);
        press.text(
                "Общая стоимость: " + RussianText.inWords(deal.total()) + ". Гарантия 12 месяцев со дня подписания.");
        Acts.sign(press, "Передал", "Принял");
    }

    /** Head as a small table of facts, customer first. */
    static void services(Press press) {
        Deal deal = press.deal;
        press.text(press.look.title(), "АКТ СДАЧИ-ПРИЁМКИ ОКАЗАННЫХ УСЛУГ");
        press.gap(4);
        press.hanging(110, "Номер акта", deal.number());
        press.hanging(110, "Дата акта", press.look.date(deal.date()));
        press.hanging(
                110,
                "Период оказания услуг",
                "с " + RussianText.shortDate(deal.date().withDayOfMonth(1)) + " по "
                        + RussianText.shortDate(deal.date()));
        press.hanging(110, "Заказчик", deal.buyer().name() + ", " + press.codes(deal.buyer()));
        press.hanging(110, "Подрядчик", deal.seller().name() + ", " + press.codes(deal.seller()));
        if (deal.basis() != null) {
            press.hanging(110, "Договор", deal.basis());
            press.basis();
        }
        press.numberAndDate();
        press.sides();
        press.gap(6);
        GoodsTable table = new GoodsTable(press, GoodsTable.usual(press));
        table.draw();
        table.totalRow("Всего");
        press.sums(table.shows(Cell.NET) || (table.shows(Cell.AMOUNT) && !deal.gross()));
        if (!deal.noVat() && !table.shows(Cell.VAT)) {
            press.text("Итого к оплате " + press.money(deal.total()) + " руб." + Acts.vat(press) + ".");
        } else {
            press.text("Итого к оплате " + press.money(deal.total()) + " руб."
                    + (deal.noVat() ? " НДС не облагается." : ""));
        }
        press.text("Сумма прописью: " + RussianText.inWords(deal.total()));
        Acts.sign(press, "Подрядчик", "Заказчик");
    }
}
