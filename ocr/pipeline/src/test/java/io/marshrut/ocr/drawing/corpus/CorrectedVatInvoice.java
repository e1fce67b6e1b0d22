package io.marshrut.ocr.drawing.corpus;

import io.marshrut.ocr.drawing.RussianText;
import io.marshrut.ocr.drawing.Style;

/** A счёт-фактура (resolution 1137) that was corrected, of a big company's system. */
final class CorrectedVatInvoice {

    private CorrectedVatInvoice() {}

    /** Values over a line with their meaning under it, a corrected one, several rates. */
    static void corrected(Press paper) {
        Press press = TaxPaper.wide(TradeDeals.company(
                paper,
                paper.dice.any(Trade.FOOD, Trade.MEDICAL, Trade.PARTS),
                paper.dice.between(2, 9),
                TradeDeals.Tax.MIXED,
                false));
        Deal deal = press.deal;
        press.right(TaxPaper.HINT, "Приложение N 1 к постановлению Правительства РФ от 26.12.2011 N 1137");
        press.centred(Style.bold(12), "СЧЕТ-ФАКТУРА");
        under(press, 300, deal.number() + "   от   " + press.look.date(deal.date()), "номер и дата счета-фактуры (1)");
        under(
                press,
                300,
                "1   от   " + RussianText.longDate(deal.date().plusDays(press.dice.between(3, 25))),
                "номер и дата исправления (1а)");
        press.gap(2);
        press.columns(0.5f, first -> side(first, true), second -> side(second, false));
        under(press, press.width(), "Российский рубль, 643", "валюта: наименование, код (7)");
        press.gap(4);
        FreeTable table = TaxColumns.of(press, 6.9f, true, true)
                .marked("1", "1а", "1б", "2", "2а", "3", "4", "5", "6", "7", "8", "9", "10", "10а", "11");
        table.draw(Rows::taxed);
        table.total("Всего к оплате (9)");
        press.gap(8);
        TaxPaper.signatures(press);
        TaxPaper.done(press);
    }

    private static void side(Press press, boolean seller) {
        Deal deal = press.deal;
        var party = seller ? deal.seller() : deal.buyer();
        String of = seller ? "продавец (2)" : "покупатель (6)";
        under(press, press.width(), party.name(), of);
        under(press, press.width(), party.address(), seller ? "адрес (2а)" : "адрес (6а)");
        under(
                press,
                press.width(),
                party.innAndKpp(" / "),
                seller ? "ИНН/КПП продавца (2б)" : "ИНН/КПП покупателя (6б)");
        if (seller) {
            under(press, press.width(), "он же", "грузоотправитель и его адрес (3)");
            under(
                    press,
                    press.width(),
                    press.dice.between(10, 900) + " от "
                            + RussianText.shortDate(deal.date().minusDays(4)),
                    "к платежно-расчетному документу N (5)");
        } else {
            under(
                    press,
                    press.width(),
                    deal.buyer().name() + ", " + press.deals.place(),
                    "грузополучатель и его адрес (4)");
            under(
                    press,
                    press.width(),
                    "N п/п 1-" + deal.lines().size() + " N " + press.dice.digits(6) + " от "
                            + RussianText.shortDate(deal.date()),
                    "документ об отгрузке N п/п (5а)");
        }
    }

    private static void under(Press press, float width, String value, String hint) {
        press.y = press.sheet.paragraph(press.left, press.y, width, TaxPaper.TEXT, value);
        press.sheet.line(press.left, press.y + 1, press.left + width, press.y + 1, 0.4f);
        press.sheet.text(press.left + 30, press.y + 7, TaxPaper.HINT, hint);
        press.gap(10);
    }
}
