package io.marshrut.ocr.drawing.corpus;

import io.marshrut.ocr.drawing.RussianText;
import io.marshrut.ocr.drawing.Style;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** Счета of a sole trader who types them, and of a shop's program on the net. */
final class SmallBusinessInvoices {

    private SmallBusinessInvoices() {}

    /** Typed: requisites line by line with ОГРНИП among them, sum in a sentence, no VAT. */
    static void entrepreneur(Press paper) {
        Press press = TradeDeals.trader(paper, Trade.SERVICES, paper.dice.between(1, 4));
        Deal deal = press.deal;
        press.left += 12;
        press.text("Исполнитель: " + deal.seller().name());
        press.text("ИНН " + deal.seller().inn());
        press.text("ОГРНИП " + registration(press));
        press.text("Адрес: " + deal.seller().address());
        press.text("Рас/счёт " + deal.sellerBank().account());
        press.text("Банк: " + deal.sellerBank().name());
        press.text("БИК: " + deal.sellerBank().bik());
        press.text("Кор/счёт " + deal.sellerBank().correspondentAccount());
        press.text("тел. +7 9" + press.dice.digits(2) + " " + press.dice.digits(3) + "-22-07");
        press.gap(22);
        press.centred(press.look.title(), "Счёт № " + deal.number());
        press.centred(press.look.text(), "от " + Look.quoted(deal.date()).replace(" г.", " года"));
        press.gap(14);
        press.text("Клиент: " + deal.buyer().name() + ", ИНН " + deal.buyer().inn() + " КПП "
                + deal.buyer().kpp());
        press.gap(6);
        FreeTable table = new FreeTable(press, press.look.size())
                .ruled(0.5f, 0.5f)
                .centred("№", 24, (n, line) -> n + ".")
                .left("Услуга", 0, (n, line) -> line.name())
                .right("Кол-во", 52, (n, line) -> press.look.quantity(line.quantity()))
                .right("Цена, р.", 74, (n, line) -> press.money(line.price()))
                .money("Сумма, р.", 82, DealLine::amount);
        table.draw(Rows::unitless);
        press.gap(8);
        press.text("Итого к оплате: " + press.money(deal.total()) + " (" + RussianText.inWords(deal.total()) + ").");
        press.text("НДС не облагается: исполнитель применяет УСН, п. 2 ст. 346.11 НК РФ.");
        press.text("Оплатить в течение 5 рабочих дней. Акт будет выставлен "
                + RussianText.shortDate(deal.date().plusDays(12)) + ".");
        press.gap(8);
        press.signature("Исполнитель", deal.seller().signatory());
        press.sides();
        press.bank(deal.sellerBank());
        press.numberAndDate();
        press.sums(false);
    }

    /** Remainder of the first 14 digits by 13 is the key. */
    private static String registration(Press press) {
        String body = "3" + press.dice.between(10, 25) + press.dice.digits(11);
        return body + Long.parseLong(body) % 13 % 10;
    }

