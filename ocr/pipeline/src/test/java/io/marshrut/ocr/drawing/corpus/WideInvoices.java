package io.marshrut.ocr.drawing.corpus;

import io.marshrut.ocr.drawing.Grid;
import io.marshrut.ocr.drawing.RussianText;
import io.marshrut.ocr.drawing.Style;
import io.marshrut.ocr.model.FieldName;

/** Счета in landscape, out of a trading program with many columns. */
final class WideInvoices {

    private WideInvoices() {}

    /** Bar codes and articles, several rates, sides in a table, two words of one sum at the foot. */
    static void landscape(Press paper) {
        Press press = TradeDeals.company(
                paper,
                paper.dice.any(Trade.FOOD, Trade.MEDICAL),
                paper.dice.chance(0.3) ? paper.dice.between(22, 44) : paper.dice.between(3, 16),
                paper.dice.any(TradeDeals.Tax.MIXED, TradeDeals.Tax.USUAL),
                false);
        press.left = 30;
        press.right = press.sheet.width() - 30;
        press.y = 30;
        Deal deal = press.deal;
        Style text = Style.plain(8);
        press.text(Style.bold(12), "Счет N " + deal.number() + " от " + press.look.date(deal.date()));
        String basis = "Заказ клиента N " + press.dice.digits(5) + " от "
                + RussianText.shortDate(deal.date().minusDays(press.dice.between(1, 9)));
        press.text(text, "Основание: " + basis + "     Менеджер: " + press.deals.person() + "     Склад: центральный");
        press.truth.put(FieldName.BASIS, basis);
        press.gap(4);
        parties(press, text);
        press.gap(6);
        FreeTable table = new FreeTable(press, 7.6f)
                .ruled(0.4f, 0.4f)
                .pageSums("Итого на листе")
                .centred("N", 20, (n, line) -> String.valueOf(n))
                .left("Код ТМЦ", 46, (n, line) -> String.format("%06d", 21_000 + n * 311))
                .left("Штрихкод", 66, (n, line) -> "460" + String.format("%010d", 7_001_234_500L + n * 97L))
                .left("Наименование ТМЦ", 0, (n, line) -> line.name())
                .centred("Ед.", 30, (n, line) -> line.unit())
                .right("Кол-во", 46, (n, line) -> press.look.quantity(line.quantity()))
                .right("Цена без НДС", 56, (n, line) -> press.money(line.price()))
                .money("Сумма без НДС", 66, DealLine::net)
                .centred("Ст. НДС", 34, (n, line) -> line.perCent() + "%")
                .money("Сумма НДС", 62, DealLine::vat)
                .money("Сумма с НДС", 70, DealLine::withVat);
        table.draw(Rows::taxed);
        table.total("Итого по счету");
        press.gap(6);
        press.room(84);
        press.text(
                text,
                "Всего позиций " + deal.lines().size() + ", мест " + press.dice.between(2, 40) + ", вес брутто "
                        + press.dice.between(20, 900) + ",5 кг, всего с НДС: " + press.money(deal.total()) + " руб.");
        press.text(Style.bold(8.5f), RussianText.inWords(deal.total()));
        press.text(text, "Товар отпускается по факту прихода денег при наличии доверенности и паспорта.");
        press.columns(
                0.5f,
                first -> first.signature("Отпуск разрешил", deal.seller().signatory()),
                second -> second.signature("Гл. бухгалтер", deal.seller().signatory()));
        press.sides();
        press.bank(deal.sellerBank());
        press.numberAndDate();
        press.sums(true);
    }

    private static void parties(Press press, Style text) {
        Deal deal = press.deal;
        float label = 62;
        float half = press.width() / 2;
        Grid grid = new Grid(
                press.sheet,
                press.left,
                Grid.columns(Grid.left(label), Grid.left(half - label), Grid.left(label), Grid.left(half - label)),
                0.4f,
                0.4f);
        press.y = grid.row(
                press.y,
                text,
                "Поставщик",
                deal.seller().name(),
                "Плательщик",
                deal.buyer().name());
        press.y = grid.row(
                press.y,
                text,
                "ИНН/КПП",
                deal.seller().innAndKpp("/"),
                "ИНН/КПП",
                deal.buyer().innAndKpp("/"));
        press.y = grid.row(
                press.y,
                text,
                "Адрес",
                deal.seller().address(),
                "Адрес",
                deal.buyer().address());
        press.y = grid.row(
                press.y,
                text,
                "Р/сч",
                deal.sellerBank().account(),
                "Р/сч",
                deal.buyerBank().account());
        press.y = grid.row(
                press.y,
                text,
                "Банк, БИК",
                deal.sellerBank().name() + ", БИК " + deal.sellerBank().bik(),
                "Банк, БИК",
                deal.buyerBank().name() + ", БИК " + deal.buyerBank().bik());
        press.y = grid.row(
                press.y,
                text,
                "К/сч",
                deal.sellerBank().correspondentAccount(),
                "К/сч",
                deal.buyerBank().correspondentAccount());
    }
}
