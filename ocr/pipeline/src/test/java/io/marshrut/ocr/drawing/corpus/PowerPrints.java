package io.marshrut.ocr.drawing.corpus;

import io.marshrut.ocr.drawing.Grid;
import io.marshrut.ocr.drawing.Party;
import io.marshrut.ocr.drawing.RussianText;
import io.marshrut.ocr.drawing.Style;
import io.marshrut.ocr.model.FieldName;
import java.util.List;

/** Доверенности: form М-2 with its counterfoil, and one with its dates in words. */
final class PowerPrints {

    private PowerPrints() {}

    /** М-2 (resolution of Goskomstat of 30.10.1997 № 71а): the counterfoil's row above the line to tear along. */
    static void counterfoil(Press paper) {
        Press press = TradeDeals.company(
                paper,
                paper.dice.any(Trade.RETAIL, Trade.PARTS, Trade.MEDICAL, Trade.FOOD),
                paper.dice.between(1, 9),
                TradeDeals.Tax.USUAL,
                true);
        Deal deal = press.deal;
        Party giver = deal.buyer();
        String receiver = press.deals.trade();
        Style text = Style.plain(8);
        String until = RussianText.shortDate(deal.date().plusDays(10));
        String basis = "счет № " + press.dice.between(11, 990) + " от "
                + RussianText.shortDate(deal.date().minusDays(press.dice.between(1, 6)));
        Grid stub = new Grid(
                press.sheet,
                press.left,
                Grid.columns(
                        Grid.centred(70),
                        Grid.centred(66),
                        Grid.centred(66),
                        Grid.left(press.width() - 202 - 80),
                        Grid.centred(80)),
                0.5f,
                0.5f);
        press.y = stub.heading(
                press.y,
                Style.plain(7),
                "Номер доверенности",
                "Дата выдачи",
                "Срок действия",
                "Должность и фамилия лица, которому выдана доверенность",
                "Расписка в получении");
        press.y = stub.row(
                press.y, text, deal.number(), RussianText.shortDate(deal.date()), until, "менеджер " + receiver, "");
        Grid below = new Grid(
                press.sheet,
                press.left,
                Grid.columns(Grid.left(press.width() * 0.4f), Grid.left(press.width() * 0.6f)),
                0.5f,
                0.5f);
        press.y = below.row(
                press.y, text, "Поставщик: " + deal.seller().name(), "Номер и дата наряда, извещения: " + basis);
        press.gap(3);
        press.centred(
                Style.plain(6.5f),
                "- - - - - - - - - - - - - - - - - - -  линия отреза  - - - - - - - - - - - - - - - - - - -");
        press.gap(4);
        press.right(Style.plain(6.5f), "Типовая межотраслевая форма № М-2, код по ОКУД 0315001");
        press.right(Style.plain(6.5f), "по ОКПО " + press.dice.digits(8));
        press.text("Организация: " + giver.name() + ", ИНН " + giver.inn() + ", КПП " + giver.kpp());
        press.gap(4);
        press.title("Доверенность № " + deal.number(), true);
        press.text("Дата выдачи " + Look.quoted(deal.date()) + "     Действительна по "
                + Look.quoted(deal.date().plusDays(10)));
        press.gap(3);
        field(press, giver.name() + ", " + giver.address(), "наименование потребителя и его адрес");
        field(press, "он же", "наименование плательщика и его адрес");
        field(
                press,
                "Счет № " + deal.buyerBank().account() + " в "
                        + deal.buyerBank().name() + ", БИК " + deal.buyerBank().bik(),
                "наименование банка");
        field(press, "Доверенность выдана: менеджер " + receiver, "должность, фамилия, имя, отчество");
        field(
                press,
                "Паспорт 63 " + press.dice.between(10, 24) + " № " + press.dice.digits(6) + " выдан "
                        + RussianText.shortDate(deal.date().minusDays(2_900)) + " УМВД России, код 630-0"
                        + press.dice.digits(2),
                "серия, номер, кем и когда выдан");
        field(press, "На получение от: " + deal.seller().name(), "наименование поставщика");
        press.text("материальных ценностей по документу: " + basis);
        press.gap(5);
        press.text(press.look.bold(), "Перечень товарно-материальных ценностей, подлежащих получению");
        new FreeTable(press, 8.4f)
                .centred("№ п/п", 34, (n, line) -> String.valueOf(n))
                .left("Материальные ценности", 0, (n, line) -> line.name())
                .centred("Единица измерения", 64, (n, line) -> line.unit())
                .right("Количество", 70, (n, line) -> press.look.quantity(line.quantity()))
                .draw(Rows::plain);
        press.gap(6);
        press.room(110);
        press.text("Подпись лица, получившего доверенность, ______________ удостоверяем.");
        press.signature("Руководитель", giver.signatory());
        press.signature("Главный бухгалтер", press.deals.person());
        given(press, basis);
    }

