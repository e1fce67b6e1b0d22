package io.marshrut.ocr.drawing.corpus;

import io.marshrut.ocr.drawing.RussianText;
import io.marshrut.ocr.drawing.Sheet;
import io.marshrut.ocr.drawing.Style;

/** The box which an operator of electronic exchange prints at the foot: who signed, with what, when. */
final class EdoStamp {

    private static final Style TEXT = Style.plain(6.4f);

    private EdoStamp() {}

    static void draw(Press press) {
        press.room(64);
        Sheet sheet = press.sheet;
        Deal deal = press.deal;
        float top = press.y;
        float left = press.left;
        float middle = left + Math.min(press.width(), 520) / 2;
        float right = left + Math.min(press.width(), 520);
        sheet.frame(left, top, right, top + 40, 0.8f);
        sheet.line(middle, top, middle, top + 40, 0.4f);
        half(press, left + 4, middle - left - 8, top + 3, deal.seller().signatory(), 0);
        half(press, middle + 4, right - middle - 8, top + 3, deal.buyer().signatory(), 2);
        press.y = top + 44;
    }

    private static void half(Press press, float x, float width, float top, String name, int days) {
        Deal deal = press.deal;
        String text = "ДОКУМЕНТ ПОДПИСАН ЭЛЕКТРОННОЙ ПОДПИСЬЮ\nВладелец: " + name + "\nСертификат: 01"
                + press.dice.digits(14) + ", действует до "
                + RussianText.shortDate(deal.date().plusDays(211)) + "\nПодписан "
                + RussianText.shortDate(deal.date().plusDays(days)) + " 1" + press.dice.between(0, 9) + ":"
                + press.dice.between(10, 59) + " MSK";
        press.sheet.paragraph(x, top, width, TEXT, text);
    }
}
