package io.marshrut.ocr.drawing.corpus;

import io.marshrut.ocr.drawing.Grid;
import io.marshrut.ocr.drawing.Party;
import io.marshrut.ocr.drawing.RussianText;
import io.marshrut.ocr.drawing.Style;
import io.marshrut.ocr.model.FieldName;

/** Доверенности: who gives one stands in the fields of the seller, as the issuer does in every other document. */
final class Powers {

    private Powers() {}

    /** Form М-2 (resolution of Goskomstat of 30.10.1997 № 71а). */
    static void form(Press press) {
        Deal deal = press.deal;
        press.right(press.look.small(), "Типовая межотраслевая форма № М-2");
        press.right(press.look.small(), "Утверждена постановлением Госкомстата России от 30.10.97 № 71а");
        press.right(press.look.small(), "Форма по ОКУД 0315001");
        press.text("Организация " + deal.buyer().name() + ", " + press.codes(deal.buyer()));
        press.gap(6);
        press.title("ДОВЕРЕННОСТЬ № " + deal.number(), true);
        press.text("Дата выдачи " + press.look.date(deal.date()));
        press.text(
                "Доверенность действительна по " + press.look.date(deal.date().plusDays(15)));
        press.gap(4);
        press.hanging(
                130,
                "Потребитель и его адрес",
                deal.buyer().name() + ", " + deal.buyer().address());
        press.hanging(130, "Плательщик и его адрес", "он же");
        press.hanging(
                130,
                "Счет №",
                deal.buyerBank().account() + " в " + deal.buyerBank().name() + ", БИК "
                        + deal.buyerBank().bik());
        press.hanging(130, "Доверенность выдана", press.dice.any("кладовщику ", "водителю ") + press.deals.trade());
        press.hanging(
                130,
                "Паспорт: серия",
                "40 10 № " + press.dice.digits(6) + ", выдан "
                        + RussianText.longDate(deal.date().minusYears(6)));
        press.hanging(130, "На получение от", deal.seller().name());
        String basis = press.dice.any("счету № ", "накладной № ") + press.dice.between(10, 900) + " от "
                + RussianText.shortDate(deal.date().minusDays(3));
        press.hanging(130, "материальных ценностей по", basis);
        press.truth.put(FieldName.BASIS, basis);
        giver(press);
        press.gap(6);
        Grid grid = new Grid(
                press.sheet,
                press.left,
                Grid.columns(Grid.centred(40), Grid.left(press.width() - 220), Grid.centred(60), Grid.left(120)),
                0.5f,
                0.5f);
        Style text = Style.plain(Math.min(9, press.look.size()));
        press.y = grid.heading(
                press.y,
                text,
                "Номер по порядку",
                "Материальные ценности",
                "Единица измерения",
                "Количество (прописью)");
        int number = 1;
        for (DealLine line : deal.lines().subList(0, Math.min(5, deal.lines().size()))) {
            press.y = grid.row(
                    press.y,
                    text,
                    String.valueOf(number++),
                    line.name(),
                    line.unit(),
                    press.look.quantity(line.quantity()));
        }
        press.text("Подпись лица, получившего доверенность ______________ удостоверяем");
        press.signature("Руководитель", deal.buyer().signatory());
        press.signature("Главный бухгалтер", deal.buyer().signatory());
        press.text("М.П.");
    }

    /** To represent a company, in running text. */
    static void free(Press press) {
        Deal deal = press.deal;
        press.title("Доверенность № " + deal.number(), true);
        press.columns(
                0.5f,
                first -> first.text("г. Москва"),
                second -> second.right(second.look.text(), press.look.date(deal.date())));
        press.gap(8);
        Party giver = deal.buyer();
        press.text(giver.name() + " (" + press.codes(giver) + "), в лице генерального директора " + giver.signatory()
                + ", действующего на основании Устава, настоящей доверенностью уполномочивает " + press.deals.trade()
                + ", паспорт 4012 " + press.dice.digits(6) + ", выданный "
                + RussianText.shortDate(deal.date().minusYears(8))
                + ", представлять интересы общества во всех организациях, получать товары, подписывать накладные и"
                + " акты, совершать иные действия, связанные с выполнением настоящего поручения.");
        press.gap(6);
        press.text("Доверенность выдана сроком до "
                + RussianText.longDate(deal.date().plusYears(1)) + " без права передоверия.");
        giver(press);
        press.signature("Генеральный директор", giver.signatory());
        press.text("М.П.");
    }

    /** Of a sole trader's customer, the number at the right, dates in words. */
    static void trader(Press press) {
        Deal deal = press.deal;
        press.text(press.look.title(), "ДОВЕРЕННОСТЬ");
        press.right(press.look.bold(), "Рег. № " + deal.number());
        press.text("Выдана " + RussianText.longDate(deal.date()) + " в г. Нижний Новгород");
        press.gap(8);
        press.text("Настоящая доверенность удостоверяет, что " + deal.buyer().name() + ", "
                + press.codes(deal.buyer()) + ", адрес: " + deal.buyer().address() + ", доверяет " + press.deals.trade()
                + " получить у " + deal.seller().name() + " товары: "
                + deal.lines().get(0).name() + ".");
        press.text("Срок действия — десять дней. Подпись доверенного лица _____________ заверяю.");
        giver(press);
        press.signature("Директор", deal.buyer().signatory());
    }

    private static void giver(Press press) {
        press.numberAndDate();
        press.truth.put(FieldName.SELLER_NAME, press.deal.buyer().name());
        press.truth.put(FieldName.SELLER_INN, press.deal.buyer().inn());
        press.truth.put(FieldName.SELLER_KPP, press.deal.buyer().kpp());
    }
}
