package io.marshrut.ocr.drawing.corpus;

import io.marshrut.ocr.drawing.Bank;
import io.marshrut.ocr.drawing.Party;
import io.marshrut.ocr.drawing.Sheet;
import io.marshrut.ocr.drawing.Style;

/** Codes and bank details of a party, as a block or as the form of a payment order. */
final class Requisites {

    private Requisites() {}

    /** Line under line; the bank is left out when null. */
    static void block(Press press, Party party, Bank bank) {
        Dice dice = press.dice;
        press.text(press.look.bold(), party.name());
        press.text(dice.any("Адрес: ", "Юридический адрес: ", "") + party.address());
        press.text(press.codes(party));
        if (bank != null) {
            press.text(dice.any("Р/с ", "Расчетный счет: ", "р/сч № ") + bank.account());
            press.text(dice.any("в ", "Банк: ") + bank.name());
            if (dice.chance(0.5)) {
                press.text("БИК " + bank.bik());
                press.text("К/с " + bank.correspondentAccount());
            } else {
                press.text("к/с " + bank.correspondentAccount() + ", БИК " + bank.bik());
            }
        }
    }

    /** The upper part of a payment order, as most programs put it on top of an invoice. */
    static void orderForm(Press press) {
        Sheet sheet = press.sheet;
        Deal deal = press.deal;
        Bank bank = deal.sellerBank();
        Style text = Style.plain(Math.min(press.look.size(), 9.5f));
        Style small = press.look.small();
        float left = press.left;
        float right = press.right;
        float label = left + press.width() * 0.56f;
        float value = label + 44;
        float middle = left + press.width() * 0.28f;
        float top = press.y;
        float codes = top + 42;
        float name = codes + 16;
        float bottom = name + 34;
        float line = press.dice.any(0.4f, 0.7f, 1f);
        sheet.frame(left, top, right, bottom, line);
        sheet.line(label, top, label, bottom, line);
        sheet.line(value, top, value, bottom, line);
        sheet.line(label, top + 15, right, top + 15, line);
        sheet.line(left, codes, right, codes, line);
        sheet.line(left, name, label, name, line);
        sheet.line(middle, codes, middle, name, line);
        sheet.text(left + 3, top + 11, text, bank.name());
        sheet.text(left + 3, codes - 4, small, "Банк получателя");
        sheet.text(label + 3, top + 11, text, "БИК");
        sheet.text(value + 3, top + 11, text, bank.bik());
        sheet.text(label + 3, top + 27, text, press.dice.any("Сч. №", "К/с №"));
        sheet.text(value + 3, top + 27, text, bank.correspondentAccount());
        sheet.text(left + 3, codes + 11.5f, text, "ИНН " + deal.seller().inn());
        String kpp = deal.seller().kpp();
        sheet.text(middle + 3, codes + 11.5f, text, kpp == null ? "КПП" : "КПП " + kpp);
        sheet.text(label + 3, codes + 11.5f, text, press.dice.any("Сч. №", "Р/с №"));
        sheet.text(value + 3, codes + 11.5f, text, bank.account());
        sheet.paragraph(
                left + 3, name + 3, label - left - 6, text, deal.seller().name());
        sheet.text(left + 3, bottom - 3, small, "Получатель");
        press.y = bottom + 14;
        press.bank(bank);
    }
}