    /** Of a shop on the net: order and invoice with numbers of their own, articles, discount, carriage as a row. */
    static void shop(Press paper) {
        Press press = delivered(
                TradeDeals.company(paper, Trade.RETAIL, paper.dice.between(2, 7), TradeDeals.Tax.USUAL, true));
        Deal deal = press.deal;
        press.text(Style.bold(press.look.size() * 1.9f), "магазин-онлайн");
        press.right(press.look.small(), "Поддержка: 8 800 " + press.dice.digits(3) + "-00-15, help@shop.example");
        press.rule(0.8f);
        press.gap(8);
        press.text(press.look.title(), "Счёт " + deal.number());
        press.text("Выставлен " + deal.date() + "     Заказ " + press.dice.between(100_200, 999_000) + " оформлен "
                + deal.date().minusDays(1));
        press.gap(6);
        press.hanging(78, "Плательщик", deal.buyer().name());
        press.hanging(
                78, "", "ИНН " + deal.buyer().inn() + ", КПП " + deal.buyer().kpp());
        press.hanging(
                78,
                "Доставка",
                deal.buyer().address() + ", " + press.deals.person() + ", +7 (905) 555-" + press.dice.between(10, 99)
                        + "-" + press.dice.between(10, 99));
        press.gap(6);
        boolean discounted = deal.discounted();
        FreeTable table = new FreeTable(press, Math.min(9.4f, press.look.size()))
                .ruled(0, 0.5f)
                .left("Артикул", 56, (n, line) -> n == deal.lines().size() ? "" : String.valueOf(73_000 + n * 417))
                .left("Товар", 0, (n, line) -> line.name())
                .right("Цена, ₽", 66, (n, line) -> press.money(line.price()));
        if (discounted) {
            table.right(
                    "Скидка, ₽",
                    56,
                    (n, line) -> line.discount().signum() == 0 ? "" : "-" + press.money(line.discount()));
        }
        table.centred("Кол-во", 44, (n, line) -> press.look.quantity(line.quantity()))
                .money("Стоимость, ₽", 78, DealLine::amount)
                .draw(line -> Rows.unitless(line));
        press.gap(6);
        press.room(150);
        if (discounted) {
            pair(press, press.look.text(), "Товары без скидки", press.money(deal.sum(DealLine::full)));
        }
        pair(press, press.look.bold(), "Итого", press.money(deal.total()) + " ₽");
        pair(press, press.look.text(), "в том числе НДС " + deal.perCent() + "%", press.money(deal.vat()) + " ₽");
        press.sums(false);
        press.gap(18);
        press.rule(0.5f);
        press.columns(
                0.5f,
                first -> {
                    first.text(first.look.small(), "Продавец: " + deal.seller().name());
                    first.text(first.look.small(), "ИНН " + deal.seller().inn());
                    first.text(first.look.small(), "КПП " + deal.seller().kpp());
                    first.text(first.look.small(), deal.seller().address());
                },
                second -> {
                    second.text(
                            second.look.small(),
                            "Расчётный счёт: " + deal.sellerBank().account());
                    second.text(
                            second.look.small(), "Банк: " + deal.sellerBank().name());
                    second.text(second.look.small(), "БИК: " + deal.sellerBank().bik());
                    second.text(
                            second.look.small(), "Корсчёт: " + deal.sellerBank().correspondentAccount());
                });
        press.text(
                press.look.small(),
                "Резерв товара до " + RussianText.shortDate(deal.date().plusDays(3)) + ".");
        press.sides();
        press.bank(deal.sellerBank());
        press.numberAndDate();
    }

    private static Press delivered(Press press) {
        List<DealLine> lines = new ArrayList<>();
        boolean discount = press.dice.chance(0.6);
        for (DealLine line : press.deal.lines()) {
            BigDecimal off = line.full().multiply(new BigDecimal("0.07")).setScale(2, RoundingMode.HALF_UP);
            BigDecimal zero = new BigDecimal("0.00");
            lines.add(new DealLine(
                    line.name(),
                    line.unit(),
                    line.unitCode(),
                    line.quantity(),
                    line.price(),
                    discount ? off : zero,
                    line.perCent(),
                    true));
        }
        BigDecimal fee = BigDecimal.valueOf(press.dice.between(2, 19) * 5_000L, 2);
        lines.add(new DealLine(
                press.dice.any("Доставка курьером", "Доставка до пункта выдачи"),
                "усл",
                "876",
                BigDecimal.ONE,
                fee,
                new BigDecimal("0.00"),
                lines.get(0).perCent(),
                true));
        return press.with(press.deal.withLines(lines));
    }

    private static void pair(Press press, Style style, String label, String value) {
        press.sheet.text(press.right - 250, press.y + style.size(), style, label);
        press.right(style, value);
        press.gap(2);
    }
}
