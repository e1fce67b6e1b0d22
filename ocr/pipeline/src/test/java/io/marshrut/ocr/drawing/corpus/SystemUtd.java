package io.marshrut.ocr.drawing.corpus;

import io.marshrut.ocr.drawing.Grid;
import io.marshrut.ocr.drawing.RussianText;
import io.marshrut.ocr.drawing.Style;

/** УПД (letter ММВ-20-3/96@) of a big company's system. */
final class SystemUtd {

    private SystemUtd() {}

    /** Of a big company's system: four columns of facts, sums once more in words, correction and contract identifier. */
    static void system(Press paper) {
        Press press = TaxPaper.wide(TradeDeals.company(
                paper,
                paper.dice.any(Trade.POWER, Trade.WATER, Trade.CARRIAGE, Trade.RENT),
                paper.dice.between(1, 5),
                TradeDeals.Tax.USUAL,
                false));
        Deal deal = press.deal;
        press.text(Style.bold(10), "Универсальный передаточный документ, статус документа 1");
        press.gap(3);
        Grid grid = new Grid(
                press.sheet,
                press.left,
                Grid.columns(
                        Grid.left(90),
                        Grid.left(press.width() / 2 - 90),
                        Grid.left(90),
                        Grid.left(press.width() / 2 - 90)),
                0.5f,
                0.5f);
        press.y = grid.row(
                press.y, Style.bold(8.4f), "Счет-фактура", "№ " + deal.number(), "Дата", press.look.date(deal.date()));
        press.y = grid.row(
                press.y,
                TaxPaper.TEXT,
                "Исправление",
                "№ 2 от " + RussianText.shortDate(deal.date().plusDays(9)),
                "Идент. гос. контракта",
                press.dice.digits(19));
        press.y = grid.row(
                press.y,
                TaxPaper.TEXT,
                "Продавец",
                deal.seller().name(),
                "Покупатель",
                deal.buyer().name());
        press.y = grid.row(
                press.y,
                TaxPaper.TEXT,
                "Адрес",
                deal.seller().address(),
                "Адрес",
                deal.buyer().address());
        press.y = grid.row(
                press.y,
                TaxPaper.TEXT,
                "ИНН/КПП",
                deal.seller().innAndKpp("/"),
                "ИНН/КПП",
                deal.buyer().innAndKpp("/"));
        press.y = grid.row(press.y, TaxPaper.TEXT, "Грузоотправитель", "-", "Грузополучатель", "-");
        press.y = grid.row(press.y, TaxPaper.TEXT, "Плат. документ", "-", "Валюта", "Российский рубль, 643");
        press.gap(6);
        FreeTable table = TaxColumns.of(press, 7.4f, false, false)
                .marked("1", "1а", "2", "2а", "3", "4", "5", "6", "7", "8", "9", "10", "10а", "11");
        table.draw(Rows::taxed);
        table.total("ИТОГО К ОПЛАТЕ");
        press.gap(4);
        press.text(TaxPaper.TEXT, "Всего к оплате: " + RussianText.inWords(deal.total()));
        press.gap(6);
        press.room(80);
        TaxPaper.basis(press, "Документ-основание:", "");
        press.text(
                TaxPaper.TEXT,
                "Сдал: " + deal.seller().signatory() + ", приказ № 14-к от "
                        + RussianText.shortDate(deal.date().minusDays(300)) + "  ______________     Принял: "
                        + deal.buyer().signatory() + "  ______________  дата ____________");
        press.text(
                TaxPaper.HINT,
                "Напечатано: " + RussianText.shortDate(deal.date().plusDays(3)) + " 16:42:07  Мандант 800"
                        + "  Партнёр 00" + press.dice.digits(8) + "  Лист 1");
        TaxPaper.done(press);
    }
}
