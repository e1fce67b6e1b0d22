package io.marshrut.ocr.drawing.corpus;

import io.marshrut.ocr.drawing.Party;
import io.marshrut.ocr.drawing.RussianText;
import io.marshrut.ocr.drawing.Style;

/** Счета на оплату, as the common programs print them. */
final class Invoices {

    private Invoices() {}

    /** The payment order's form on top, parties in hanging lines, ruled table. */
    static void bankBlock(Press press) {
        if (press.dice.chance(0.35)) {
            warning(press);
        }
        boolean code = press.dice.chance(0.3);
        float right = press.right;
        float top = press.y;
        if (code) {
            press.right -= 96;
        }
        Requisites.orderForm(press);
        if (code) {
            PaymentCode.draw(press, right - 92, top, 92);
            press.right = right;
        }
        title(press, press.dice.any("Счет на оплату", "Счёт на оплату", "Счет"), false);
        press.rule(1.6f);
        parties(press);
        goods(press);
        signatures(press);
    }

    /** Requisites as running text under the seller's name. */
    static void letterhead(Press press) {
        Deal deal = press.deal;
        press.text(Style.bold(press.look.size() * 1.5f), deal.seller().name());
        press.text("Адрес: " + deal.seller().address() + ", тел. (812) " + press.dice.digits(3) + "-12-40");
        press.text(press.codes(deal.seller()));
        press.text("Расчетный счет: " + deal.sellerBank().account() + " в "
                + deal.sellerBank().name());
        press.text("БИК: " + deal.sellerBank().bik() + ", корр. счет: "
                + deal.sellerBank().correspondentAccount());
        press.bank(deal.sellerBank());
        press.rule(2f);
        press.gap(10);
        title(press, "СЧЕТ", true);
        press.text("Плательщик: " + deal.buyer().name());
        press.text("ИНН/КПП плательщика: " + deal.buyer().innAndKpp("/") + ", адрес: "
                + deal.buyer().address());
        if (press.dice.chance(0.5)) {
            press.text("Грузополучатель: склад № 4, " + deal.buyer().address());
        }
        basis(press, "Основание: ");
        press.sides();
        goods(press);
        press.text(
                press.look.small(),
                "Счет действителен до " + RussianText.shortDate(deal.date().plusDays(5))
                        + ". Оплата счета означает согласие с условиями поставки товара.");
        signatures(press);
    }

    /** Seller on the left, buyer on the right, number and date above. */
    static void twoColumns(Press press) {
        Deal deal = press.deal;
        title(press, press.dice.any("Счет на оплату", "СЧЕТ"), true);
        basis(press, "По договору: ");
        press.gap(6);
        press.columns(
                0.5f,
                first -> side(first, first.dice.any("Поставщик", "Исполнитель", "Продавец"), true),
                second -> side(second, second.dice.any("Покупатель", "Заказчик", "Плательщик"), false));
        press.bank(deal.sellerBank());
        press.sides();
        press.gap(8);
        goods(press);
        signatures(press);
    }

    /** Счёт-договор: terms under the table, both parties' requisites at the foot. */
    static void contract(Press press) {
        Deal deal = press.deal;
        press.centred(press.look.title(), press.dice.any("Счет-договор № ", "СЧЕТ-ДОГОВОР № ") + deal.number());
        press.centred(press.look.bold(), "от " + press.look.date(deal.date()));
        press.numberAndDate();
        press.gap(8);
        press.text("Продавец: " + deal.seller().name());
        press.text("Покупатель: " + deal.buyer().name());
        press.gap(6);
        goods(press);
        press.gap(6);
        press.text("1. Продавец обязуется передать, а Покупатель принять и оплатить товар на условиях настоящего"
                + " счета-договора. Оплата производится не позднее "
                + RussianText.shortDate(deal.date().plusDays(7)) + ".");
        press.text("2. За просрочку оплаты Покупатель уплачивает неустойку 0,1% за каждый день, но не более 10%"
                + " суммы счета.");
        press.text("3. Доставка на сумму до 5 000,00 руб. оплачивается отдельно.");
        press.gap(8);
        press.room(140);
        press.columns(0.5f, first -> side(first, "Продавец", true), second -> side(second, "Покупатель", false));
        press.bank(deal.sellerBank());
        press.sides();
        signatures(press);
    }

    private static void side(Press press, String role, boolean seller) {
        Party party = seller ? press.deal.seller() : press.deal.buyer();
        boolean bank = seller || press.dice.chance(0.3);
        press.text(press.look.bold(), role + ":");
        Requisites.block(press, party, bank ? seller ? press.deal.sellerBank() : press.deal.buyerBank() : null);
    }

    private static void warning(Press press) {
        press.centred(
                press.look.small(),
                "Внимание! Оплата данного счета означает согласие с условиями поставки товара. Уведомление об оплате"
                        + " обязательно. Счет действителен до "
                        + RussianText.shortDate(press.deal.date().plusDays(3)) + ".");
        press.gap(6);
    }

    static void title(Press press, String word, boolean centred) {
        String number = press.dice.any("№ ", "№", "N ") + press.deal.number();
        press.title(word + " " + number + " от " + press.look.date(press.deal.date()), centred);
        press.numberAndDate();
    }

    private static void parties(Press press) {
        Deal deal = press.deal;
        float label = press.dice.between(80f, 104f);
        press.hanging(
                label,
                press.dice.any("Поставщик\n(Исполнитель):", "Поставщик:", "Исполнитель:", "Продавец:"),
                press.oneLine(deal.seller()));
        if (press.dice.chance(0.2)) {
            press.hanging(label, "Грузоотправитель:", press.oneLine(deal.seller()));
        }
        press.hanging(
                label,
                press.dice.any("Покупатель\n(Заказчик):", "Покупатель:", "Заказчик:", "Плательщик:"),
                press.oneLine(deal.buyer()));
        if (deal.basis() != null) {
            press.hanging(label, "Основание:", deal.basis());
            press.basis();
        }
        press.sides();
    }

    private static void basis(Press press, String label) {
        if (press.deal.basis() != null) {
            press.text(label + press.deal.basis());
            press.basis();
        }
    }

    private static void goods(Press press) {
        press.gap(4);
        new GoodsTable(press, GoodsTable.usual(press)).draw();
        Totals.under(press);
        press.gap(4);
        Totals.inWords(press);
    }

    private static void signatures(Press press) {
        press.gap(6);
        press.signature(
                press.dice.any("Руководитель", "Директор"), press.deal.seller().signatory());
        if (press.dice.chance(0.6)) {
            press.signature("Бухгалтер", press.deal.seller().signatory());
        }
        if (press.dice.chance(0.3)) {
            press.sheet.text(
                    press.left,
                    press.sheet.height() - 22,
                    press.look.small(),
                    "1С:Предприятие 8.3, сформировано "
                            + RussianText.shortDate(press.deal.date().plusDays(2)) + ", стр. 1");
        }
    }
}
