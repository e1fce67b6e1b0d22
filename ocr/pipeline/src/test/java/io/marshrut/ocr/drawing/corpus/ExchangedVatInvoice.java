package io.marshrut.ocr.drawing.corpus;

import io.marshrut.ocr.drawing.Grid;
import io.marshrut.ocr.drawing.RussianText;
import io.marshrut.ocr.drawing.Style;
import java.util.List;

/** A счёт-фактура (resolution 1137) sent through an operator of electronic exchange. */
final class ExchangedVatInvoice {

    private ExchangedVatInvoice() {}

    /** Sent through an operator: its mark in the corner, the head in ruled rows, the signatures' box at the end. */
    static void exchanged(Press paper) {
        boolean goods = paper.dice.chance(0.5);
        Press press = TaxPaper.wide(TradeDeals.company(
                paper,
                goods ? paper.dice.any(Trade.RETAIL, Trade.PARTS, Trade.MEDICAL) : paper.dice.any(Trade.values()),
                goods && paper.dice.chance(0.4) ? paper.dice.between(18, 34) : paper.dice.between(1, 6),
                TradeDeals.Tax.USUAL,
                false));
        Deal deal = press.deal;
        press.right(
                TaxPaper.HINT,
                "Передан через оператора ЭДО "
                        + RussianText.shortDate(deal.date().plusDays(1)) + " 09:14 GMT+03:00");
        press.right(TaxPaper.HINT, press.dice.digits(8) + "-c1f7-4a3e-9b02-" + press.dice.digits(12));
        press.text(
                Style.bold(10),
                "Счет-фактура № " + deal.number() + " от " + press.look.date(deal.date())
                        + " (1)     Исправление № -- от -- (1а)");
        press.gap(4);
        head(press);
        press.gap(5);
        FreeTable table = TaxColumns.of(press, 7f, press.dice.chance(0.5), true)
                .marked("1", "1а", "1б", "2", "2а", "3", "4", "5", "6", "7", "8", "9", "10", "10а", "11");
        table.draw(Rows::taxed);
        table.total("Всего к оплате (9)");
        press.gap(8);
        EdoStamp.draw(press);
        TaxPaper.done(press);
    }

    private static void head(Press press) {
        Deal deal = press.deal;
        Grid grid = new Grid(
                press.sheet,
                press.left,
                Grid.columns(Grid.left(210), Grid.left(press.width() - 240), Grid.centred(30)),
                0,
                0.3f);
        List<String[]> rows = List.of(
                new String[] {"Продавец", deal.seller().name(), "(2)"},
                new String[] {"Адрес", deal.seller().address(), "(2а)"},
                new String[] {"ИНН/КПП продавца", deal.seller().innAndKpp("/"), "(2б)"},
                new String[] {"Грузоотправитель и его адрес", "--", "(3)"},
                new String[] {"Грузополучатель и его адрес", "--", "(4)"},
                new String[] {"К платежно-расчетному документу", "№ -- от --", "(5)"},
                new String[] {
                    "Документ об отгрузке",
                    "Акт № " + press.dice.between(1, 800) + " от " + RussianText.shortDate(deal.date()),
                    "(5а)"
                },
                new String[] {"Покупатель", deal.buyer().name(), "(6)"},
                new String[] {"Адрес", deal.buyer().address(), "(6а)"},
                new String[] {"ИНН/КПП покупателя", deal.buyer().innAndKpp("/"), "(6б)"},
                new String[] {"Валюта: наименование, код", "Российский рубль, 643", "(7)"},
                new String[] {
                    "Идентификатор государственного контракта, договора (соглашения)",
                    press.dice.any("--", "17" + press.dice.digits(18)),
                    "(8)"
                });
        for (String[] row : rows) {
            press.y = grid.row(press.y, TaxPaper.TEXT, row);
        }
    }
}
