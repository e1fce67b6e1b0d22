package io.marshrut.ocr.drawing.corpus;

import io.marshrut.ocr.drawing.Grid;
import io.marshrut.ocr.drawing.RussianText;
import io.marshrut.ocr.drawing.Sheet;
import io.marshrut.ocr.drawing.Style;

/** УПД (letter ММВ-20-3/96@) as an operator of electronic exchange prints it. */
final class ExchangedUtd {

    private ExchangedUtd() {}

    /** Of an operator: status in a narrow column at the right, head in two ruled columns, signers' boxes. */
    static void exchanged(Press paper) {
        Press press = TaxPaper.wide(TradeDeals.company(
                paper,
                paper.dice.any(Trade.PARTS, Trade.RETAIL, Trade.MEDICAL),
                paper.dice.between(1, 12),
                paper.dice.any(TradeDeals.Tax.USUAL, TradeDeals.Tax.MIXED),
                false));
        Deal deal = press.deal;
        status(press, "1", press.right - 74);
        press.right -= 84;
        press.text(Style.bold(9.5f), "Универсальный передаточный документ");
        press.text(
                Style.bold(8.6f),
                "Счет-фактура № " + deal.number() + " от " + RussianText.shortDate(deal.date()) + " (1)");
        press.text(TaxPaper.TEXT, "Исправление № --- от --- (1а)");
        press.right += 84;
        press.gap(6);
        press.columns(0.5f, first -> pairs(first, true), second -> pairs(second, false));
        press.gap(5);
        FreeTable table = TaxColumns.of(press, 6.9f, true, true).marked(TaxPaper.MARKS);
        table.draw(Rows::taxed);
        table.total("Всего к оплате (9)");
        press.gap(6);
        press.room(150);
        TaxPaper.basis(press, "Основание передачи (сдачи) / получения (приемки)", "[8]");
        press.text(
                TaxPaper.TEXT,
                "Данные о транспортировке и грузе: транспортная накладная № " + press.dice.between(10, 999) + " от "
                        + RussianText.shortDate(deal.date().plusDays(1)) + " [9]");
        press.text(
                TaxPaper.TEXT,
                "Дата отгрузки, передачи (сдачи) " + RussianText.shortDate(deal.date()) + " [11]      Дата получения"
                        + " (приемки) " + RussianText.shortDate(deal.date().plusDays(2)) + " [16]");
        press.gap(4);
        EdoStamp.draw(press);
        TaxPaper.done(press);
    }

    private static void status(Press press, String value, float x) {
        Sheet sheet = press.sheet;
        sheet.frame(x, press.y, press.right, press.y + 34, 0.6f);
        sheet.text(x + 4, press.y + 10, TaxPaper.TEXT, "Статус:");
        sheet.text(x + 52, press.y + 10, Style.bold(9), value);
        sheet.text(x + 4, press.y + 20, TaxPaper.HINT, "1 - сч.-фактура и акт");
        sheet.text(x + 4, press.y + 28, TaxPaper.HINT, "2 - перед. документ");
    }

    private static void pairs(Press press, boolean seller) {
        Deal deal = press.deal;
        Grid grid = new Grid(
                press.sheet, press.left, Grid.columns(Grid.left(104), Grid.left(press.width() - 104)), 0.3f, 0.3f);
        String[][] rows = seller
                ? new String[][] {
                    {"(2) Продавец", deal.seller().name()},
                    {"(2а) Адрес", deal.seller().address()},
                    {"(2б) ИНН/КПП продавца", deal.seller().innAndKpp("/")},
                    {"(3) Грузоотправитель", "он же"},
                    {"(5) К платежному документу", "---"},
                    {"(5а) Документ об отгрузке", "№ п/п 1-" + deal.lines().size() + ", " + deal.number()}
                }
                : new String[][] {
                    {"(4) Грузополучатель", deal.buyer().name() + ", " + press.deals.place()},
                    {"(6) Покупатель", deal.buyer().name()},
                    {"(6а) Адрес", deal.buyer().address()},
                    {"(6б) ИНН/КПП покупателя", deal.buyer().innAndKpp("/")},
                    {"(7) Валюта", "Российский рубль, 643"},
                    {"(8) ИГК", press.dice.any("---", press.dice.digits(20))}
                };
        for (String[] row : rows) {
            press.y = grid.row(press.y, TaxPaper.TEXT, row);
        }
    }
}
