package io.marshrut.ocr.drawing.corpus;

import io.marshrut.ocr.drawing.Party;
import io.marshrut.ocr.drawing.RussianText;
import io.marshrut.ocr.drawing.Sheet;
import io.marshrut.ocr.drawing.Style;
import java.util.List;

/** Товарная накладная ТОРГ-12 (resolution of Goskomstat of 25.12.1998 № 132). */
final class Waybills {

    private static final float CODES = 92;
    private static final Style TEXT = Style.plain(7.4f);
    private static final Style SMALL = Style.plain(5.6f);

    private Waybills() {}

    static void usual(Press press) {
        draw(press, true);
    }

    /** Without the box of codes at the right, the consignee before the supplier's bank. */
    static void plain(Press press) {
        draw(press, false);
    }

    private static void draw(Press paper, boolean box) {
        Press press = paper.with(paper.deal.netOfVat());
        press.left = 26;
        press.right = press.sheet.width() - 24;
        press.y = 24;
        press.right(SMALL, "Унифицированная форма № ТОРГ-12");
        press.right(SMALL, "Утверждена постановлением Госкомстата России от 25.12.98 № 132");
        press.gap(2);
        float right = press.right;
        if (box) {
            codes(press);
            press.right -= CODES + 106;
        }
        parties(press);
        press.right = right;
        title(press);
        WaybillTable.draw(press);
        foot(press);
        press.sides();
        press.numberAndDate();
    }

    private static void codes(Press press) {
        Sheet sheet = press.sheet;
        float left = press.right - CODES;
        float y = press.y;
        List<String> labels =
                List.of("Форма по ОКУД", "по ОКПО", "Вид деятельности по ОКДП", "по ОКПО", "по ОКПО", "по ОКПО");
        List<String> values = List.of(
                "0330212", press.dice.digits(8), "", press.dice.digits(8), press.dice.digits(8), press.dice.digits(8));
        sheet.textCentred(left, press.right, y + 8, TEXT, "Коды");
        for (int i = 0; i < labels.size(); i++) {
            float top = y + 11 + i * 13;
            sheet.frame(left, top, press.right, top + 13, 0.5f);
            sheet.textRight(left - 3, top + 9, TEXT, labels.get(i));
            sheet.textCentred(left, press.right, top + 9, TEXT, values.get(i));
        }
    }

    private static void parties(Press press) {
        Deal deal = press.deal;
        String seller = full(press, deal.seller(), true);
        String buyer = full(press, deal.buyer(), false);
        under(
                press,
                "",
                press.dice.any(
                        seller, deal.seller().name() + ", " + deal.seller().address()),
                "организация-грузоотправитель, адрес, телефон, факс, банковские реквизиты");
        under(press, "", press.dice.any("", "Основной склад"), "структурное подразделение");
        under(
                press,
                "Грузополучатель",
                press.dice.any(
                        buyer, deal.buyer().name() + ", склад, " + deal.buyer().address()),
                "организация, адрес, телефон, факс, банковские реквизиты");
        under(press, "Поставщик", seller, "организация, адрес, телефон, факс, банковские реквизиты");
        under(press, "Плательщик", buyer, "организация, адрес, телефон, факс, банковские реквизиты");
        under(
                press,
                "Основание",
                deal.basis() == null ? press.dice.any("", "Без договора") : deal.basis(),
                "договор, заказ-наряд");
        press.basis();
    }

    private static String full(Press press, Party party, boolean bank) {
        Deal deal = press.deal;
        String codes = party.kpp() == null ? "ИНН " + party.inn() : "ИНН " + party.inn() + ", КПП " + party.kpp();
        var account = bank ? deal.sellerBank() : deal.buyerBank();
        if (bank) {
            press.bank(account);
        }
        return party.name() + ", " + codes + ", " + party.address() + ", р/с " + account.account() + ", в банке "
                + account.name() + ", БИК " + account.bik() + ", к/с " + account.correspondentAccount();
    }

    private static void under(Press press, String label, String value, String hint) {
        Sheet sheet = press.sheet;
        float from = press.left + (label.isEmpty() ? 0 : 66);
        sheet.text(press.left, press.y + 8, TEXT, label);
        for (String part : sheet.wrap(value, press.right - from, TEXT)) {
            sheet.text(from, press.y + 8, TEXT, part);
            press.gap(9);
        }
        sheet.line(from, press.y + 1, press.right, press.y + 1, 0.4f);
        sheet.textCentred(from, press.right, press.y + 6.5f, SMALL, hint);
        press.gap(8);
    }

    private static void title(Press press) {
        Sheet sheet = press.sheet;
        float middle = press.left + press.width() * 0.46f;
        float y = press.y + 4;
        sheet.text(middle - 150, y + 24, Style.bold(10), "ТОВАРНАЯ НАКЛАДНАЯ");
        sheet.frame(middle, y, middle + 90, y + 28, 0.6f);
        sheet.frame(middle + 90, y, middle + 180, y + 28, 0.6f);
        sheet.line(middle, y + 14, middle + 180, y + 14, 0.6f);
        sheet.textCentred(middle, middle + 90, y + 10, TEXT, "Номер документа");
        sheet.textCentred(middle + 90, middle + 180, y + 10, TEXT, "Дата составления");
        sheet.textCentred(middle, middle + 90, y + 24, Style.bold(8), press.deal.number());
        sheet.textCentred(middle + 90, middle + 180, y + 24, Style.bold(8), RussianText.shortDate(press.deal.date()));
        press.y = y + 36;
    }

    private static void foot(Press press) {
        Deal deal = press.deal;
        press.room(120);
        press.text(
                TEXT,
                "Товарная накладная имеет приложение на ____ листах и содержит "
                        + deal.lines().size() + " порядковых номеров записей");
        press.text(TEXT, "Масса груза (нетто) ____________   Масса груза (брутто) ____________   Всего мест ______");
        press.text(Style.bold(7.4f), "Всего отпущено на сумму " + RussianText.inWords(deal.total()));
        press.gap(6);
        press.columns(
                0.5f,
                first -> {
                    first.text(
                            TEXT,
                            "Отпуск груза разрешил директор __________ "
                                    + deal.seller().signatory());
                    first.text(
                            TEXT,
                            "Главный (старший) бухгалтер __________ "
                                    + deal.seller().signatory());
                    first.text(TEXT, "Отпуск груза произвел кладовщик __________");
                    first.text(TEXT, "М.П.  " + Look.quoted(deal.date()));
                },
                second -> {
                    second.text(TEXT, "По доверенности № ____ от «____» ____________ 20__ г., выданной");
                    second.text(TEXT, "Груз принял __________ " + deal.buyer().signatory());
                    second.text(TEXT, "Груз получил грузополучатель __________");
                    second.text(TEXT, "М.П.  «____» ____________ 20__ года");
                });
    }
}
