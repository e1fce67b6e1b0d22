package io.marshrut.ocr.drawing.corpus;

import io.marshrut.ocr.drawing.RussianText;
import io.marshrut.ocr.drawing.Sheet;
import io.marshrut.ocr.drawing.Style;
import io.marshrut.ocr.model.FieldName;

/** A счёт-фактура (resolution 1137) for services, out of a big company's system. */
final class ServiceVatInvoice {

    private ServiceVatInvoice() {}

    /** Each value over a line with its name under it; no unit, quantity or price; the contract in the row's words. */
    static void services(Press paper) {
        Press press = TaxPaper.wide(TradeDeals.company(
                paper,
                paper.dice.any(Branch.SITE, Branch.ADVERTISING, Branch.HEAT),
                paper.dice.between(1, 3),
                TradeDeals.Tax.USUAL,
                false));
        Deal deal = press.deal;
        press.gap(6);
        press.centred(Style.bold(12), "СЧЕТ-ФАКТУРА");
        press.centred(
                Style.plain(9),
                "№ " + deal.number() + " от " + Look.quoted(deal.date()).replace(" г.", " года") + " (1)");
        press.centred(TaxPaper.TEXT, "ИСПРАВЛЕНИЕ № - от - (1а)");
        press.gap(6);
        press.columns(
                0.5f,
                first -> {
                    over(first, deal.seller().name(), "Продавец (2)");
                    over(first, deal.seller().address(), "Адрес (2а)");
                    over(first, deal.seller().innAndKpp(" / "), "ИНН / КПП продавца (2б)");
                    over(first, "-", "Грузоотправитель и его адрес (3)");
                    over(first, "-", "К платежно-расчетному документу (5)");
                    over(
                            first,
                            "Акт № " + first.dice.between(3, 2_000) + " от "
                                    + RussianText.shortDate(deal.date().minusDays(first.dice.between(0, 4))),
                            "Документ об отгрузке (5а)");
                },
                second -> {
                    over(second, deal.buyer().name(), "Покупатель (6)");
                    over(second, deal.buyer().address(), "Адрес (6а)");
                    over(second, deal.buyer().innAndKpp(" / "), "ИНН / КПП покупателя (6б)");
                    over(second, "-", "Грузополучатель и его адрес (4)");
                    over(second, "Российский рубль, 643", "Валюта: наименование, код (7)");
                    over(second, "-", "Идентификатор государственного контракта, договора (соглашения) (8)");
                });
        press.gap(6);
        String contract = LatestVocabulary.contract(press.dice, deal.date(), "договор", "договор оказания услуг");
        String month = TradeDeals.month(deal.date().withDayOfMonth(1));
        FreeTable table = new FreeTable(press, 7.6f)
                .ruled(0.6f, 0.6f)
                .marked("1", "1а", "1б", "2", "2а", "3", "4", "5", "6", "7", "8", "9", "10", "10а", "11")
                .centred("№ п/п", 22, (n, line) -> String.valueOf(n))
                .left("Наименование товара (описание выполненных работ, оказанных услуг)", 0, (n, line) -> line.name())
                .centred("Код вида товара", 34, (n, line) -> "-")
                .centred("Код", 26, (n, line) -> "-")
                .centred("Единица измерения", 44, (n, line) -> "-")
                .centred("Коли- чество", 36, (n, line) -> "-")
                .centred("Цена (тариф)", 38, (n, line) -> "-")
                .money("Стоимость без налога - всего", 72, DealLine::net)
                .centred("Сумма акциза", 40, (n, line) -> "без акциза")
                .summed(all -> "X")
                .centred("Налоговая ставка", 44, (n, line) -> line.perCent() + "%")
                .summed(all -> "X")
                .money("Сумма налога, предъявляемая покупателю", 68, DealLine::vat)
                .money("Стоимость с налогом - всего", 74, DealLine::withVat)
                .centred("Код страны", 34, (n, line) -> "-")
                .centred("Страна", 34, (n, line) -> "-")
                .centred("Номер декларации", 50, (n, line) -> "-");
        table.draw(line -> Rows.sums(line, line.net(), line.vat()));
        table.total("Всего к оплате (9)");
        press.gap(4);
        press.text(
                TaxPaper.HINT,
                "Услуги за " + month + ". Основание: " + contract + ". Внутренний номер документа 90"
                        + press.dice.digits(8) + ", дата проводки "
                        + RussianText.shortDate(deal.date().plusDays(2)) + ".");
        press.truth.put(FieldName.BASIS, contract);
        press.gap(12);
        press.text(
                TaxPaper.TEXT,
                "Уполномоченное лицо (доверенность № " + press.dice.between(20, 900) + "/Д от "
                        + RussianText.shortDate(deal.date().minusDays(190)) + ")  ________________  "
                        + deal.seller().signatory());
        TaxPaper.done(press);
    }

    private static void over(Press press, String value, String name) {
        Sheet sheet = press.sheet;
        press.text(Style.plain(8.2f), value);
        sheet.line(press.left, press.y + 0.8f, press.right, press.y + 0.8f, 0.4f);
        sheet.text(press.left, press.y + 7.4f, TaxPaper.HINT, name);
        press.gap(10);
    }
}
