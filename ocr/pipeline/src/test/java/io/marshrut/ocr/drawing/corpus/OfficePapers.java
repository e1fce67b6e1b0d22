package io.marshrut.ocr.drawing.corpus;

import io.marshrut.ocr.drawing.RussianText;
import io.marshrut.ocr.drawing.Style;
import java.util.List;

/** Papers of the same offices that are no primary documents: a proposal and a request. */
final class OfficePapers {

    private OfficePapers() {}

    /** Коммерческое предложение with bank details and a table with VAT, as an invoice has them. */
    static void proposal(Press paper) {
        Press press = TradeDeals.company(
                paper, paper.dice.any(Trade.RETAIL, Trade.PARTS), paper.dice.between(2, 8), TradeDeals.Tax.USUAL, true);
        Deal deal = press.deal;
        press.columns(
                0.55f,
                first -> {
                    first.text(
                            Style.bold(first.look.size() * 1.3f), deal.seller().name());
                    first.text(first.look.small(), deal.seller().address());
                },
                second -> {
                    second.text(second.look.small(), "ИНН/КПП " + deal.seller().innAndKpp("/"));
                    second.text(
                            second.look.small(),
                            "р/с " + deal.sellerBank().account() + ", БИК "
                                    + deal.sellerBank().bik());
                });
        press.rule(1.5f);
        press.gap(6);
        press.text("Для: " + deal.buyer().name());
        press.title("ПРЕДЛОЖЕНИЕ О ПОСТАВКЕ", true);
        press.centred(press.look.text(), "исх. " + deal.number() + " от " + RussianText.shortDate(deal.date()));
        press.gap(6);
        press.text("В ответ на ваш запрос сообщаем цены с доставкой до склада:");
        FreeTable table = new FreeTable(press, 8.6f)
                .centred("№", 22, (n, line) -> String.valueOf(n))
                .left("Позиция", 0, (n, line) -> line.name())
                .centred("Ед.", 36, (n, line) -> line.unit())
                .right("Кол-во", 46, (n, line) -> press.look.quantity(line.quantity()))
                .right("Цена с НДС", 70, (n, line) -> press.money(line.price()))
                .money("Сумма", 78, DealLine::amount);
        table.draw(Rows::plain);
        table.total("Итого, вкл. НДС " + deal.perCent() + "%");
        Others.nothing(press);
        press.gap(6);
        press.text("Срок поставки 10 дней. Предложение действительно до "
                + RussianText.longDate(deal.date().plusDays(21))
                + " Счёт на оплату и договор будут подготовлены после согласования спецификации.");
        press.signature("Ведущий специалист отдела продаж", press.deals.person());
    }

    /** Заявка на закупку of one's own house: needs, estimated prices, approvals. */
    static void purchaseRequest(Press paper) {
        Press press = TradeDeals.company(
                paper,
                paper.dice.any(Trade.RETAIL, Trade.PARTS, Trade.MEDICAL, Trade.FOOD),
                paper.dice.between(2, 10),
                TradeDeals.Tax.USUAL,
                true);
        Deal deal = press.deal;
        press.right(press.look.text(), "УТВЕРЖДАЮ");
        press.right(press.look.text(), "____________ " + deal.buyer().signatory());
        press.right(press.look.text(), "«___» ____________ " + deal.date().getYear() + " г.");
        press.gap(8);
        press.title("Заявка на закупку № " + deal.number() + " от " + press.look.date(deal.date()), true);
        press.hanging(
                120, "Подразделение", press.dice.any("Служба главного механика", "АХО", "Склад № 2", "Отдел кадров"));
        press.hanging(120, "Заказчик", deal.buyer().name());
        press.hanging(
                120,
                "Предполагаемый поставщик",
                deal.seller().name() + ", ИНН " + deal.seller().inn());
        press.hanging(120, "Нужно к", RussianText.shortDate(deal.date().plusDays(14)));
        press.gap(4);
        FreeTable table = new FreeTable(press, press.look.size())
                .centred("№", 22, (n, line) -> String.valueOf(n))
                .left("Что нужно", 0, (n, line) -> line.name())
                .centred("Ед.", 44, (n, line) -> line.unit())
                .right("Кол-во", 52, (n, line) -> press.look.quantity(line.quantity()))
                .money("Ориентировочно, руб.", 96, DealLine::withVat);
        table.draw(Rows::plain);
        table.total("Бюджет");
        press.truth.lines(List.of());
        press.gap(6);
        press.text("Обоснование: выбытие и плановый расход. Счета поставщиков приложить к заявке.");
        press.signature("Инициатор", press.deals.person());
        press.signature("Согласовано, финансовая служба", press.deals.person());
    }
}
