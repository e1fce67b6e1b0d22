package io.marshrut.ocr.drawing.corpus;

import io.marshrut.ocr.drawing.Grid;
import io.marshrut.ocr.drawing.RussianText;
import io.marshrut.ocr.drawing.Style;

/** Счета that are contracts themselves: счёт-договор and счёт-оферта. */
final class TermsInvoices {

    private TermsInvoices() {}

    /** Clauses before and after the table, the sides' requisites compared in a table of three columns. */
    static void contract(Press paper) {
        Press press = TradeDeals.company(
                paper, paper.dice.any(Trade.PARTS, Trade.RETAIL), paper.dice.between(2, 9), TradeDeals.Tax.USUAL, true);
        Deal deal = press.deal;
        press.centred(press.look.bold(), "СЧЕТ - ДОГОВОР");
        press.centred(press.look.text(), "на поставку товара");
        press.gap(4);
        press.columns(
                0.5f,
                first -> first.text("N " + deal.number()),
                second -> second.right(
                        second.look.text(), Look.quoted(deal.date()).replace(" г.", " года")));
        press.gap(6);
        press.text("1. Поставщик передает в собственность Покупателя, а Покупатель принимает и оплачивает следующий"
                + " товар, происхождение Российская Федерация:");
        press.gap(3);
        FreeTable table = new FreeTable(press, press.look.size())
                .ruled(0.7f, 0.7f)
                .centred("п/п", 26, (n, line) -> String.valueOf(n))
                .left("Наименование", 0, (n, line) -> line.name())
                .right("Количество", 58, (n, line) -> press.look.quantity(line.quantity()))
                .centred("Ед.изм.", 42, (n, line) -> line.unit())
                .right("Цена с НДС", 74, (n, line) -> press.money(line.price()))
                .money("Сумма с НДС", 82, DealLine::withVat);
        table.draw(Rows::plain);
        table.total("Итого по счету-договору");
        press.gap(5);
        press.text("2. Общая стоимость товара " + press.money(deal.total()) + " (" + RussianText.inWords(deal.total())
                + "), в т.ч. НДС " + deal.perCent() + "% " + press.money(deal.vat()) + ".");
        press.text("3. Аванс 50% перечисляется до "
                + RussianText.shortDate(deal.date().plusDays(5))
                + ", остаток в день отгрузки. При цене товара свыше 600 000,00 руб. доставка за счет Поставщика.");
        press.text("4. Срок поставки 14 рабочих дней. Пеня за просрочку 0,05% в день. Подсудность: арбитражный суд по"
                + " месту нахождения ответчика.");
        press.text("5. Счет-договор действует до "
                + RussianText.longDate(deal.date().plusMonths(1)) + " и имеет силу при обмене скан-копиями.");
        press.gap(8);
        press.room(190);
        requisites(press);
        press.signature("От Поставщика", deal.seller().signatory());
        press.signature("От Покупателя", deal.buyer().signatory());
        press.sides();
        press.bank(deal.sellerBank());
        press.numberAndDate();
        press.sums(false);
    }

    private static void requisites(Press press) {
        Deal deal = press.deal;
        float label = 76;
        float side = (press.width() - label) / 2;
        Grid grid = new Grid(
                press.sheet, press.left, Grid.columns(Grid.left(label), Grid.left(side), Grid.left(side)), 0.5f, 0.5f);
        Style text = Style.plain(Math.min(9, press.look.size()));
        press.y = grid.row(press.y, Style.bold(text.size()), "Реквизит", "Поставщик", "Покупатель");
        press.y = grid.row(
                press.y, text, "Название", deal.seller().name(), deal.buyer().name());
        press.y = grid.row(
                press.y, text, "Адрес", deal.seller().address(), deal.buyer().address());
        press.y =
                grid.row(press.y, text, "ИНН", deal.seller().inn(), deal.buyer().inn());
        press.y =
                grid.row(press.y, text, "КПП", deal.seller().kpp(), deal.buyer().kpp());
        press.y = grid.row(
                press.y,
                text,
                "Р/счет",
                deal.sellerBank().account(),
                deal.buyerBank().account());
        press.y = grid.row(
                press.y,
                text,
                "Банк",
                deal.sellerBank().name(),
                deal.buyerBank().name());
        press.y = grid.row(
                press.y,
                text,
                "К/счет",
                deal.sellerBank().correspondentAccount(),
                deal.buyerBank().correspondentAccount());
        press.y = grid.row(
                press.y, text, "БИК", deal.sellerBank().bik(), deal.buyerBank().bik());
    }

    /** Of a training centre: an offer with its acceptance, the price in a list without ruling, bank in a sentence. */
    static void offer(Press paper) {
        Press press = TradeDeals.company(
                paper,
                Trade.SERVICES,
                paper.dice.between(1, 3),
                paper.dice.chance(0.5) ? TradeDeals.Tax.NONE : TradeDeals.Tax.USUAL,
                true);
        Deal deal = press.deal;
        press.right(press.look.small(), "Публикуется на сайте исполнителя, редакция от 01.12.2023");
        press.gap(4);
        press.title("Счет-оферта N" + deal.number() + " от " + press.look.date(deal.date()), true);
        press.text("Кредитор (получатель платежа): " + deal.seller().name() + ", ИНН "
                + deal.seller().inn() + ", КПП " + deal.seller().kpp() + ", "
                + deal.seller().address()
                + ". Платежи зачисляются на р/с " + deal.sellerBank().account() + ", "
                + deal.sellerBank().name() + ", БИК " + deal.sellerBank().bik() + ", кор.сч. "
                + deal.sellerBank().correspondentAccount() + ".");
        press.gap(4);
        press.text("Акцептант (плательщик): " + deal.buyer().name() + ", ИНН "
                + deal.buyer().inn() + ", КПП " + deal.buyer().kpp() + ".");
        press.gap(8);
        press.text(press.look.bold(), "Предмет оферты");
        new FreeTable(press, press.look.size())
                .ruled(0, 0)
                .left("Наименование услуг", 0, (n, line) -> line.name())
                .right("Объем", 86, (n, line) -> press.look.quantity(line.quantity()) + " " + line.unit())
                .right("Стоимость единицы", 84, (n, line) -> press.money(line.price()))
                .money("Всего", 84, DealLine::amount)
                .draw(Rows::plain);
        press.rule(0.5f);
        press.text(press.look.bold(), "ИТОГО К ОПЛАТЕ ПО ОФЕРТЕ: " + press.money(deal.total()) + " РУБ.");
        press.text(
                deal.noVat()
                        ? "НДС не предусмотрен (гл. 26.2 НК РФ)."
                        : "Включая НДС по ставке " + deal.perCent() + "%: " + press.money(deal.vat()) + " руб.");
        press.gap(6);
        press.text(press.look.bold(), "Порядок акцепта");
        press.text("Акцептом признается оплата в полном размере до "
                + RussianText.shortDate(deal.date().plusDays(7))
                + " (ст. 438 ГК РФ). При оплате части суммы, но не менее 1 500,00 руб., срок продлевается на 3 дня.");
        press.text("Стоимость услуг при заказе после "
                + RussianText.longDate(deal.date().plusMonths(2))
                + " может быть изменена. Акт считается подписанным, если в течение 5 дней не поступили возражения.");
        press.gap(6);
        press.signature("Ректор", deal.seller().signatory());
        press.sides();
        press.bank(deal.sellerBank());
        press.numberAndDate();
        press.sums(false);
    }
}
