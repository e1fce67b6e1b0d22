package io.marshrut.ocr.drawing.corpus;

import io.marshrut.ocr.drawing.RussianText;
import io.marshrut.ocr.drawing.Style;
import io.marshrut.ocr.model.FieldName;
import java.time.LocalDate;

/** Счёт of an operator of waste or of a heat network, out of a program for communal services. */
final class WasteInvoice {

    private WasteInvoice() {}

    /** Number in a cell of a head in rows, objects as rows, bank in one sentence, licence and tariff with dates. */
    static void waste(Press paper) {
        boolean waste = paper.dice.chance(0.6);
        Press press = TradeDeals.company(
                paper,
                waste ? Branch.WASTE : Branch.HEAT,
                paper.dice.between(1, 3),
                waste && paper.dice.chance(0.4) ? TradeDeals.Tax.NONE : TradeDeals.Tax.USUAL,
                true);
        Deal deal = press.deal;
        LocalDate month = deal.date().minusMonths(1).withDayOfMonth(1);
        press.text(press.look.bold(), waste ? "Региональный оператор" : "Теплоснабжающая организация");
        press.text(press.look.bold(), deal.seller().name());
        press.text(deal.seller().address());
        press.text("ИНН: " + deal.seller().inn() + "   КПП: " + deal.seller().kpp());
        press.text(
                press.look.small(),
                waste
                        ? "Лицензия Л020-00113-" + press.dice.between(10, 76) + "/00" + press.dice.digits(6) + " от "
                                + RussianText.shortDate(deal.date().minusDays(1_300))
                        : "Тариф утвержден приказом департамента № 21-э/" + press.dice.between(2, 90) + " от "
                                + RussianText.shortDate(deal.date().minusDays(260)));
        press.gap(16);
        press.columns(0.62f, first -> first.text(first.look.title(), "СЧЕТ НА ОПЛАТУ"), second -> {
            second.text(second.look.bold(), "№ " + deal.number());
            second.text("от " + second.look.date(deal.date()));
        });
        press.text("Период начисления: " + TradeDeals.month(month));
        press.gap(6);
        press.text("Потребитель: " + deal.buyer().name());
        press.text("ИНН: " + deal.buyer().inn() + "   КПП: " + deal.buyer().kpp());
        press.text("Почтовый адрес: " + deal.buyer().address());
        String basis = LatestVocabulary.contract(
                press.dice,
                deal.date(),
                waste ? "Договор на оказание услуг по обращению с ТКО" : "Договор теплоснабжения");
        press.text("По договору: " + basis);
        press.truth.put(FieldName.BASIS, basis);
        press.gap(8);
        FreeTable table = new FreeTable(press, Math.min(9.2f, press.look.size()))
                .ruled(0.8f, 0.8f)
                .left("Услуга, объект", 0, (n, line) -> line.name())
                .right("Объем", 52, (n, line) -> press.look.quantity(line.quantity()))
                .centred("Ед.", 34, (n, line) -> line.unit())
                .right(deal.noVat() ? "Тариф" : "Тариф с НДС", 66, (n, line) -> press.money(line.price()))
                .money("Сумма", 76, DealLine::amount);
        if (!deal.noVat()) {
            table.vat("в том числе НДС " + deal.perCent() + "%", 66, "-");
        }
        table.draw(deal.noVat() ? Rows::plain : Rows::gross);
        table.total("Итого начислено");
        press.gap(6);
        press.text(
                Style.bold(press.look.size()),
                "Итого к оплате за " + TradeDeals.month(month) + ": "
                        + press.money(deal.total()) + " руб. (" + RussianText.inWords(deal.total()) + ")"
                        + (deal.noVat() ? ", НДС не облагается (пп. 36 п. 2 ст. 149 НК РФ)." : "."));
        press.gap(8);
        press.text("Оплату производить на р/счет " + deal.sellerBank().account() + " в "
                + deal.sellerBank().name() + ", БИК " + deal.sellerBank().bik() + ", к/счет "
                + deal.sellerBank().correspondentAccount()
                + ", до 10 числа месяца, следующего за расчетным. В назначении"
                + " платежа укажите лицевой счет " + press.dice.digits(10) + ".");
        press.text("Документы за прошлый период (акт № " + press.dice.between(100, 4_000) + " от "
                + RussianText.shortDate(month.minusDays(1)) + ") просим подписать и вернуть.");
        press.signature("Начальник абонентского отдела", press.deals.person());
        press.sides();
        press.bank(deal.sellerBank());
        press.numberAndDate();
        press.sums(false);
    }
}
