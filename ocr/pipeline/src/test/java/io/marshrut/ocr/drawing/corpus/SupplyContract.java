package io.marshrut.ocr.drawing.corpus;

import io.marshrut.ocr.drawing.RussianText;

/** Договор поставки with a foot on every page. */
final class SupplyContract {

    private SupplyContract() {}

    /** Договор поставки: buyer first, the price among limits and fines, both sides' codes in two columns at the end. */
    static void supply(Press paper) {
        Press press = TradeDeals.company(
                paper,
                paper.dice.any(Trade.PARTS, Trade.FOOD, Trade.MEDICAL),
                paper.dice.between(2, 6),
                TradeDeals.Tax.USUAL,
                true);
        Deal deal = press.deal;
        PagedText text =
                new PagedText(press, "Договор " + deal.number() + "    Покупатель __________    Поставщик __________");
        press.text(press.look.title(), "ДОГОВОР № " + deal.number());
        press.text(press.look.bold(), "на поставку продукции");
        press.gap(6);
        press.text("город Нижний Новгород, " + Look.quoted(deal.date()).replace(" г.", " года"));
        press.gap(6);
        text.clause("Покупатель - " + deal.buyer().name()
                + ", в лице заместителя директора по закупкам, по доверенности № "
                + press.dice.between(2, 90) + " от "
                + RussianText.shortDate(deal.date().minusDays(120)) + ", и Поставщик - "
                + deal.seller().name() + ", в лице генерального директора, по уставу, договорились о следующем.");
        text.heading("1. О чём договор");
        text.clause("1.1. Поставщик поставляет: " + deal.lines().get(0).name()
                + " и иные товары по заявкам, а Покупатель" + " их принимает и оплачивает.");
        text.heading("2. Деньги");
        text.clause("2.1. Лимит одной партии 900 000 рублей. Цена Договора: " + press.money(deal.total()) + " руб. ("
                + RussianText.inWords(deal.total()) + "), в том числе НДС " + deal.perCent() + "% "
                + press.money(deal.vat()) + " руб.");
        text.clause("2.2. Аванс 25% в течение 5 дней, остальное в течение 30 дней с даты счета-фактуры.");
        clauses(text, press.dice.between(1, 4));
        text.room(190);
        text.heading("4. Реквизиты");
        press.columns(
                0.5f,
                first -> ContractParts.block(first, "Покупатель", deal.buyer(), deal.buyerBank()),
                second -> ContractParts.block(second, "Поставщик", deal.seller(), deal.sellerBank()));
        text.end();
        ContractParts.done(press);
    }

    private static void clauses(PagedText text, int rounds) {
        text.heading("3. Остальные условия");
        int clause = 1;
        for (int round = 0; round < rounds; round++) {
            for (String words : ContractParts.CLAUSES) {
                text.clause("3." + clause++ + ". " + words);
            }
        }
    }
}
