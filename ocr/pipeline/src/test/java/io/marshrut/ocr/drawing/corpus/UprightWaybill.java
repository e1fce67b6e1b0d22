package io.marshrut.ocr.drawing.corpus;

import io.marshrut.ocr.drawing.Bank;
import io.marshrut.ocr.drawing.Party;
import io.marshrut.ocr.drawing.RussianText;
import io.marshrut.ocr.drawing.Style;

/** ТОРГ-12 (resolution of Goskomstat of 25.12.1998 № 132) of a distributor. */
final class UprightWaybill {

    private UprightWaybill() {}

    /** Upright, as a distributor of food prints it with the load: gross weight, a driver's power, page sums. */
    static void upright(Press paper) {
        Press press = TradeDeals.company(
                paper,
                Trade.FOOD,
                paper.dice.chance(0.3) ? paper.dice.between(30, 60) : paper.dice.between(3, 14),
                paper.dice.any(TradeDeals.Tax.USUAL, TradeDeals.Tax.MIXED),
                false);
        Deal deal = press.deal;
        press.left = 34;
        press.right = press.sheet.width() - 26;
        press.y = 28;
        press.right(TaxPaper.HINT, "Форма по ОКУД 0330212, ТОРГ-12, утв. Госкомстатом РФ 25.12.98 N 132");
        press.text(Style.bold(11), "Товарная накладная N " + deal.number() + " от " + press.look.date(deal.date()));
        press.gap(2);
        press.text(TaxPaper.TEXT, "Грузоотправитель и поставщик: " + whole(deal.seller(), deal.sellerBank()));
        press.text(
                TaxPaper.TEXT,
                "Грузополучатель: " + deal.buyer().name() + ", магазин № " + press.dice.between(2, 60) + ", "
                        + press.deals.place());
        press.text(TaxPaper.TEXT, "Плательщик: " + whole(deal.buyer(), deal.buyerBank()));
        String basis = deal.basis() == null ? "" : deal.basis();
        press.text(
                TaxPaper.TEXT,
                "Основание: " + (basis.isEmpty() ? "-" : basis) + "   Рейс " + press.dice.between(1, 40)
                        + "   Торговый агент " + press.deals.person());
        press.basis();
        press.bank(deal.sellerBank());
        press.gap(4);
        FreeTable table = new FreeTable(press, 7)
                .ruled(0.5f, 0.5f)
                .pageSums("Итого по странице")
                .centred("N", 18, (n, line) -> String.valueOf(n))
                .left("Товар", 0, (n, line) -> line.name())
                .left("Код", 34, (n, line) -> String.valueOf(10_450 + 23 * n))
                .centred("Ед. изм.", 28, (n, line) -> line.unit())
                .centred("ОКЕИ", 28, (n, line) -> line.unitCode())
                .right("Масса брутто", 40, (n, line) -> "")
                .right("Кол-во (нетто)", 42, (n, line) -> press.look.quantity(line.quantity()))
                .right("Цена без НДС", 48, (n, line) -> press.money(line.price()))
                .money("Сумма без НДС", 58, DealLine::net)
                .centred("НДС %", 24, (n, line) -> String.valueOf(line.perCent()))
                .money("Сумма НДС", 50, DealLine::vat)
                .money("Сумма с НДС", 60, DealLine::withVat);
        table.draw(Rows::taxed);
        table.total("Всего по накладной");
        press.gap(5);
        press.room(100);
        press.text(
                TaxPaper.TEXT,
                "Всего отпущено " + deal.lines().size() + " наименований на сумму "
                        + RussianText.inWords(deal.total()));
        press.columns(
                0.5f,
                first -> {
                    first.text(
                            TaxPaper.TEXT,
                            "Отпуск разрешил ____________ " + deal.seller().signatory());
                    first.text(TaxPaper.TEXT, "Отпустил кладовщик ____________ " + press.deals.person());
                    first.text(
                            TaxPaper.TEXT,
                            "Экспедитор по дов. № " + press.dice.between(1, 300) + " от "
                                    + RussianText.shortDate(deal.date().minusDays(20)) + " ____________");
                },
                second -> {
                    second.text(
                            TaxPaper.TEXT,
                            "Груз принял ____________ " + deal.buyer().signatory());
                    second.text(TaxPaper.TEXT, "Дата приемки ____________  М.П.");
                    second.text(TaxPaper.TEXT, "Тара возвратная: поддон, 4 шт. по 250,00 руб.");
                });
        TaxPaper.done(press);
    }

    private static String whole(Party party, Bank bank) {
        return party.name() + ", ИНН/КПП " + party.innAndKpp("/") + ", " + party.address() + ", р/с " + bank.account()
                + ", " + bank.name() + ", к/с " + bank.correspondentAccount() + ", БИК " + bank.bik();
    }
}
