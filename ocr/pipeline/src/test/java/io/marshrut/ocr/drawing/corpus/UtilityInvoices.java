package io.marshrut.ocr.drawing.corpus;

import io.marshrut.ocr.drawing.RussianText;
import io.marshrut.ocr.drawing.Style;
import io.marshrut.ocr.model.FieldName;
import java.time.LocalDate;

/** Счета of suppliers of energy and of telephone companies, out of their own billing. */
final class UtilityInvoices {

    private UtilityInvoices() {}

    /** Facts in a ruled table, the debt of earlier months beside the sum of this one, requisites at the foot. */
    static void energy(Press paper) {
        Press press = TradeDeals.company(
                paper, paper.dice.any(Trade.POWER, Trade.WATER), paper.dice.between(1, 4), TradeDeals.Tax.USUAL, false);
        Deal deal = press.deal;
        LocalDate from = deal.date().minusMonths(1).withDayOfMonth(1);
        LocalDate until = from.plusMonths(1).minusDays(1);
        float top = press.y;
        press.columns(
                0.6f,
                first -> first.text(
                        Style.bold(first.look.size() * 1.3f), deal.seller().name()),
                second -> {
                    second.right(second.look.small(), "Отдел расчётов с юридическими лицами");
                    second.right(
                            second.look.small(), "тел. 8-800-" + second.dice.digits(3) + "-40-01, пн-пт 8.30-17.15");
                });
        press.y = Math.max(press.y, top + 24);
        press.rule(2.2f);
        press.gap(6);
        press.centred(press.look.title(), "СЧЁТ № " + deal.number() + " от " + RussianText.shortDate(deal.date()));
        press.centred(
                press.look.text(),
                "за расчётный период: " + TradeDeals.month(from).toLowerCase());
        press.gap(6);
        Facts facts = new Facts(press, 150, 0.5f);
        facts.row("Потребитель (плательщик)", deal.buyer().name());
        facts.row("Адрес потребителя", deal.buyer().address());
        facts.row("ИНН / КПП", deal.buyer().innAndKpp(" / "));
        String basis = "Договор " + press.dice.any("ресурсоснабжения", "поставки коммунальных ресурсов") + " № "
                + press.dice.digits(8) + " от "
                + RussianText.shortDate(deal.date().minusDays(press.dice.between(400, 2_500)));
        facts.row("Основание", basis);
        press.truth.put(FieldName.BASIS, basis);
        facts.row("Дата снятия показаний", RussianText.shortDate(until));
        facts.row("Срок оплаты", "до 18 числа месяца, следующего за расчётным");
        press.gap(8);
        FreeTable table = new FreeTable(press, 8.4f)
                .left("Вид начисления", 0, (n, line) -> line.name())
                .centred("Ед. изм.", 38, (n, line) -> line.unit())
                .right("Объём", 52, (n, line) -> press.look.quantity(line.quantity()))
                .right("Тариф, руб./ед.", 56, (n, line) -> press.money(line.price()))
                .money("Сумма без НДС, руб.", 74, DealLine::net)
                .centred("НДС, %", 30, (n, line) -> String.valueOf(line.perCent()))
                .money("Сумма НДС, руб.", 66, DealLine::vat)
                .money("Начислено с НДС, руб.", 76, DealLine::withVat);
        table.draw(Rows::taxed);
        table.total("ВСЕГО ПО СЧЁТУ");
        press.sums(true);
        press.gap(6);
        press.text("Сумма прописью: " + RussianText.inWords(deal.total()));
        press.text(
                press.look.small(),
                "Справочно: сальдо на " + RussianText.shortDate(from) + " "
                        + press.money(deal.lines().get(0).net())
                        + " руб., поступило оплаты за период 10 000,00 руб., пени на " + RussianText.shortDate(until)
                        + " 148,20 руб. (в сумму счёта не входят).");
        press.gap(10);
        press.room(130);
        press.text(press.look.bold(), "Банковские реквизиты для перечисления платежей");
        Facts payee = new Facts(press, 118, 0.5f);
        payee.row("Получатель", deal.seller().name());
        payee.row("ИНН", deal.seller().inn());
        payee.row("КПП", deal.seller().kpp());
        payee.row("Расчётный счёт", deal.sellerBank().account());
        payee.row("Банк получателя", deal.sellerBank().name());
        payee.row("БИК", deal.sellerBank().bik());
        payee.row("Корр. счёт", deal.sellerBank().correspondentAccount());
        press.bank(deal.sellerBank());
        press.sides();
        press.numberAndDate();
        press.gap(6);
        press.text(
                press.look.small(),
                "При оплате в назначении платежа указывайте номер договора и номер счёта. Документ сформирован"
                        + " автоматически и действителен без подписи и печати.");
    }

