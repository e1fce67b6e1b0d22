package io.marshrut.ocr.drawing.corpus;

import io.marshrut.ocr.drawing.RussianText;
import java.util.List;

/** Договоры of two to four pages: number, date, city, parties, price, requisites. */
final class Contracts {

    private static final List<String> TERMS = List.of(
            "Настоящий договор вступает в силу с даты его подписания и действует по 31 декабря следующего года, а в части"
                    + " расчетов до полного исполнения сторонами своих обязательств.",
            "Оплата производится в безналичном порядке в течение 10 (десяти) банковских дней с даты получения счета.",
            "За нарушение сроков виновная сторона уплачивает пени в размере 0,1% от суммы задолженности за каждый день"
                    + " просрочки, но не более 10% от суммы договора.",
            "Стороны освобождаются от ответственности за неисполнение обязательств, если оно явилось следствием"
                    + " обстоятельств непреодолимой силы.",
            "Споры разрешаются путем переговоров, а при недостижении согласия в арбитражном суде по месту нахождения"
                    + " истца. Срок ответа на претензию 15 дней.",
            "Все изменения и дополнения действительны, если совершены в письменной форме и подписаны уполномоченными"
                    + " представителями сторон.",
            "Ни одна из сторон не вправе передавать свои права и обязанности третьим лицам без письменного согласия"
                    + " другой стороны.",
            "Договор составлен в двух экземплярах, имеющих одинаковую юридическую силу, по одному для каждой из сторон.");

    private Contracts() {}

    /** Договор поставки. */
    static void supply(Press press) {
        draw(
                press,
                press.dice.any("ДОГОВОР ПОСТАВКИ № ", "Договор поставки № "),
                "Поставщик",
                "Покупатель",
                "Поставщик обязуется поставить, а Покупатель принять и оплатить товар: "
                        + press.deal.lines().get(0).name() + ".",
                "Общая сумма договора составляет ");
    }

    /** Договор аренды. */
    static void rent(Press press) {
        draw(
                press,
                "ДОГОВОР № ",
                "Арендодатель",
                "Арендатор",
                "Арендодатель передает, а Арендатор принимает во временное пользование нежилое помещение по адресу: "
                        + press.deals.place() + ".",
                "Размер арендной платы за весь срок составляет ");
    }

    /** Договор возмездного оказания услуг. */
    static void services(Press press) {
        draw(
                press,
                "Договор возмездного оказания услуг № ",
                "Исполнитель",
                "Заказчик",
                "По заданию Заказчика Исполнитель оказывает услуги: "
                        + press.deal.lines().get(0).name() + ".",
                "Цена услуг по настоящему договору: ");
    }

    private static void draw(Press press, String title, String seller, String buyer, String subject, String price) {
        Deal deal = press.deal;
        press.centred(press.look.title(), title + deal.number());
        press.gap(8);
        press.columns(
                0.5f,
                first -> first.text(first.dice.any("г. Санкт-Петербург", "г. Москва")),
                second -> second.right(second.look.text(), Look.quoted(deal.date())));
        press.numberAndDate();
        press.gap(8);
        boolean trader = deal.seller().kpp() == null;
        String first = deal.seller().name() + ", " + (trader ? "именуемый" : "именуемое") + " в дальнейшем «" + seller
                + "», в лице директора " + deal.seller().signatory() + ", действующего на основании Устава";
        String second = deal.buyer().name() + ", именуемое в дальнейшем «" + buyer + "», в лице генерального директора "
                + deal.buyer().signatory() + ", действующего на основании Устава";
        boolean buyerFirst = press.dice.chance(0.4);
        press.text((buyerFirst ? second : first) + ", с одной стороны, и " + (buyerFirst ? first : second)
                + ", с другой стороны, заключили настоящий договор о нижеследующем:");
        heading(press, "1. ПРЕДМЕТ ДОГОВОРА");
        press.text("1.1. " + subject);
        heading(press, "2. ЦЕНА И ПОРЯДОК РАСЧЕТОВ");
        press.text("2.1. " + price + press.money(deal.total()) + " руб. (" + RussianText.inWords(deal.total()) + ")"
                + Acts.vat(press) + ".");
        press.text("2.2. Предоплата составляет 30% цены.");
        heading(press, "3. ПРОЧИЕ УСЛОВИЯ");
        int clause = 1;
        for (int round = 0; round < press.dice.between(1, 4); round++) {
            for (String term : TERMS) {
                press.text("3." + clause++ + ". " + term);
                press.gap(2);
            }
        }
        heading(press, "4. РЕКВИЗИТЫ И ПОДПИСИ СТОРОН");
        press.room(150);
        press.columns(
                0.5f,
                one -> {
                    one.text(one.look.bold(), (buyerFirst ? buyer : seller) + ":");
                    side(one, !buyerFirst);
                },
                two -> {
                    two.text(two.look.bold(), (buyerFirst ? seller : buyer) + ":");
                    side(two, buyerFirst);
                });
        press.sides();
        press.sums(false);
        press.bank(deal.sellerBank());
    }

    private static void side(Press press, boolean seller) {
        Deal deal = press.deal;
        Requisites.block(press, seller ? deal.seller() : deal.buyer(), seller ? deal.sellerBank() : deal.buyerBank());
        press.signature("", seller ? deal.seller().signatory() : deal.buyer().signatory());
    }

    private static void heading(Press press, String text) {
        press.room(40);
        press.gap(6);
        press.centred(press.look.bold(), text);
        press.gap(3);
    }
}
