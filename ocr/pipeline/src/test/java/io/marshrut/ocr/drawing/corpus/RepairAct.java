package io.marshrut.ocr.drawing.corpus;

import io.marshrut.ocr.drawing.RussianText;
import io.marshrut.ocr.drawing.Style;
import io.marshrut.ocr.model.FieldName;
import java.util.ArrayList;
import java.util.List;

/** Акт of a repair shop to its order (заказ-наряд). */
final class RepairAct {

    private RepairAct() {}

    /** Works and spare parts in a table each with its own sum; the machine's number, the order's and a warranty. */
    static void repair(Press paper) {
        Press press = TradeDeals.company(
                paper,
                Branch.SERVICE_CENTRE,
                paper.dice.between(4, 6),
                paper.dice.any(TradeDeals.Tax.USUAL, TradeDeals.Tax.NONE),
                true);
        Deal deal = press.deal;
        press.text(press.look.bold(), deal.seller().name());
        press.text(
                press.look.small(),
                deal.seller().address() + ", ИНН " + deal.seller().inn() + ", КПП "
                        + deal.seller().kpp() + ", сервис: +7 (900) " + press.dice.digits(3) + "-44-01");
        press.rule(0.7f);
        press.gap(8);
        String order = "Заказ-наряд № " + press.dice.any("ЗН", "R", "") + press.dice.digits(5) + " от "
                + RussianText.shortDate(deal.date().minusDays(press.dice.between(1, 14)));
        press.centred(press.look.title(), "Акт выполненных работ № " + deal.number());
        press.centred(press.look.text(), "дата: " + press.look.date(deal.date()));
        press.gap(6);
        press.hanging(104, "Заказчик", deal.buyer().name());
        press.hanging(104, "ИНН заказчика", deal.buyer().inn());
        press.hanging(104, "Основание", order);
        press.truth.put(FieldName.BASIS, order);
        press.hanging(
                104,
                "Оборудование",
                press.dice.any("витрина Carboma, зав. № ", "касса АТОЛ 91Ф, зав. № ", "весы CAS, инв. № ")
                        + press.dice.digits(8) + ", введено "
                        + RussianText.shortDate(deal.date().minusDays(1_420)));
        List<DealLine> all = new ArrayList<>(part(deal, false));
        all.addAll(part(deal, true));
        table(press.with(deal.withLines(part(deal, false))), press, "Выполненные работы", "Итого работы");
        table(press.with(deal.withLines(part(deal, true))), press, "Запасные части", "Итого запчасти");
        press.truth.lines(all.stream().map(Rows::plain).toList());
        press.gap(6);
        press.room(140);
        press.right(Style.bold(press.look.size()), "Всего к оплате: " + press.money(deal.total()) + " руб.");
        press.right(
                press.look.text(),
                deal.noVat()
                        ? "НДС не облагается"
                        : "в т.ч. НДС " + deal.perCent() + "%: " + press.money(deal.vat()) + " руб.");
        press.text(RussianText.inWords(deal.total()));
        press.text("Гарантия на работы до "
                + RussianText.shortDate(deal.date().plusDays(90))
                + ", на запасные части 6 месяцев. Срочный выезд после 18:00 оплачивается отдельно, 1 500,00 руб.");
        press.columns(
                0.5f,
                first -> first.signature("Мастер", first.deals.person()),
                second -> second.signature("Заказчик", deal.buyer().signatory()));
        press.truth.put(FieldName.SELLER_NAME, deal.seller().name());
        press.truth.put(FieldName.SELLER_INN, deal.seller().inn());
        press.truth.put(FieldName.SELLER_KPP, deal.seller().kpp());
        press.truth.put(FieldName.BUYER_NAME, deal.buyer().name());
        press.truth.put(FieldName.BUYER_INN, deal.buyer().inn());
        press.numberAndDate();
        press.sums(false);
    }

    private static List<DealLine> part(Deal deal, boolean spare) {
        return deal.lines().stream()
                .filter(line -> line.unit().equals("шт") == spare)
                .toList();
    }

    private static void table(Press part, Press press, String heading, String total) {
        part.y = press.y;
        part.gap(8);
        part.room(60);
        part.text(part.look.bold(), heading);
        part.gap(2);
        FreeTable table = new FreeTable(part, Math.min(9.2f, part.look.size()))
                .ruled(0.4f, 0.4f)
                .centred("№", 22, (n, line) -> String.valueOf(n))
                .left("Наименование", 0, (n, line) -> line.name())
                .centred("Ед.", 36, (n, line) -> line.unit())
                .right("Кол-во", 48, (n, line) -> part.look.quantity(line.quantity()))
                .right("Цена, руб.", 74, (n, line) -> part.money(line.price()))
                .money("Сумма, руб.", 82, DealLine::amount);
        table.draw(Rows::plain);
        table.total(total);
        press.y = part.y;
    }
}
