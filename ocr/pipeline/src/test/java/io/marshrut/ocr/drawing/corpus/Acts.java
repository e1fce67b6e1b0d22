package io.marshrut.ocr.drawing.corpus;

import io.marshrut.ocr.drawing.RussianText;

/** Акты выполненных работ: there is no form that everybody uses (law 402-ФЗ art. 9 names what must stand in it). */
final class Acts {

    private Acts() {}

    /** As the most common program prints it. */
    static void table(Press press) {
        Deal deal = press.deal;
        Invoices.title(
                press,
                press.dice.any("Акт", "АКТ", "Акт выполненных работ", "Акт об оказании услуг"),
                press.dice.chance(0.3));
        press.rule(1.4f);
        float label = 92;
        press.hanging(label, "Исполнитель:", press.oneLine(deal.seller()));
        press.hanging(label, "Заказчик:", press.oneLine(deal.buyer()));
        if (deal.basis() != null) {
            press.hanging(label, "Основание:", deal.basis());
            press.basis();
        }
        press.sides();
        new GoodsTable(press, GoodsTable.usual(press)).draw();
        Totals.under(press);
        Totals.inWords(press);
        press.gap(6);
        press.text("Вышеперечисленные услуги выполнены полностью и в срок. Заказчик претензий по объему, качеству и"
                + " срокам оказания услуг не имеет.");
        sign(press, "ИСПОЛНИТЕЛЬ", "ЗАКАЗЧИК");
    }

    /** Running text with the sum in it, no table. */
    static void free(Press press) {
        Deal deal = press.deal;
        press.centred(press.look.title(), "АКТ № " + deal.number());
        press.centred(press.look.bold(), "сдачи-приемки выполненных работ");
        press.gap(8);
        float y = press.y;
        press.text(press.dice.any("г. Москва", "г. Санкт-Петербург"));
        press.y = y;
        press.right(press.look.text(), press.look.date(deal.date()));
        press.numberAndDate();
        press.gap(8);
        press.text(deal.seller().name() + ", именуемое в дальнейшем «Исполнитель», в лице директора "
                + deal.seller().signatory() + ", действующего на основании Устава, с одной стороны, и "
                + deal.buyer().name() + ", именуемое в дальнейшем «Заказчик», в лице генерального директора "
                + deal.buyer().signatory() + ", с другой стороны, составили настоящий акт о нижеследующем:");
        String basis = deal.basis() == null ? "" : " по документу «" + deal.basis() + "»";
        press.text("1. Исполнитель выполнил, а Заказчик принял работы" + basis + ": "
                + deal.lines().get(0).name().toLowerCase() + ".");
        press.basis();
        press.text("2. Стоимость выполненных работ составляет " + press.money(deal.total()) + " руб. ("
                + RussianText.inWords(deal.total()) + ")" + vat(press) + ".");
        press.text("3. Работы выполнены в полном объеме, стороны претензий друг к другу не имеют.");
        press.text("4. Ранее по договору уплачен аванс 10 000,00 руб.");
        press.sums(false);
        press.gap(12);
        press.columns(
                0.5f,
                first -> Requisites.block(first, deal.seller(), deal.sellerBank()),
                second -> Requisites.block(second, deal.buyer(), null));
        press.bank(deal.sellerBank());
        press.sides();
        sign(press, "Исполнитель", "Заказчик");
    }

    static String vat(Press press) {
        Deal deal = press.deal;
        if (deal.noVat()) {
            return press.dice.any(", НДС не облагается", ", без НДС");
        }
        return ", в том числе НДС" + (deal.perCent() == null ? "" : " " + deal.perCent() + "%") + " - "
                + press.money(deal.vat()) + " руб.";
    }

    static void sign(Press press, String seller, String buyer) {
        press.gap(10);
        press.room(80);
        press.columns(
                0.5f,
                first -> {
                    first.text(first.look.bold(), seller);
                    first.signature("Директор", first.deal.seller().signatory());
                    first.text(first.look.small(), "М.П.");
                },
                second -> {
                    second.text(second.look.bold(), buyer);
                    second.signature("", second.deal.buyer().signatory());
                });
    }
}
