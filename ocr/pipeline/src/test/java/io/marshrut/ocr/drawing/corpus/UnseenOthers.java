package io.marshrut.ocr.drawing.corpus;

import io.marshrut.ocr.drawing.RussianText;
import java.util.List;

/** Further papers that are no primary documents. */
final class UnseenOthers {

    private UnseenOthers() {}

    /** Коммерческое предложение: a table with sums and a total, but nobody has to pay. */
    static void commercialOffer(Press press) {
        Deal deal = press.deal;
        press.text(press.look.bold(), deal.seller().name());
        press.text(press.codes(deal.seller()));
        press.title("Коммерческое предложение № " + deal.number() + " от " + press.look.date(deal.date()), true);
        press.text("Уважаемые коллеги! Предлагаем рассмотреть поставку:");
        new GoodsTable(press, GoodsTable.usual(press)).draw();
        Others.nothing(press);
        press.text("Ориентировочная стоимость " + press.money(deal.total()) + " руб. Предложение действует 14 дней и не"
                + " является публичной офертой.");
        press.signature("Менеджер по продажам", deal.seller().signatory());
    }

    /** Кассовый чек, enlarged to a sheet. */
    static void receipt(Press press) {
        Deal deal = press.deal;
        press.right = press.left + 230;
        press.centred(press.look.bold(), deal.seller().name());
        press.centred(press.look.text(), deal.seller().address());
        press.centred(press.look.text(), "ИНН " + deal.seller().inn());
        press.centred(press.look.bold(), "КАССОВЫЙ ЧЕК");
        press.text("Приход   Смена 114   Чек " + press.dice.between(1, 300));
        press.text(RussianText.shortDate(deal.date()) + " 14:" + press.dice.between(10, 59));
        for (DealLine line : deal.lines().subList(0, Math.min(6, deal.lines().size()))) {
            press.text(line.name());
            press.right(
                    press.look.text(),
                    press.look.quantity(line.quantity()) + " х " + press.money(line.price()) + " = "
                            + press.money(line.full()));
        }
        press.text(press.look.bold(), "ИТОГ = " + press.money(deal.total()));
        press.text("БЕЗНАЛИЧНЫМИ = " + press.money(deal.total()));
        press.text("ФН " + press.dice.digits(16) + " ФД " + press.dice.digits(5) + " ФП " + press.dice.digits(10));
    }

    /** Приказ of one's own house. */
    static void internalOrder(Press press) {
        Deal deal = press.deal;
        press.centred(press.look.bold(), deal.buyer().name());
        press.centred(press.look.title(), "ПРИКАЗ № " + deal.number());
        press.centred(press.look.text(), press.look.date(deal.date()));
        press.gap(8);
        press.text("О назначении материально ответственных лиц");
        press.text("В целях сохранности товаров и в связи с договорами поставки приказываю: назначить ответственным за"
                + " приемку по накладным и актам " + deal.seller().signatory() + " с "
                + RussianText.shortDate(deal.date().plusDays(1)) + ".");
        press.text("Контроль за исполнением приказа оставляю за собой.");
        press.signature("Генеральный директор", deal.buyer().signatory());
    }

    /** Транспортная накладная: names, dates, cargo, but no price. */
    static void deliveryNote(Press press) {
        Deal deal = press.deal;
        press.right(press.look.small(), "Приложение № 4 к Правилам перевозок грузов автомобильным транспортом");
        press.title("ТРАНСПОРТНАЯ НАКЛАДНАЯ", true);
        press.text("Дата " + RussianText.shortDate(deal.date()) + "   № " + deal.number());
        press.text("1. Грузоотправитель: " + deal.seller().name() + ", "
                + deal.seller().address());
        press.text("2. Грузополучатель: " + deal.buyer().name() + ", "
                + deal.buyer().address());
        press.text("3. Наименование груза: " + deal.lines().get(0).name());
        press.text("4. Сопроводительные документы на груз: счет-фактура, товарная накладная");
        press.text("5. Указания грузоотправителя: тип транспортного средства тентованный, 5 т");
        press.text("6. Прием груза: " + deal.seller().address() + ", масса брутто " + press.dice.between(100, 4_000)
                + " кг");
        press.text("7. Сдача груза: " + deal.buyer().address());
        press.text("10. Перевозчик: " + press.deals.trade() + ", водитель " + press.deals.person());
        press.gap(8);
        Acts.sign(press, "Грузоотправитель", "Перевозчик");
        press.truth.lines(List.of());
    }
}
