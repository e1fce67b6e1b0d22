package io.marshrut.ocr.drawing.corpus;

import io.marshrut.ocr.drawing.RussianText;
import io.marshrut.ocr.drawing.Style;

/** ТОРГ-12 (resolution of Goskomstat of 25.12.1998 № 132) of a small program. */
final class TraderWaybill {

    private TraderWaybill() {}

    /** Of a sole trader without VAT: title in the middle between two lines, all numbers of columns, no bank. */
    static void trader(Press paper) {
        Press press = TradeDeals.trader(paper, paper.dice.any(Trade.RETAIL, Trade.PARTS), paper.dice.between(1, 9));
        Deal deal = press.deal;
        press.left = 32;
        press.right = press.sheet.width() - 32;
        press.y = 30;
        press.text(
                TaxPaper.HINT,
                "Унифицированная форма № ТОРГ-12. Утверждена постановлением Госкомстата России от 25.12.98 № 132");
        press.rule(0.8f);
        press.centred(Style.bold(11), "ТОВАРНАЯ НАКЛАДНАЯ");
        press.centred(
                Style.bold(9), "№ " + deal.number() + "     Дата составления: " + RussianText.shortDate(deal.date()));
        press.rule(0.8f);
        press.gap(3);
        press.columns(
                0.5f,
                first -> {
                    first.text(Style.bold(7.4f), "Поставщик, грузоотправитель");
                    first.text(TaxPaper.TEXT, deal.seller().name());
                    first.text(TaxPaper.TEXT, "ИНН " + deal.seller().inn());
                    first.text(TaxPaper.TEXT, deal.seller().address());
                },
                second -> {
                    second.text(Style.bold(7.4f), "Плательщик, грузополучатель");
                    second.text(TaxPaper.TEXT, deal.buyer().name());
                    second.text(
                            TaxPaper.TEXT,
                            "ИНН " + deal.buyer().inn() + " КПП " + deal.buyer().kpp());
                    second.text(TaxPaper.TEXT, deal.buyer().address());
                });
        if (deal.basis() != null) {
            press.text(TaxPaper.TEXT, "Основание: " + deal.basis());
            press.basis();
        }
        press.gap(4);
        FreeTable table = new FreeTable(press, 7.6f)
                .ruled(0.4f, 0.4f)
                .marked("1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12", "13", "14", "15")
                .centred("Номер по порядку", 36, (n, line) -> String.valueOf(n))
                .left("Товар: наименование, характеристика, сорт, артикул", 0, (n, line) -> line.name())
                .centred("код", 36, (n, line) -> "")
                .centred("Ед. изм.: наимено- вание", 44, (n, line) -> line.unit())
                .centred("код по ОКЕИ", 34, (n, line) -> line.unitCode())
                .centred("Вид упаковки", 44, (n, line) -> "")
                .centred("в одном месте", 36, (n, line) -> "")
                .centred("мест, штук", 34, (n, line) -> "")
                .centred("Масса брутто", 38, (n, line) -> "")
                .right("Количество (масса нетто)", 54, (n, line) -> press.look.quantity(line.quantity()))
                .right("Цена, руб. коп.", 58, (n, line) -> press.money(line.price()))
                .money("Сумма без учета НДС, руб. коп.", 66, DealLine::net)
                .centred("НДС: ставка, %", 40, (n, line) -> "Без НДС")
                .centred("НДС: сумма, руб. коп.", 46, (n, line) -> "-")
                .money("Сумма с учетом НДС, руб. коп.", 66, DealLine::withVat);
        table.draw(Rows::taxed);
        table.total("Итого");
        table.total("Всего по накладной");
        press.gap(6);
        press.room(80);
        press.text(
                TaxPaper.TEXT,
                "Накладная содержит " + deal.lines().size() + " записей. Сумма: " + RussianText.inWords(deal.total())
                        + ". Без НДС в связи с применением УСН.");
        press.columns(
                0.5f,
                first -> first.signature("Отпустил ИП", deal.seller().signatory()),
                second -> second.signature("Получил", deal.buyer().signatory()));
        TaxPaper.done(press);
    }
}
