package io.marshrut.ocr.drawing.corpus;

import io.marshrut.ocr.drawing.Grid;
import io.marshrut.ocr.drawing.Party;
import io.marshrut.ocr.drawing.RussianText;
import io.marshrut.ocr.drawing.Style;
import io.marshrut.ocr.model.FieldName;

/** Акт о приёмке выполненных работ of form КС-2 (resolution of Goskomstat of 11.11.1999 № 100). */
final class WorksAct {

    private WorksAct() {}

    /** Site and estimate among the facts, number and period in a small table, sums without VAT, VAT, all. */
    static void works(Press paper) {
        Press press = TradeDeals.company(
                paper,
                Branch.BUILDING,
                paper.dice.between(2, 12),
                paper.dice.any(TradeDeals.Tax.USUAL, TradeDeals.Tax.USUAL, TradeDeals.Tax.NONE),
                false);
        Deal deal = press.deal;
        press.left = 36;
        press.right = press.sheet.width() - 34;
        press.y = 26;
        press.right(TaxPaper.HINT, "Унифицированная форма № КС-2, постановление Госкомстата России от 11.11.99 № 100");
        press.right(TaxPaper.HINT, "Код по ОКУД 0322005");
        Style text = Style.plain(8);
        fact(press, text, "Инвестор", "-", "");
        fact(press, text, "Заказчик (Генподрядчик)", side(deal.buyer()), press.dice.digits(8));
        fact(press, text, "Подрядчик (Субподрядчик)", side(deal.seller()), press.dice.digits(8));
        fact(press, text, "Стройка", "Магазин «Пятница», " + press.deals.place(), "");
        fact(
                press,
                text,
                "Объект",
                press.dice.any("Торговый зал", "Подсобные помещения", "Фасад и входная группа"),
                "");
        String basis = LatestVocabulary.contract(press.dice, deal.date(), "Договор подряда");
        fact(press, text, "Договор (контракт)", basis, "");
        press.truth.put(FieldName.BASIS, basis);
        press.gap(6);
        title(press);
        press.gap(4);
        press.text(
                text,
                "Сметная (договорная) стоимость в соответствии с договором подряда " + press.dice.between(2, 9) + " "
                        + press.dice.between(100, 990) + " 000,00 руб.");
        press.gap(3);
        FreeTable table = new FreeTable(press, 8)
                .ruled(0.5f, 0.5f)
                .marked("1", "2", "3", "4", "5", "6", "7", "8")
                .centred("Номер по порядку", 46, (n, line) -> String.valueOf(n))
                .centred("позиции по смете", 46, (n, line) -> String.valueOf(n * 2 + 1))
                .left("Наименование работ", 0, (n, line) -> line.name())
                .centred("Номер единичной расценки", 86, (n, line) -> "ТЕР15-0" + (1 + n % 6) + "-0" + (10 + n))
                .centred("Единица измерения", 56, (n, line) -> line.unit())
                .right("Выполнено работ: количество", 70, (n, line) -> press.look.quantity(line.quantity()))
                .right("цена за единицу, руб.", 76, (n, line) -> press.money(line.price()))
                .money("стоимость, руб.", 90, DealLine::net);
        table.draw(Rows::plain);
        table.total("Итого");
        press.gap(3);
        Style bold = Style.bold(8.4f);
        press.room(80);
        press.right(
                bold, deal.noVat() ? "НДС не облагается" : "НДС " + deal.perCent() + "%   " + press.money(deal.vat()));
        press.right(bold, "Всего по акту   " + press.money(deal.total()));
        press.gap(4);
        press.columns(
                0.5f,
                first -> first.signature("Сдал: директор", deal.seller().signatory()),
                second -> second.signature("Принял: директор", deal.buyer().signatory()));
        press.truth.put(FieldName.SELLER_NAME, deal.seller().name());
        press.truth.put(FieldName.SELLER_INN, deal.seller().inn());
        press.truth.put(FieldName.BUYER_NAME, deal.buyer().name());
        press.truth.put(FieldName.BUYER_INN, deal.buyer().inn());
        press.numberAndDate();
        press.sums(true);
    }

    private static String side(Party party) {
        return party.name() + ", ИНН " + party.inn() + ", " + party.address();
    }

    private static void fact(Press press, Style style, String label, String value, String code) {
        float value0 = press.left + 128;
        float edge = press.right - 90;
        press.sheet.text(press.left, press.y + 9, style, label);
        float bottom = press.sheet.paragraph(value0, press.y + 1, edge - value0 - 6, style, value);
        press.sheet.line(value0, bottom + 1, edge - 6, bottom + 1, 0.4f);
        press.sheet.frame(edge, press.y, press.right, bottom + 2, 0.4f);
        press.sheet.textCentred(edge, press.right, press.y + 9, style, code);
        press.y = bottom + 2;
    }

    private static void title(Press press) {
        Deal deal = press.deal;
        float width = press.width();
        Style small = Style.plain(7);
        Grid grid = new Grid(
                press.sheet,
                press.left + width * 0.5f,
                Grid.columns(
                        Grid.centred(width * 0.14f),
                        Grid.centred(width * 0.12f),
                        Grid.centred(width * 0.12f),
                        Grid.centred(width * 0.12f)),
                0.6f,
                0.6f);
        float top = press.y;
        press.sheet.textCentred(press.left, press.left + width * 0.5f, top + 13, Style.bold(11), "АКТ");
        press.sheet.textCentred(
                press.left, press.left + width * 0.5f, top + 26, Style.bold(9.5f), "О ПРИЕМКЕ ВЫПОЛНЕННЫХ РАБОТ");
        float y = grid.heading(
                top, small, "Номер документа", "Дата составления", "Отчетный период с", "Отчетный период по");
        press.y = grid.row(
                        y,
                        Style.bold(8),
                        deal.number(),
                        RussianText.shortDate(deal.date()),
                        RussianText.shortDate(deal.date().minusDays(press.dice.between(14, 40))),
                        RussianText.shortDate(deal.date()))
                + 4;
    }
}