    private static void field(Press press, String value, String hint) {
        press.text(value);
        press.sheet.line(press.left, press.y, press.right, press.y, 0.4f);
        press.sheet.textCentred(press.left, press.right, press.y + 6, Style.plain(5.6f), hint);
        press.gap(9);
    }

    /** On a letterhead, the dates of issue and of expiry in words, several powers numbered. */
    static void inWords(Press press) {
        Deal deal = press.deal;
        Party giver = deal.buyer();
        press.centred(Style.bold(press.look.size() * 1.2f), giver.name());
        press.centred(
                press.look.small(),
                giver.address() + "; ИНН " + giver.inn() + "; КПП " + giver.kpp() + "; р/с "
                        + deal.buyerBank().account() + "; БИК "
                        + deal.buyerBank().bik());
        press.rule(1);
        press.gap(14);
        press.centred(press.look.title(), "Д О В Е Р Е Н Н О С Т Ь");
        press.centred(press.look.bold(), "№ " + deal.number());
        press.gap(10);
        press.text("город Калининград");
        press.text(capital(DateInWords.of(deal.date())));
        press.gap(8);
        press.text("Настоящей доверенностью " + giver.name() + ", ОГРН 1" + press.dice.between(10, 24) + "39000"
                + press.dice.digits(5) + ", в лице исполнительного директора, действующего на основании устава,"
                + " утвержденного " + RussianText.longDate(deal.date().minusYears(4)) + ", уполномочивает:");
        press.text(press.deals.trade() + ", паспорт 2718 № " + press.dice.digits(6) + ", выдан "
                + RussianText.longDate(deal.date().minusYears(7)) + ", место жительства: "
                + press.deals.place() + ":");
        press.gap(3);
        press.text("1) принимать товар у контрагентов, в том числе у "
                + deal.seller().name() + ";");
        press.text("2) подписывать товарные накладные, счета-фактуры, УПД и акты на сумму не более "
                + press.dice.between(1, 9) + "00 000,00 рублей каждый;");
        press.text("3) получать и сдавать корреспонденцию, подавать претензии.");
        press.gap(3);
        press.text("Полномочия не могут быть переданы другим лицам. Доверенность действует по "
                + DateInWords.of(deal.date().plusMonths(6)) + " включительно.");
        press.gap(6);
        press.text("Образец подписи представителя ________________ удостоверяю:");
        press.signature("Исполнительный директор", giver.signatory());
        press.text("М.П.");
        given(press, null);
    }

    private static String capital(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    private static void given(Press press, String basis) {
        Party giver = press.deal.buyer();
        press.numberAndDate();
        press.truth.lines(List.of());
        press.truth.put(FieldName.SELLER_NAME, giver.name());
        press.truth.put(FieldName.SELLER_INN, giver.inn());
        press.truth.put(FieldName.SELLER_KPP, giver.kpp());
        press.truth.put(FieldName.BASIS, basis);
    }
}
