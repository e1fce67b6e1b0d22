package io.marshrut.ocr.drawing.corpus;

import io.marshrut.ocr.drawing.RussianText;
import io.marshrut.ocr.model.FieldName;
import java.time.LocalDate;

/** Акт for a month of guarding or cleaning, typed. */
final class GuardAct {

    private GuardAct() {}

    /** No number of its own, the contract's stands under the title; objects as rows; requisites of both at the end. */
    static void guard(Press paper) {
        Press press = TradeDeals.company(
                paper,
                Branch.SITE,
                paper.dice.between(1, 5),
                paper.dice.any(TradeDeals.Tax.USUAL, TradeDeals.Tax.USUAL, TradeDeals.Tax.NONE),
                true);
        Deal deal = press.deal;
        LocalDate first = deal.date().withDayOfMonth(1);
        String basis =
                LatestVocabulary.contract(press.dice, deal.date(), "Договор на оказание услуг", "Договор", "Контракт");
        press.left += 10;
        press.centred(press.look.title(), "А К Т");
        press.centred(press.look.bold(), "сдачи-приёмки оказанных услуг за " + TradeDeals.month(first));
        press.centred(press.look.text(), "(" + basis + ")");
        press.truth.put(FieldName.BASIS, basis);
        press.gap(8);
        press.columns(
                0.5f,
                one -> one.text(one.dice.any("г. Ярославль", "г. Барнаул", "г. Воронеж")),
                two -> two.right(two.look.text(), two.look.date(deal.date())));
        press.gap(6);
        press.text("Мы, нижеподписавшиеся, от Заказчика " + deal.buyer().name() + " - заместитель директора "
                + press.deals.person() + ", от Исполнителя " + deal.seller().name() + " - директор "
                + deal.seller().signatory() + ", составили акт о том, что услуги оказаны в полном объёме:");
        press.gap(4);
        FreeTable table = new FreeTable(press, Math.min(9.6f, press.look.size()))
                .ruled(0.6f, 0.6f)
                .centred("№ п/п", 28, (n, line) -> String.valueOf(n))
                .left("Объект, вид услуги", 0, (n, line) -> line.name())
                .centred("Ед. изм.", 40, (n, line) -> line.unit())
                .right("Кол-во", 50, (n, line) -> press.look.quantity(line.quantity()))
                .right("Расценка, руб.", 66, (n, line) -> press.money(line.price()))
                .money("Сумма, руб.", 80, DealLine::amount);
        table.draw(Rows::plain);
        table.total("ВСЕГО");
        press.gap(5);
        press.text("Стоимость услуг за месяц составляет " + press.money(deal.total()) + " руб. ("
                + RussianText.inWords(deal.total()) + "), "
                + (deal.noVat()
                        ? "НДС не облагается на основании п. 2 ст. 346.11 НК РФ."
                        : "в том числе НДС (" + deal.perCent() + "%) " + press.money(deal.vat()) + " руб."));
        press.text("Штрафы и удержания: 0,00 руб. Остаток аванса на " + RussianText.shortDate(first) + " "
                + press.dice.between(1, 40) + " 000,00 руб. Оплата в течение 10 банковских дней.");
        press.gap(10);
        press.room(190);
        press.columns(
                0.5f,
                one -> ContractParts.block(one, "ЗАКАЗЧИК", deal.buyer(), deal.buyerBank()),
                two -> ContractParts.block(two, "ИСПОЛНИТЕЛЬ", deal.seller(), deal.sellerBank()));
        press.sides();
        press.bank(deal.sellerBank());
        press.truth.put(FieldName.DATE, deal.date().toString());
        press.sums(false);
    }
}
