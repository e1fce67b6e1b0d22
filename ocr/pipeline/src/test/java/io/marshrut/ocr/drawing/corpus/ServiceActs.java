package io.marshrut.ocr.drawing.corpus;

import io.marshrut.ocr.drawing.Party;
import io.marshrut.ocr.drawing.RussianText;
import io.marshrut.ocr.drawing.Style;
import io.marshrut.ocr.model.FieldName;
import java.time.LocalDate;

/** Акты of a web service for small firms, and typed by hand. */
final class ServiceActs {

    private ServiceActs() {}

    /** Few rulings, table without units, sums in sentences, requisites under the signatures. */
    static void services(Press paper) {
        boolean trader = paper.dice.chance(0.4);
        int rows = paper.dice.between(1, 5);
        Press press = trader
                ? TradeDeals.trader(paper, Trade.SERVICES, rows)
                : TradeDeals.company(paper, Trade.SERVICES, rows, TradeDeals.Tax.USUAL, true);
        Deal deal = press.deal;
        press.text(Style.bold(press.look.size() * 1.7f), "Акт № " + deal.number());
        press.text("от " + press.look.date(deal.date()));
        press.gap(8);
        if (deal.basis() != null) {
            press.text("Составлен к документу: " + deal.basis());
            press.basis();
        }
        press.text("Исполнитель сдал, а заказчик принял следующие услуги:");
        press.gap(6);
        FreeTable table = new FreeTable(press, press.look.size())
                .ruled(0, 0.5f)
                .left("Услуга", 0, (n, line) -> line.name())
                .right("Цена", 80, (n, line) -> press.money(line.price()))
                .right("Кол-во", 56, (n, line) -> press.look.quantity(line.quantity()))
                .money("Сумма", 86, DealLine::amount);
        table.draw(Rows::unitless);
        press.gap(4);
        press.room(150);
        press.right(press.look.bold(), "Итого: " + press.money(deal.total()) + " ₽");
        press.right(
                press.look.text(),
                deal.noVat()
                        ? "НДС не облагается"
                        : "В том числе НДС " + deal.perCent() + "%: " + press.money(deal.vat()) + " ₽");
        press.gap(4);
        press.text("Услуг оказано на сумму: " + RussianText.inWords(deal.total()));
        press.text("Заказчик не имеет претензий по объёму и качеству. Замечания принимаются до "
                + RussianText.shortDate(deal.date().plusDays(5)) + ".");
        press.gap(16);
        press.room(120);
        press.columns(
                0.5f,
                first -> side(first, deal.seller(), "Исполнитель"),
                second -> side(second, deal.buyer(), "Заказчик"));
        press.sides();
        press.numberAndDate();
        press.sums(false);
    }

    private static void side(Press press, Party party, String role) {
        press.text(press.look.small(), role);
        press.text(press.look.bold(), party.name());
        press.text("ИНН: " + party.inn() + (party.kpp() == null ? "" : "  КПП: " + party.kpp()));
        press.text(party.address());
        press.signature("", party.signatory());
    }

    /** Typed: a number of the act and one of the contract, price and advance in clauses, no table, no bank. */
    static void typed(Press paper) {
        Press press = TradeDeals.company(
                paper,
                Trade.SERVICES,
                1,
                paper.dice.any(TradeDeals.Tax.USUAL, TradeDeals.Tax.USUAL, TradeDeals.Tax.NONE),
                true);
        Deal deal = press.deal;
        LocalDate signed = deal.date().minusDays(press.dice.between(30, 160));
        String basis = "договор подряда № " + press.dice.between(2, 80) + "/П от " + Look.quoted(signed);
        press.left += 14;
        press.centred(press.look.bold(), "АКТ № " + deal.number());
        press.centred(press.look.text(), "приемки-сдачи выполненных работ (услуг)");
        press.centred(press.look.text(), "Основание: " + basis);
        press.truth.put(FieldName.BASIS, basis);
        press.gap(12);
        press.columns(
                0.5f,
                first -> first.text(first.dice.any("г. Самара", "г. Тюмень", "пгт. Железнодорожный")),
                second -> second.right(
                        second.look.text(), Look.quoted(deal.date()).replace(" г.", " года")));
        press.gap(10);
        press.text(deal.buyer().name() + ", именуемое далее Заказчик, в лице директора "
                + deal.buyer().signatory() + ", с одной стороны, и "
                + deal.seller().name()
                + ", именуемое далее Подрядчик, в лице директора "
                + deal.seller().signatory()
                + ", с другой стороны, составили настоящий акт о том, что:");
        press.text("1. Подрядчиком в период с " + RussianText.shortDate(signed.plusDays(3)) + " по "
                + RussianText.shortDate(deal.date().minusDays(1)) + " выполнены, а Заказчиком приняты работы: «"
                + deal.lines().get(0).name() + "» в соответствии с техническим заданием.");
        press.text("2. По условиям договора стоимость выполненных работ составила " + press.money(deal.total())
                + " рублей (" + RussianText.inWords(deal.total()) + ")" + vat(press) + ".");
        press.text("3. Ранее Заказчиком перечислен аванс 5 000,00 рублей по платежному поручению № "
                + press.dice.between(10, 900) + " от " + RussianText.shortDate(signed.plusDays(4))
                + ", который засчитывается в счет оплаты.");
        press.text("4. Работы выполнены качественно, в установленный срок. Гарантийный срок 24 месяца.");
        press.gap(18);
        press.columns(
                0.5f,
                first -> {
                    first.text(first.look.bold(), "РАБОТУ ПРИНЯЛ");
                    first.text("Заказчик: " + deal.buyer().name());
                    first.text("ИНН " + deal.buyer().inn() + ", КПП "
                            + deal.buyer().kpp());
                    first.signature("", deal.buyer().signatory());
                },
                second -> {
                    second.text(second.look.bold(), "РАБОТУ СДАЛ");
                    second.text("Подрядчик: " + deal.seller().name());
                    second.text("ИНН " + deal.seller().inn() + ", КПП "
                            + deal.seller().kpp());
                    second.signature("", deal.seller().signatory());
                });
        press.sides();
        press.numberAndDate();
        press.sums(false);
    }

    private static String vat(Press press) {
        return press.deal.noVat()
                ? ", НДС не предусмотрен"
                : ", включая НДС (" + press.deal.perCent() + "%) в сумме " + press.money(press.deal.vat()) + " рублей";
    }
}
