package io.marshrut.ocr.drawing.corpus;

import io.marshrut.ocr.drawing.RussianText;
import io.marshrut.ocr.drawing.Style;

/** Счета of layouts that were measured first. */
final class UnseenInvoices {

    private UnseenInvoices() {}

    /** Счёт-оферта: clauses first, code beside the title, requisites in a narrow column. */
    static void offer(Press press) {
        Deal deal = press.deal;
        float top = press.y;
        PaymentCode.draw(press, press.right - 84, top, 84);
        float right = press.right;
        press.right -= 96;
        press.text(Style.bold(press.look.size() * 1.4f), "СЧЁТ-ОФЕРТА № " + deal.number());
        press.text(press.look.bold(), press.look.date(deal.date()));
        press.numberAndDate();
        press.text("Настоящий счёт является предложением (офертой) "
                + deal.seller().name()
                + " заключить договор на условиях, изложенных ниже. Срок акцепта — до "
                + RussianText.longDate(deal.date().plusDays(10)));
        press.right = right;
        press.y = Math.max(press.y, top + 92);
        press.hanging(120, "Кому:", deal.buyer().name());
        press.hanging(120, "ИНН / КПП покупателя:", deal.buyer().innAndKpp(" / "));
        press.gap(4);
        new GoodsTable(press, GoodsTable.usual(press)).draw();
        Totals.under(press);
        Totals.inWords(press);
        press.gap(6);
        press.text("Оплата: 100% предоплата. Минимальный заказ 3 000,00 руб.");
        press.gap(6);
        press.room(110);
        press.text(press.look.bold(), "Получатель платежа");
        press.hanging(110, "Наименование", deal.seller().name());
        press.hanging(110, "ИНН", deal.seller().inn());
        if (deal.seller().kpp() != null) {
            press.hanging(110, "КПП", deal.seller().kpp());
        }
        press.hanging(110, "Счёт", deal.sellerBank().account());
        press.hanging(110, "Банк", deal.sellerBank().name());
        press.hanging(110, "БИК", deal.sellerBank().bik());
        press.hanging(110, "Корсчёт", deal.sellerBank().correspondentAccount());
        press.bank(deal.sellerBank());
        press.sides();
        press.signature("Уполномоченное лицо", deal.seller().signatory());
    }

    /** «Образец заполнения платёжного поручения», buyer before seller, total row in the table. */
    static void paymentSample(Press press) {
        Deal deal = press.deal;
        press.centred(press.look.bold(), "Образец заполнения платежного поручения");
        Requisites.orderForm(press);
        press.centred(press.look.title(), "СЧЕТ N " + deal.number());
        press.centred(press.look.bold(), "от " + press.look.date(deal.date()));
        press.numberAndDate();
        press.text("Заказчик: " + press.oneLine(deal.buyer()));
        press.text("Исполнитель: " + press.oneLine(deal.seller()));
        press.sides();
        if (deal.basis() != null) {
            press.text("Договор-основание: " + deal.basis());
            press.basis();
        }
        if (press.dice.chance(0.4)) {
            press.text("Задолженность за предыдущий период: " + press.money(deal.net()) + " руб.");
        }
        GoodsTable table = new GoodsTable(press, GoodsTable.usual(press));
        table.draw();
        table.totalRow("ИТОГО:");
        Totals.under(press);
        Totals.inWords(press);
        press.signature("Генеральный директор", deal.seller().signatory());
    }

    /** Of a service on the net: facts on the right, no rulings, few words. */
    static void plain(Press press) {
        Deal deal = press.deal;
        Style big = Style.bold(press.look.size() * 2);
        press.text(big, "Счёт");
        press.gap(4);
        fact(press, "Номер", deal.number());
        fact(press, "Дата выставления", press.look.date(deal.date()));
        fact(press, "Оплатить до", press.look.date(deal.date().plusDays(14)));
        press.numberAndDate();
        press.gap(8);
        press.columns(
                0.52f,
                first -> {
                    first.text(first.look.small(), "ПОСТАВЩИК");
                    Requisites.block(first, deal.seller(), deal.sellerBank());
                },
                second -> {
                    second.text(second.look.small(), "ПЛАТЕЛЬЩИК");
                    Requisites.block(second, deal.buyer(), null);
                });
        press.bank(deal.sellerBank());
        press.sides();
        press.gap(14);
        new GoodsTable(press, GoodsTable.usual(press)).draw();
        press.gap(8);
        press.room(80);
        if (!deal.noVat()) {
            fact(press, "Сумма без НДС", press.money(deal.net()));
            fact(press, deal.perCent() == null ? "НДС" : "НДС " + deal.perCent() + "%", press.money(deal.vat()));
        } else {
            fact(press, "НДС", "не облагается");
        }
        fact(press, "К оплате", press.money(deal.total()) + " ₽");
        press.sums(true);
    }

    private static void fact(Press press, String label, String value) {
        press.sheet.text(press.right - 240, press.y + press.look.size(), press.look.text(), label);
        press.right(press.look.bold(), value);
        press.gap(2);
    }
}
