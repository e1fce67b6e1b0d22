package io.marshrut.ocr.drawing.corpus;

import io.marshrut.ocr.drawing.Bank;
import io.marshrut.ocr.drawing.Grid;
import io.marshrut.ocr.drawing.Party;
import io.marshrut.ocr.drawing.RussianText;
import io.marshrut.ocr.drawing.Style;

/** Договор аренды of a company or a sole trader. */
final class RentContract {

    private RentContract() {}

    /** Of rent: rent of a month and of the whole term, a deposit, dates of term and of an earlier contract. */
    static void rent(Press paper) {
        boolean trader = paper.dice.chance(0.4);
        Press press = trader
                ? TradeDeals.trader(paper, Trade.RENT, 2)
                : TradeDeals.company(paper, Trade.RENT, 2, TradeDeals.Tax.USUAL, true);
        Deal deal = press.deal;
        press.left += 10;
        press.centred(press.look.bold(), "Договор аренды нежилого помещения");
        press.centred(press.look.bold(), "N " + deal.number());
        press.gap(5);
        float line = press.y;
        press.right(press.look.text(), press.look.date(deal.date()));
        press.sheet.text(press.left, line + press.look.size(), press.look.text(), "г. Тюмень");
        press.gap(8);
        press.text(
                deal.seller().name() + ", ИНН " + deal.seller().inn() + ", далее - «Арендодатель», с одной стороны, и "
                        + deal.buyer().name() + ", ИНН " + deal.buyer().inn()
                        + ", далее - «Арендатор», с другой стороны, подписали настоящий договор.");
        press.gap(4);
        press.text("1. Арендодатель сдает в аренду помещение площадью " + press.dice.between(20, 240)
                + ",4 кв. м по адресу: "
                + press.deals.place() + ", кадастровый номер 72:23:0" + press.dice.digits(6) + ":"
                + press.dice.digits(3)
                + ". Ранее действовавший договор № 8 от "
                + RussianText.shortDate(deal.date().minusYears(1))
                + " прекращает действие.");
        press.text("2. Срок аренды с " + RussianText.shortDate(deal.date().plusDays(1)) + " по "
                + RussianText.shortDate(deal.date().plusMonths(11)) + ".");
        press.text("3. Обеспечительный платеж 30 000,00 рублей вносится до "
                + RussianText.shortDate(deal.date().plusDays(5)) + " и возвращается по окончании срока.");
        press.text("4. Общая стоимость аренды за срок договора: " + press.money(deal.total()) + " рублей, прописью: "
                + RussianText.inWords(deal.total())
                + (deal.noVat()
                        ? ". НДС не облагается (УСН)."
                        : ", включая НДС " + deal.perCent() + "% " + press.money(deal.vat()) + " рублей.")
                + " Платежи вносятся ежемесячно равными долями до 10 числа.");
        for (int i = 1; i < ContractParts.CLAUSES.size(); i++) {
            press.text((i + 4) + ". " + ContractParts.CLAUSES.get(i));
        }
        press.gap(10);
        press.room(230);
        press.centred(press.look.bold(), "Стороны");
        press.gap(3);
        compared(press);
        press.gap(8);
        Acts.sign(press, "Арендодатель", "Арендатор");
        ContractParts.done(press);
    }

    private static void compared(Press press) {
        float half = press.width() / 2;
        Grid grid = new Grid(press.sheet, press.left, Grid.columns(Grid.left(half), Grid.left(half)), 0.6f, 0.6f);
        Style text = Style.plain(Math.min(9.4f, press.look.size()));
        press.y = grid.row(press.y, Style.bold(text.size()), "Арендодатель", "Арендатор");
        press.y = grid.row(
                press.y,
                text,
                lines(press.deal.seller(), press.deal.sellerBank()),
                lines(press.deal.buyer(), press.deal.buyerBank()));
    }

    private static String lines(Party party, Bank bank) {
        return party.name() + "\n" + party.address() + "\nИНН: " + party.inn()
                + (party.kpp() == null ? "" : "\nКПП: " + party.kpp()) + "\nР/с: " + bank.account() + "\nБанк: "
                + bank.name() + "\nК/с: " + bank.correspondentAccount() + "\nБИК: " + bank.bik();
    }
}
