package io.marshrut.ocr.drawing.corpus;

import io.marshrut.ocr.drawing.Grid;
import io.marshrut.ocr.drawing.Party;
import io.marshrut.ocr.drawing.RussianText;
import io.marshrut.ocr.drawing.Sheet;
import io.marshrut.ocr.drawing.Style;

/** ТОРГ-12 (resolution of Goskomstat of 25.12.1998 № 132) of a big company's system. */
final class BoxesWaybill {

    private BoxesWaybill() {}

    /** Of a big company's system: codes and the carrier's papers in boxes at the left, sides in a table beside. */
    static void boxes(Press paper) {
        Press press = TradeDeals.company(
                paper,
                paper.dice.any(Trade.PARTS, Trade.MEDICAL),
                paper.dice.chance(0.25) ? paper.dice.between(16, 30) : paper.dice.between(1, 8),
                TradeDeals.Tax.USUAL,
                false);
        Deal deal = press.deal;
        press.left = 30;
        press.right = press.sheet.width() - 28;
        press.y = 26;
        float top = press.y;
        codes(press, top);
        press.left += 178;
        press.text(Style.bold(10.5f), "Товарная накладная (форма ТОРГ-12)");
        Grid grid = new Grid(
                press.sheet, press.left, Grid.columns(Grid.left(84), Grid.left(press.width() - 84)), 0.3f, 0.3f);
        press.y = grid.row(
                press.y,
                TaxPaper.TEXT,
                "Отправитель",
                "Склад " + press.dice.between(1000, 1999) + ", " + press.deals.place());
        press.y = grid.row(press.y, TaxPaper.TEXT, "Поставщик", side(deal.seller()));
        press.y =
                grid.row(press.y, TaxPaper.TEXT, "Грузополучатель", deal.buyer().name() + ", " + press.deals.place());
        press.y = grid.row(press.y, TaxPaper.TEXT, "Плательщик", side(deal.buyer()));
        press.y = grid.row(press.y, TaxPaper.TEXT, "Основание", deal.basis() == null ? "-" : deal.basis());
        press.basis();
        press.left -= 178;
        press.y = Math.max(press.y, top + 122);
        press.gap(5);
        FreeTable table = new FreeTable(press, 7.3f)
                .ruled(0.5f, 0.2f)
                .pageSums("Итого")
                .centred("Поз.", 26, (n, line) -> String.valueOf(n * 10))
                .left("Материал", 50, (n, line) -> "4000" + (11_870 + n * 3))
                .left("Наименование", 0, (n, line) -> line.name())
                .right("Кол-во", 50, (n, line) -> press.look.quantity(line.quantity()))
                .centred("ЕИ", 32, (n, line) -> line.unit())
                .centred("ОКЕИ", 32, (n, line) -> line.unitCode())
                .right("Цена", 62, (n, line) -> press.money(line.price()))
                .money("Стоимость без НДС", 74, DealLine::net)
                .centred("НДС, %", 36, (n, line) -> line.perCent() + "")
                .money("НДС, руб.", 66, DealLine::vat)
                .money("Стоимость с НДС", 76, DealLine::withVat);
        table.draw(Rows::taxed);
        table.total("Всего по накладной");
        press.gap(6);
        press.room(70);
        press.text(TaxPaper.TEXT, "Сумма прописью: " + RussianText.inWords(deal.total()));
        press.text(
                TaxPaper.TEXT,
                "Отпустил ______________ " + deal.seller().signatory() + "     Главный бухгалтер ______________ "
                        + press.deals.person() + "     Принял ______________ "
                        + deal.buyer().signatory());
        press.text(
                TaxPaper.HINT,
                "Документ поставки 80" + press.dice.digits(8) + "   Распечатано "
                        + RussianText.shortDate(deal.date().plusDays(1)) + "   USER_OTGR2");
        TaxPaper.done(press);
    }

    private static String side(Party party) {
        return party.name() + ", " + party.address() + ", ИНН/КПП: " + party.innAndKpp("/");
    }

    private static void codes(Press press, float top) {
        Sheet sheet = press.sheet;
        String[][] rows = {
            {"Номер документа", press.deal.number()},
            {"Дата составления", RussianText.shortDate(press.deal.date())},
            {"ОКУД", "0330212"},
            {"ОКПО поставщика", press.dice.digits(8)},
            {"Трансп. накладная", press.dice.digits(5)},
            {"Дата ТН", RussianText.shortDate(press.deal.date().plusDays(1))},
            {"Заказ клиента", "45" + press.dice.digits(8)},
            {"Вид операции", "601"}
        };
        for (int i = 0; i < rows.length; i++) {
            float y = top + i * 14;
            sheet.text(press.left, y + 10, TaxPaper.TEXT, rows[i][0]);
            sheet.frame(press.left + 92, y, press.left + 166, y + 14, 0.5f);
            sheet.textCentred(press.left + 92, press.left + 166, y + 10, Style.bold(7.6f), rows[i][1]);
        }
    }
}
