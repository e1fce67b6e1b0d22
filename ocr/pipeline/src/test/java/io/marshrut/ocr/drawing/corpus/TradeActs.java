package io.marshrut.ocr.drawing.corpus;

import io.marshrut.ocr.drawing.Party;
import io.marshrut.ocr.drawing.RussianText;
import io.marshrut.ocr.model.FieldName;
import java.time.LocalDate;

/** Акты of a carrier and of a landlord. */
final class TradeActs {

    private TradeActs() {}

    /** Of a carrier: every row has its own date and waybill, sums without VAT and with it. */
    static void carriage(Press paper) {
        Press press = TradeDeals.company(paper, Trade.CARRIAGE, paper.dice.between(1, 9), TradeDeals.Tax.USUAL, false);
        Deal deal = press.deal;
        press.right(
                press.look.small(),
                "Перевозчик: " + deal.seller().name() + ", диспетчерская 8 (831) 2" + press.dice.digits(2) + "-15-90");
        press.title("АКТ об оказании транспортно-экспедиционных услуг", true);
        press.centred(press.look.bold(), "N " + deal.number() + " от " + press.look.date(deal.date()));
        press.gap(6);
        press.hanging(
                84, "Экспедитор:", deal.seller().name() + ", " + deal.seller().address());
        press.hanging(84, "ИНН/КПП:", deal.seller().innAndKpp("/"));
        press.hanging(84, "Клиент:", deal.buyer().name() + ", " + deal.buyer().address());
        press.hanging(84, "ИНН/КПП:", deal.buyer().innAndKpp("/"));
        if (deal.basis() != null) {
            press.hanging(84, "Договор:", deal.basis());
            press.basis();
        }
        press.gap(4);
        FreeTable table = new FreeTable(press, 8.2f)
                .ruled(0.6f, 0.6f)
                .centred(
                        "Дата рейса",
                        52,
                        (n, line) -> RussianText.shortDate(deal.date().minusDays(12 - n)))
                .left("Маршрут, транспортное средство", 0, (n, line) -> line.name())
                .left("ТТН", 40, (n, line) -> String.valueOf(3_400 + 17 * n))
                .centred("Ед.", 32, (n, line) -> line.unit())
                .right("Кол.", 38, (n, line) -> press.look.quantity(line.quantity()))
                .right("Тариф", 60, (n, line) -> press.money(line.price()))
                .money("Сумма без НДС", 68, DealLine::net)
                .money("НДС " + deal.perCent() + "%", 60, DealLine::vat)
                .money("Всего", 70, DealLine::withVat);
        table.draw(Rows::taxed);
        table.total("Итого");
        press.gap(5);
        press.room(140);
        press.text("Всего оказано услуг на сумму " + press.money(deal.total()) + " руб., в т.ч. НДС "
                + press.money(deal.vat()) + " руб.");
        press.text("(" + RussianText.inWords(deal.total()) + ")");
        press.text(
                press.look.small(),
                "Объявленная ценность груза 300 000,00 руб. Срок оплаты до "
                        + RussianText.shortDate(deal.date().plusDays(21)) + ".");
        Acts.sign(press, "Экспедитор", "Клиент");
        press.sides();
        press.numberAndDate();
        press.sums(true);
    }

    /** Of a landlord: month, contract of rent, fixed and changing part; requisites of both in a footing of two blocks. */
    static void rent(Press paper) {
        Press press = TradeDeals.company(
                paper,
                Trade.RENT,
                paper.dice.between(1, 3),
                paper.dice.any(TradeDeals.Tax.USUAL, TradeDeals.Tax.NONE),
                true);
        Deal deal = press.deal;
        LocalDate month = deal.date().withDayOfMonth(1);
        press.text("Арендодатель: " + deal.seller().name());
        press.text("Арендатор: " + deal.buyer().name());
        String basis = "договор аренды нежилого помещения № " + press.dice.between(3, 300) + "-А от "
                + RussianText.shortDate(month.minusDays(press.dice.between(60, 900)));
        press.text("Основание: " + basis);
        press.truth.put(FieldName.BASIS, basis);
        press.rule(1.2f);
        press.centred(
                press.look.title(),
                "Акт оказанных услуг № " + deal.number() + " от " + RussianText.shortDate(deal.date()));
        press.centred(press.look.text(), "за " + TradeDeals.month(month));
        press.gap(8);
        FreeTable table = new FreeTable(press, press.look.size())
                .ruled(0.8f, 0.8f)
                .centred("№", 22, (n, line) -> String.valueOf(n))
                .left("Вид платежа", 0, (n, line) -> line.name())
                .right("Площадь, количество", 62, (n, line) -> press.look.quantity(line.quantity()))
                .centred("Ед. изм.", 36, (n, line) -> line.unit())
                .right("Ставка, руб.", 70, (n, line) -> press.money(line.price()));
        if (!deal.noVat()) {
            table.vat("В т.ч. НДС " + deal.perCent() + "%", 66, "-");
        }
        table.money("Начислено, руб.", 78, DealLine::amount);
        table.draw(deal.noVat() ? Rows::plain : Rows::gross);
        table.total("Итого за месяц");
        press.gap(5);
        press.text("Начислено за месяц " + press.money(deal.total()) + " руб. " + RussianText.inWords(deal.total())
                + (deal.noVat() ? ". НДС не облагается." : "."));
        press.text("Обеспечительный платеж по договору 45 000,00 руб. не засчитывается. Счетчик электроэнергии на "
                + RussianText.shortDate(month.plusMonths(1).minusDays(1)) + ": 0" + press.dice.digits(5) + ".");
        press.gap(10);
        press.room(150);
        press.columns(0.5f, first -> landlord(first, true), second -> landlord(second, false));
        press.bank(deal.sellerBank());
        press.sides();
        press.numberAndDate();
        press.sums(false);
    }

    private static void landlord(Press press, boolean seller) {
        Deal deal = press.deal;
        Party party = seller ? deal.seller() : deal.buyer();
        var bank = seller ? deal.sellerBank() : deal.buyerBank();
        press.text(press.look.bold(), seller ? "АРЕНДОДАТЕЛЬ" : "АРЕНДАТОР");
        press.text(party.address());
        press.text("ИНН " + party.inn() + " / КПП " + party.kpp());
        press.text("Расч. счёт " + bank.account());
        press.text(bank.name());
        press.text("БИК " + bank.bik() + " к/с " + bank.correspondentAccount());
        press.signature("", party.signatory());
    }
}
