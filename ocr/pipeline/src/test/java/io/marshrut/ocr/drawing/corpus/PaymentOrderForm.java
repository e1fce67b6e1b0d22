package io.marshrut.ocr.drawing.corpus;

import io.marshrut.ocr.drawing.Bank;
import io.marshrut.ocr.drawing.RussianText;
import io.marshrut.ocr.drawing.Sheet;
import io.marshrut.ocr.drawing.Style;
import java.math.BigDecimal;

/** Платёжное поручение, which is no primary document of the buyer. */
final class PaymentOrderForm {

    private PaymentOrderForm() {}

    /** Платёжное поручение on its form 0401060 (Bank of Russia, 762-П), ruled as a client's bank prints it. */
    static void paymentOrder(Press press) {
        Deal deal = press.deal;
        Sheet sheet = press.sheet;
        BigDecimal sum = deal.total();
        Style text = Style.plain(8.6f);
        press.sheet.frame(press.right - 50, press.y, press.right, press.y + 14, 0.5f);
        press.sheet.text(press.right - 44, press.y + 10, text, "0401060");
        press.gap(22);
        press.text(
                Style.bold(9.4f),
                "ПЛАТЕЖНОЕ ПОРУЧЕНИЕ № " + press.dice.between(10, 4_000) + "        "
                        + RussianText.shortDate(deal.date()) + "        электронно        01");
        press.gap(4);
        press.hanging(64, "Сумма прописью", RussianText.inWords(sum));
        float top = press.y;
        float middle = press.left + press.width() * 0.58f;
        float value = middle + 46;
        side(
                press,
                top,
                value,
                deal.buyer().inn(),
                deal.buyer().kpp(),
                deal.buyer().name(),
                "Плательщик",
                "Сумма",
                press.money(sum),
                deal.buyerBank().account());
        bank(press, top + 62, value, deal.buyerBank(), "Банк плательщика");
        bank(press, top + 98, value, deal.sellerBank(), "Банк получателя");
        side(
                press,
                top + 134,
                value,
                deal.seller().inn(),
                deal.seller().kpp(),
                deal.seller().name(),
                "Получатель",
                "Вид оп.",
                "01   Очер. плат. 5",
                deal.sellerBank().account());
        sheet.frame(press.left, top, press.right, top + 196, 0.5f);
        sheet.line(middle, top, middle, top + 196, 0.5f);
        sheet.line(value, top, value, top + 196, 0.5f);
        press.y = top + 204;
        press.text(
                text,
                "Оплата по счету " + deal.number() + " от "
                        + RussianText.shortDate(deal.date().minusDays(press.dice.between(1, 9))) + " за товары. Сумма "
                        + press.money(sum)
                        + (deal.noVat() ? " НДС не облагается" : " в т.ч. НДС " + press.money(deal.vat())));
        press.text(press.look.small(), "Назначение платежа");
        press.rule(0.5f);
        press.text(
                text,
                "М.П.        Подписи ______________        Отметки банка: ИСПОЛНЕНО "
                        + RussianText.shortDate(deal.date()));
    }

    private static void side(
            Press press,
            float top,
            float value,
            String inn,
            String kpp,
            String name,
            String role,
            String label,
            String sum,
            String account) {
        Sheet sheet = press.sheet;
        Style text = Style.plain(8.6f);
        float middle = value - 46;
        sheet.text(press.left + 3, top + 11, text, "ИНН " + inn);
        sheet.text(press.left + 150, top + 11, text, "КПП " + (kpp == null ? "0" : kpp));
        sheet.line(press.left, top + 15, middle, top + 15, 0.5f);
        sheet.paragraph(press.left + 3, top + 18, middle - press.left - 8, text, name);
        sheet.text(press.left + 3, top + 58, press.look.small(), role);
        sheet.text(middle + 3, top + 11, text, label);
        sheet.text(value + 4, top + 11, text, sum);
        sheet.text(middle + 3, top + 40, text, "Сч. №");
        sheet.text(value + 4, top + 40, text, account);
        sheet.line(press.left, top + 62, press.right, top + 62, 0.5f);
    }

    private static void bank(Press press, float top, float value, Bank bank, String role) {
        Sheet sheet = press.sheet;
        Style text = Style.plain(8.6f);
        sheet.paragraph(press.left + 3, top + 2, value - 54 - press.left, text, bank.name());
        sheet.text(press.left + 3, top + 33, press.look.small(), role);
        sheet.text(value - 43, top + 11, text, "БИК");
        sheet.text(value + 4, top + 11, text, bank.bik());
        sheet.text(value - 43, top + 26, text, "Сч. №");
        sheet.text(value + 4, top + 26, text, bank.correspondentAccount());
        sheet.line(press.left, top + 36, press.right, top + 36, 0.5f);
    }
}
