package io.marshrut.ocr.drawing.corpus;

import io.marshrut.ocr.drawing.RussianText;
import io.marshrut.ocr.drawing.Style;

/** УПД (letter ММВ-20-3/96@) of small and trade programs. */
final class TradeUtd {

    private TradeUtd() {}

    /** Status 2 of a sole trader, compact: no marks of lines, six columns, no VAT. */
    static void compact(Press paper) {
        Press press = TaxPaper.wide(
                TradeDeals.trader(paper, paper.dice.any(Trade.SERVICES, Trade.RETAIL), paper.dice.between(1, 8)));
        Deal deal = press.deal;
        press.right -= 90;
        press.left += 40;
        press.y = 40;
        press.text(
                Style.bold(12),
                "УПД № " + deal.number() + " от " + press.look.date(deal.date()) + press.dice.any("", ", статус 2"));
        press.text(TaxPaper.TEXT, "Универсальный передаточный документ. Статус 2 - передаточный документ (акт)");
        press.gap(8);
        press.hanging(
                100,
                "Исполнитель / Продавец",
                deal.seller().name() + ", ИНН " + deal.seller().inn() + ", "
                        + deal.seller().address());
        press.hanging(
                100,
                "Заказчик / Покупатель",
                deal.buyer().name() + ", ИНН/КПП " + deal.buyer().innAndKpp("/") + ", "
                        + deal.buyer().address());
        if (deal.basis() != null) {
            press.hanging(100, "Основание передачи", deal.basis());
            press.basis();
        }
        press.gap(4);
        FreeTable table = new FreeTable(press, 8.6f)
                .ruled(0.5f, 0.5f)
                .centred("№", 24, (n, line) -> String.valueOf(n))
                .left("Наименование товара, работы, услуги", 0, (n, line) -> line.name())
                .centred("Ед.", 44, (n, line) -> line.unit())
                .right("Кол-во", 54, (n, line) -> press.look.quantity(line.quantity()))
                .right("Цена", 76, (n, line) -> press.money(line.price()))
                .centred("Налоговая ставка", 60, (n, line) -> "Без НДС")
                .money("Стоимость, всего", 90, DealLine::withVat);
        table.draw(Rows::untaxed);
        table.total("Всего к оплате");
        press.gap(8);
        press.text(TaxPaper.TEXT, "Общая стоимость: " + RussianText.inWords(deal.total()) + ", без НДС.");
        press.room(110);
        press.columns(
                0.54f,
                first -> {
                    first.text(TaxPaper.TEXT, "Услуги оказаны, товар передан " + RussianText.shortDate(deal.date()));
                    first.signature("Исполнитель", deal.seller().signatory());
                },
                second -> {
                    second.text(TaxPaper.TEXT, "Принято без претензий «___» ____________ 20___ г.");
                    second.signature("Заказчик", deal.buyer().signatory());
                });
        TaxPaper.done(press);
    }

    /** Of a trade program: sums of every page, the document's name on each further page. */
    static void pages(Press paper) {
        Press press = TaxPaper.wide(TradeDeals.company(
                paper,
                paper.dice.any(Trade.FOOD, Trade.PARTS, Trade.RETAIL),
                paper.dice.between(14, 44),
                paper.dice.any(TradeDeals.Tax.USUAL, TradeDeals.Tax.MIXED, TradeDeals.Tax.NONE),
                false));
        Deal deal = press.deal;
        press.text(Style.bold(10), "УНИВЕРСАЛЬНЫЙ ПЕРЕДАТОЧНЫЙ ДОКУМЕНТ     Статус: " + (deal.noVat() ? "2" : "1"));
        press.text(
                TaxPaper.TEXT,
                (deal.noVat() ? "Передаточный документ № " : "Счёт-фактура № ") + deal.number() + " от "
                        + Look.quoted(deal.date()) + "   (1)");
        press.text(
                TaxPaper.TEXT,
                "Продавец: " + deal.seller().name() + " (2)   Адрес: "
                        + deal.seller().address() + " (2а)   ИНН/КПП: "
                        + deal.seller().innAndKpp("/") + " (2б)");
        press.text(
                TaxPaper.TEXT, "Грузоотправитель: " + deal.seller().name() + ", склад " + press.deals.place() + " (3)");
        press.text(TaxPaper.TEXT, "Грузополучатель: " + deal.buyer().name() + ", " + press.deals.place() + " (4)");
        press.text(
                TaxPaper.TEXT,
                "К платежно-расчетному документу № " + press.dice.between(3, 4_000) + " от "
                        + RussianText.shortDate(deal.date().minusDays(8)) + " (5)");
        press.text(
                TaxPaper.TEXT,
                "Покупатель: " + deal.buyer().name() + " (6)   Адрес: "
                        + deal.buyer().address() + " (6а)   ИНН/КПП: "
                        + deal.buyer().innAndKpp("/") + " (6б)");
        press.text(TaxPaper.TEXT, "Валюта: российский рубль, код 643 (7)");
        press.gap(4);
        FreeTable table = TaxColumns.of(press, 7.2f, false, true)
                .pageSums(press.dice.any("Итого по странице", "Итого по листу"))
                .marked(TaxPaper.MARKS);
        table.draw(Rows::taxed);
        table.total("Всего к оплате");
        press.gap(6);
        press.room(120);
        TaxPaper.basis(press, "Основание передачи", "[10]");
        press.columns(
                0.5f,
                first -> {
                    first.text(TaxPaper.TEXT, "Товар (груз) передал: кладовщик ____________ " + press.deals.person());
                    first.text(TaxPaper.TEXT, "Дата отгрузки " + Look.quoted(deal.date()));
                    first.text(
                            TaxPaper.TEXT,
                            "Ответственный: бухгалтер ____________ "
                                    + deal.seller().signatory());
                    first.text(TaxPaper.TEXT, "М.П.");
                },
                second -> {
                    second.text(
                            TaxPaper.TEXT,
                            "Товар (груз) получил: ____________ " + deal.buyer().signatory());
                    second.text(TaxPaper.TEXT, "Дата получения «___» ___________ 20__ года");
                    second.text(
                            TaxPaper.TEXT,
                            "по доверенности № " + press.dice.between(1, 99) + " от "
                                    + RussianText.shortDate(deal.date().minusDays(1)));
                    second.text(TaxPaper.TEXT, "М.П.");
                });
        TaxPaper.done(press);
    }
}
