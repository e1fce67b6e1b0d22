package io.marshrut.ocr.drawing.corpus;

import io.marshrut.ocr.drawing.RussianText;
import io.marshrut.ocr.drawing.Style;
import io.marshrut.ocr.model.FieldName;
import java.math.BigDecimal;
import java.util.List;

/** A счёт-фактура (resolution 1137) for an advance. */
final class AdvanceVatInvoice {

    private AdvanceVatInvoice() {}

    /** For an advance: computed rate, no unit, quantity or price; the payment's number and date in line 5. */
    static void advance(Press paper) {
        Press sale = TradeDeals.company(
                paper, paper.dice.any(Trade.RENT, Trade.TELECOM, Trade.CARRIAGE), 1, TradeDeals.Tax.USUAL, true);
        DealLine line = sale.deal.lines().get(0);
        Press press = TaxPaper.wide(sale.with(sale.deal.withLines(List.of(new DealLine(
                "Предварительная оплата: " + line.name(),
                "-",
                "-",
                BigDecimal.ONE,
                line.amount(),
                new BigDecimal("0.00"),
                line.perCent(),
                true)))));
        Deal deal = press.deal;
        String rate = deal.perCent() + "/" + (100 + deal.perCent());
        press.text(
                Style.bold(11),
                press.dice.any("Счёт-фактура № ", "СЧЕТ-ФАКТУРА N ") + deal.number() + " от "
                        + RussianText.longDate(deal.date()) + "  (1)");
        press.text(TaxPaper.TEXT, "Исправление № ___ от «___» __________ 20__ г.  (1а)");
        press.text(TaxPaper.TEXT, "Продавец (2): " + deal.seller().name());
        press.text(TaxPaper.TEXT, "Адрес (2а): " + deal.seller().address());
        press.text(TaxPaper.TEXT, "ИНН/КПП продавца (2б): " + deal.seller().innAndKpp("/"));
        press.text(TaxPaper.TEXT, "Грузоотправитель и его адрес (3): -");
        press.text(TaxPaper.TEXT, "Грузополучатель и его адрес (4): -");
        press.text(
                Style.bold(7.6f),
                "К платёжно-расчётному документу (5): № " + press.dice.between(100, 9_000) + " от "
                        + RussianText.shortDate(deal.date().minusDays(press.dice.between(1, 4))));
        press.text(TaxPaper.TEXT, "Документ об отгрузке (5а): № п/п - № - от -");
        press.text(TaxPaper.TEXT, "Покупатель (6): " + deal.buyer().name());
        press.text(TaxPaper.TEXT, "Адрес (6а): " + deal.buyer().address());
        press.text(TaxPaper.TEXT, "ИНН/КПП покупателя (6б): " + deal.buyer().innAndKpp("/"));
        press.text(TaxPaper.TEXT, "Валюта: наименование, код (7): российский рубль, 643");
        press.gap(6);
        FreeTable table = new FreeTable(press, 7.6f)
                .ruled(0.7f, 0.7f)
                .centred("№ п/п (1)", 30, (n, row) -> "1")
                .left("Наименование товара, описание работ, услуг (1а)", 0, (n, row) -> row.name())
                .centred("Код ед. изм. (2)", 40, (n, row) -> "-")
                .centred("Ед. изм. (2а)", 40, (n, row) -> "-")
                .centred("Количество (3)", 56, (n, row) -> "-")
                .centred("Цена (4)", 50, (n, row) -> "-")
                .centred("Стоимость без налога (5)", 62, (n, row) -> "-")
                .summed(all -> "-")
                .centred("Акциз (6)", 44, (n, row) -> "без акциза")
                .centred("Налоговая ставка (7)", 54, (n, row) -> rate)
                .money("Сумма налога (8)", 74, DealLine::vat)
                .money("Стоимость с налогом - всего (9)", 86, DealLine::withVat);
        table.draw(row -> Rows.sums(row, row.withVat(), row.vat()));
        table.total("Всего к оплате");
        press.gap(12);
        TaxPaper.signatures(press);
        press.sides();
        press.numberAndDate();
        press.sums(false);
        press.truth.put(FieldName.VAT_RATE, rate);
    }
}
