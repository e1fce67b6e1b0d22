package io.marshrut.ocr.drawing.corpus;

import io.marshrut.ocr.drawing.RussianText;
import io.marshrut.ocr.drawing.Style;
import java.util.List;

/** What looks like a primary document and is none: no field may be made up of it. */
final class Others {

    private Others() {}

    static void priceList(Press press) {
        press.title(press.dice.any("ПРАЙС-ЛИСТ", "Прайс-лист на стройматериалы"), true);
        press.centred(press.look.text(), "действует с " + RussianText.shortDate(press.deal.date()));
        press.text(press.deal.seller().name() + ", " + press.codes(press.deal.seller()));
        new GoodsTable(press, List.of(Cell.NUMBER, Cell.NAME, Cell.UNIT, Cell.PRICE)).draw();
        nothing(press);
        press.text("Цены указаны в рублях, в том числе НДС.");
    }

    /** A letter that speaks of an invoice. */
    static void letter(Press press) {
        Deal deal = press.deal;
        press.text(press.look.bold(), deal.seller().name());
        press.text(press.codes(deal.seller()) + ", " + deal.seller().address());
        press.rule(1f);
        press.text("Исх. № " + deal.number() + " от " + press.look.date(deal.date()));
        press.gap(10);
        press.right(press.look.text(), "Генеральному директору");
        press.right(press.look.text(), deal.buyer().name());
        press.gap(14);
        press.centred(
                press.look.bold(), press.dice.any("О порядке оплаты", "Гарантийное письмо", "Информационное письмо"));
        press.gap(8);
        press.text("Просим оплатить счет № " + press.dice.between(10, 900) + " от "
                + RussianText.shortDate(deal.date().minusDays(4)) + " на сумму " + press.money(deal.total())
                + " руб. до конца месяца. Оплату гарантируем. Накладная и счет-фактура будут переданы с товаром.");
        press.text("Напоминаем, что с " + RussianText.shortDate(deal.date().plusDays(20))
                + " меняется график отгрузки со склада.");
        press.signature("Директор", deal.seller().signatory());
    }

    /** Платёжное поручение (0401060). */
    static void paymentOrder(Press press) {
        Deal deal = press.deal;
        press.right(press.look.small(), "0401060");
        press.text(
                press.look.bold(),
                "ПЛАТЕЖНОЕ ПОРУЧЕНИЕ № " + press.dice.between(1, 900) + "    " + RussianText.shortDate(deal.date())
                        + "    электронно");
        press.gap(6);
        press.hanging(80, "Сумма прописью", RussianText.inWords(deal.total()));
        press.hanging(80, "Сумма", press.money(deal.total()));
        press.text(
                "Плательщик: " + deal.buyer().name() + ", ИНН " + deal.buyer().inn());
        press.text("Сч. № " + deal.buyerBank().account() + ", БИК "
                + deal.buyerBank().bik());
        press.text("Банк плательщика: " + deal.buyerBank().name());
        press.gap(6);
        press.text(
                "Получатель: " + deal.seller().name() + ", ИНН " + deal.seller().inn());
        press.text("Сч. № " + deal.sellerBank().account() + ", БИК "
                + deal.sellerBank().bik());
        press.text("Вид оп. 01   Очер. плат. 5   Код 0");
        press.gap(6);
        press.text("Оплата по счету № " + deal.number() + " от "
                + RussianText.shortDate(deal.date().minusDays(3)) + ". В том числе НДС.");
        press.rule(0.6f);
        press.text("Назначение платежа");
        press.text("М.П.   Подписи   Отметки банка");
    }

    /** Акт сверки взаимных расчётов. */
    static void reconciliation(Press press) {
        Deal deal = press.deal;
        press.title("Акт сверки взаимных расчетов", true);
        press.text("за период с 01.01." + deal.date().getYear() + " по " + RussianText.shortDate(deal.date())
                + " между " + deal.seller().name() + " и " + deal.buyer().name());
        press.gap(6);
        Style text = press.look.text();
        for (DealLine line : deal.lines()) {
            press.room(14);
            press.sheet.text(
                    press.left,
                    press.y + 9,
                    text,
                    RussianText.shortDate(deal.date().minusDays(9)));
            press.sheet.text(press.left + 70, press.y + 9, text, "Продажа (" + press.dice.between(1, 900) + ")");
            press.right(text, press.money(line.withVat()));
        }
        press.text("Обороты за период " + press.money(deal.total()));
        press.text("По данным " + deal.seller().name() + " задолженность в пользу "
                + deal.seller().name() + " " + press.money(deal.total()) + " руб. (" + RussianText.inWords(deal.total())
                + ")");
        Acts.sign(press, "От " + deal.seller().name(), "От " + deal.buyer().name());
    }

    /** Forgets the lines of a table: they are nobody's purchase. */
    static void nothing(Press press) {
        press.truth.lines(List.of());
    }
}
