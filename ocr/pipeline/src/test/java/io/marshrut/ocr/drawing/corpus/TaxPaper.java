package io.marshrut.ocr.drawing.corpus;

import io.marshrut.ocr.drawing.Style;

/** What the tax forms here have in common. */
final class TaxPaper {

    static final Style TEXT = Style.plain(7.4f);

    static final Style HINT = Style.plain(5.8f);

    static final String[] MARKS = {"1", "1а", "1б", "2", "2а", "3", "4", "5", "6", "7", "8", "9", "10", "10а", "11"};

    private TaxPaper() {}

    /** Landscape, near the edges of the paper. */
    static Press wide(Press press) {
        press.left = press.dice.between(24f, 40f);
        press.right = press.sheet.width() - press.dice.between(22f, 36f);
        press.y = 26;
        return press;
    }

    /** All that a tax form always has. */
    static void done(Press press) {
        press.sides();
        press.numberAndDate();
        press.sums(true);
    }

    /** Where there is one. */
    static void basis(Press press, String label, String mark) {
        if (press.deal.basis() != null) {
            press.text(TEXT, label + " " + press.deal.basis() + " " + mark);
            press.basis();
        }
    }

    /** Names to sign over, and the note on copies. */
    static void signatures(Press press) {
        press.room(40);
        String name = press.deal.seller().signatory();
        press.text(
                TEXT,
                "Руководитель организации или иное уполномоченное лицо  ______________  " + name
                        + "      Главный бухгалтер или иное уполномоченное лицо  ______________  "
                        + press.deals.person());
        press.text(HINT, "Примечание. Первый экземпляр - покупателю, второй экземпляр - продавцу.");
    }
}