    /** Of a telephone company: a box with personal account and dates, sums by service without quantity, code below. */
    static void telecom(Press paper) {
        Press press = TradeDeals.company(paper, Trade.TELECOM, paper.dice.between(2, 5), TradeDeals.Tax.USUAL, false);
        Deal deal = press.deal;
        float top = press.y;
        LocalDate from = deal.date().minusMonths(1).withDayOfMonth(1);
        press.columns(
                0.5f,
                first -> {
                    first.text(
                            Style.bold(first.look.size() * 1.6f), deal.seller().name());
                    first.gap(8);
                    first.text(first.look.small(), "АБОНЕНТ");
                    first.text(first.look.bold(), deal.buyer().name());
                    first.text(deal.buyer().address());
                    first.text("ИНН " + deal.buyer().inn() + "  КПП "
                            + deal.buyer().kpp());
                },
                second -> {
                    float box = second.y;
                    second.left += 8;
                    second.gap(6);
                    second.text(Style.bold(second.look.size() * 1.2f), "Счёт за услуги связи");
                    second.hanging(92, "Номер счёта", deal.number());
                    second.hanging(92, "Дата счёта", second.look.date(deal.date()));
                    second.hanging(92, "Лицевой счёт", second.dice.digits(12));
                    second.hanging(
                            92,
                            "Период",
                            RussianText.shortDate(from) + " - "
                                    + RussianText.shortDate(from.plusMonths(1).minusDays(1)));
                    second.hanging(
                            92, "Оплатить до", RussianText.shortDate(deal.date().plusDays(20)));
                    second.left -= 8;
                    second.sheet.frame(second.left, box, second.right, second.y + 2, 0.9f);
                });
        press.y = Math.max(press.y, top + 100);
        press.gap(14);
        new FreeTable(press, press.look.size())
                .ruled(0, 0.4f)
                .left("Наименование услуги", 0, (n, line) -> line.name())
                .money("Без НДС", 78, DealLine::net)
                .vat("НДС " + deal.perCent() + "%", 68, "0")
                .money("Итого", 80, DealLine::withVat)
                .draw(line -> Rows.sums(line, line.net(), line.vat()));
        press.gap(5);
        press.room(190);
        fact(press, "Итого начислено без НДС", press.money(deal.net()));
        fact(press, "НДС " + deal.perCent() + "%", press.money(deal.vat()));
        fact(press, "Всего к оплате за период, руб.", press.money(deal.total()));
        press.sums(true);
        press.gap(12);
        float code = press.y;
        PaymentCode.draw(press, press.left, code, 88);
        press.left += 100;
        press.text(press.look.bold(), "Реквизиты для оплаты");
        press.text("Получатель платежа: " + deal.seller().name() + ", ИНН "
                + deal.seller().inn() + ", КПП "
                + deal.seller().kpp() + ", р/сч " + deal.sellerBank().account() + " в "
                + deal.sellerBank().name() + ", к/сч " + deal.sellerBank().correspondentAccount() + ", БИК "
                + deal.sellerBank().bik() + ".");
        press.text("Назначение платежа: за услуги связи, счёт " + deal.number() + ".");
        press.left -= 100;
        press.y = Math.max(press.y, code + 96);
        press.text(press.look.small(), "Оригиналы закрывающих документов направляются через оператора ЭДО. стр. 1/1");
        press.bank(deal.sellerBank());
        press.sides();
        press.numberAndDate();
    }

    private static void fact(Press press, String label, String value) {
        press.sheet.textRight(press.right - 96, press.y + press.look.size(), press.look.text(), label);
        press.right(press.look.bold(), value);
        press.gap(1.5f);
    }
}
