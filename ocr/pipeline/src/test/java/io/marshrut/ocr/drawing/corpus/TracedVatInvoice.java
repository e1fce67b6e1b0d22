package io.marshrut.ocr.drawing.corpus;

import io.marshrut.ocr.drawing.RussianText;
import io.marshrut.ocr.drawing.Sheet;
import io.marshrut.ocr.drawing.Style;

/** A счёт-фактура (resolution 1137) of goods that are traced, with the columns up to 14. */
final class TracedVatInvoice {

    private static final String[] MARKS = {
        "1", "1а", "1б", "2", "2а", "3", "4", "5", "6", "7", "8", "9", "10", "10а", "11", "12", "12а", "13", "14"
    };

    private TracedVatInvoice() {}

    /** Values at one tab, numbers of lines at the edge; batches, their units, quantities and cost after the sums. */
    static void traced(Press paper) {
        Press press = TaxPaper.wide(TradeDeals.company(
                paper,
                Branch.EQUIPMENT,
                paper.dice.chance(0.15) ? paper.dice.between(14, 26) : paper.dice.between(1, 7),
                TradeDeals.Tax.USUAL,
                false));
        Deal deal = press.deal;
        press.right(TaxPaper.HINT, "Приложение № 1 к постановлению Правительства РФ от 26 декабря 2011 г. № 1137");
        press.right(TaxPaper.HINT, "(в ред. постановления Правительства РФ от 16.08.2024 № 1096)");
        tab(press, Style.bold(10), "Счет-фактура №", deal.number() + " от " + press.look.date(deal.date()), "(1)");
        tab(press, TaxPaper.TEXT, "Исправление №", "--     от     --", "(1а)");
        press.gap(2);
        Style bold = Style.bold(7.4f);
        tab(press, bold, "Продавец:", deal.seller().name(), "(2)");
        tab(press, TaxPaper.TEXT, "Адрес:", deal.seller().address(), "(2а)");
        tab(press, TaxPaper.TEXT, "ИНН/КПП продавца:", deal.seller().innAndKpp("/"), "(2б)");
        tab(press, TaxPaper.TEXT, "Грузоотправитель и его адрес:", "он же", "(3)");
        tab(
                press,
                TaxPaper.TEXT,
                "Грузополучатель и его адрес:",
                deal.buyer().name() + ", " + press.deals.place(),
                "(4)");
        tab(
                press,
                TaxPaper.TEXT,
                "К платежно-расчетному документу №",
                press.dice.between(12, 3_000) + " от "
                        + RussianText.shortDate(deal.date().minusDays(press.dice.between(1, 9))),
                "(5)");
        tab(
                press,
                TaxPaper.TEXT,
                "Документ об отгрузке:",
                "Накладная № " + press.dice.between(10, 900) + " от " + RussianText.shortDate(deal.date()),
                "(5а)");
        tab(press, bold, "Покупатель:", deal.buyer().name(), "(6)");
        tab(press, TaxPaper.TEXT, "Адрес:", deal.buyer().address(), "(6а)");
        tab(press, TaxPaper.TEXT, "ИНН/КПП покупателя:", deal.buyer().innAndKpp("/"), "(6б)");
        tab(press, TaxPaper.TEXT, "Валюта: наименование, код", "российский рубль, 643", "(7)");
        tab(press, TaxPaper.TEXT, "Идентификатор гос. контракта, договора (соглашения) (при наличии):", "", "(8)");
        press.gap(4);
        FreeTable table = table(press);
        table.draw(Rows::taxed);
        table.total("Всего к оплате (9)");
        press.gap(10);
        TaxPaper.signatures(press);
        TaxPaper.done(press);
    }

    private static void tab(Press press, Style style, String label, String value, String mark) {
        Sheet sheet = press.sheet;
        float tab = press.left + 196;
        float top = press.y;
        sheet.textRight(press.right, top + style.size(), TaxPaper.TEXT, mark);
        float beneath = sheet.paragraph(press.left, top, 192, style, label);
        press.y = Math.max(beneath, sheet.paragraph(tab, top, press.right - tab - 26, style, value)) + 1.4f;
    }

    private static FreeTable table(Press press) {
        return new FreeTable(press, 6.4f)
                .ruled(0.4f, 0.4f)
                .marked(MARKS)
                .centred("№ п/п", 18, (n, line) -> String.valueOf(n))
                .left("Наименование товара (описание работ, услуг)", 0, (n, line) -> line.name())
                .centred("Код вида товара", 28, (n, line) -> "--")
                .centred("Ед. изм. код", 24, (n, line) -> line.unitCode())
                .centred("обозна- чение", 30, (n, line) -> line.unit())
                .right("Коли- чество", 38, (n, line) -> press.look.quantity(line.quantity()))
                .right("Цена за единицу", 48, (n, line) -> press.money(line.price()))
                .money("Стоимость без налога - всего", 56, DealLine::net)
                .centred("Акциз", 34, (n, line) -> "без акциза")
                .summed(deal -> "Х")
                .centred("Нало- говая ставка", 30, (n, line) -> line.perCent() + "%")
                .money("Сумма налога", 52, DealLine::vat)
                .money("Стоимость с налогом - всего", 58, DealLine::withVat)
                .centred("Код страны", 28, (n, line) -> "156")
                .centred("Страна", 32, (n, line) -> "Китай")
                .left(
                        "Рег. номер декларации или партии товара",
                        50,
                        (n, line) ->
                                traced(n) ? "10131010/ 12032" + n % 10 + "/ 00" + (41_200 + n * 31) + "/ 001" : "--")
                .centred("код", 24, (n, line) -> traced(n) ? line.unitCode() : "--")
                .centred("обозна- чение", 30, (n, line) -> traced(n) ? line.unit() : "--")
                .right(
                        "Кол-во просле- живаемого",
                        40,
                        (n, line) -> traced(n) ? press.look.quantity(line.quantity()) : "--")
                .right(
                        "Стоимость просле- живаемого без НДС",
                        50,
                        (n, line) -> traced(n) ? press.money(line.net()) : "--");
    }

    private static boolean traced(int row) {
        return row % 2 == 1;
    }
}
