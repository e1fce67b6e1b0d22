package io.marshrut.ocr.drawing.corpus;

import io.marshrut.ocr.drawing.RussianText;

/** Договор whose terms stand in a table. */
final class TermsContract {

    private TermsContract() {}

    /** Terms as rows of a table on the first page, general terms after it. */
    static void services(Press paper) {
        Press press = TradeDeals.company(
                paper,
                paper.dice.any(Trade.SERVICES, Trade.CARRIAGE, Trade.TELECOM),
                1,
                paper.dice.any(TradeDeals.Tax.USUAL, TradeDeals.Tax.NONE),
                true);
        Deal deal = press.deal;
        press.title("ДОГОВОР ОБ ОКАЗАНИИ УСЛУГ", true);
        Facts facts = new Facts(press, 128, 0.6f);
        facts.row("Номер договора", deal.number());
        facts.row("Дата заключения", press.look.date(deal.date()));
        facts.row("Место заключения", "г. Самара");
        facts.row("Исполнитель", deal.seller().name());
        facts.row("Заказчик", deal.buyer().name());
        facts.row("Услуги", deal.lines().get(0).name());
        facts.row(
                "Цена договора",
                press.money(deal.total()) + " руб. (" + RussianText.inWords(deal.total()) + "), "
                        + (deal.noVat()
                                ? "НДС не облагается"
                                : "НДС " + deal.perCent() + "% в том числе " + press.money(deal.vat()) + " руб."));
        facts.row(
                "Порядок оплаты", "50% до " + RussianText.shortDate(deal.date().plusDays(3)) + ", остаток по акту");
        facts.row("Срок действия", "до " + RussianText.longDate(deal.date().plusYears(1)));
        press.gap(8);
        press.text(press.look.bold(), "Общие условия");
        int clauses = press.dice.between(3, ContractParts.CLAUSES.size() - 1);
        for (int i = 1; i <= clauses; i++) {
            press.text(press.look.small(), i + ") " + ContractParts.CLAUSES.get(i));
        }
        press.gap(10);
        press.room(210);
        press.columns(
                0.5f,
                first -> ContractParts.block(first, "Исполнитель", deal.seller(), deal.sellerBank()),
                second -> ContractParts.block(second, "Заказчик", deal.buyer(), deal.buyerBank()));
        ContractParts.done(press);
    }
}
