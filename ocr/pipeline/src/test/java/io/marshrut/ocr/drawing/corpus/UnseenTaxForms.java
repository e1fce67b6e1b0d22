package io.marshrut.ocr.drawing.corpus;

import io.marshrut.ocr.drawing.Style;

/** Счёт-фактура and УПД as exchange operators and small programs print them. */
final class UnseenTaxForms {

    private UnseenTaxForms() {}

    /** Title in the middle, status in words above it, marks of lines before their labels. */
    static void utd(Press paper) {
        Press press = paper.with(paper.deal.netOfVat());
        press.y = 24;
        press.centred(Style.bold(10), "УНИВЕРСАЛЬНЫЙ ПЕРЕДАТОЧНЫЙ ДОКУМЕНТ (УПД)");
        press.centred(
                Style.plain(8),
                "Статус: "
                        + (press.deal.noVat()
                                ? "2 - передаточный документ (акт)"
                                : "1 - счет-фактура и передаточный документ (акт)"));
        heading(press, "Счет-фактура");
        TaxTable.draw(press, press.dice.chance(0.5), true, "Всего к оплате");
        press.room(70);
        Style text = Style.plain(7.5f);
        press.text(text, "Основание передачи: " + (press.deal.basis() == null ? "отсутствует" : press.deal.basis()));
        press.basis();
        press.text(
                text,
                "Товар передал: директор " + press.deal.seller().signatory() + " ____________  Дата: "
                        + press.look.date(press.deal.date()));
        press.text(
                text,
                "Товар получил: " + press.deal.buyer().signatory() + " ____________  Дата получения: ____________");
        press.gap(8);
        press.text(
                Style.plain(6),
                "Документ подписан электронной подписью и передан через оператора ЭДО, идентификатор "
                        + press.dice.digits(8) + "-" + press.dice.digits(4) + ", страница 1 из 1");
    }

    static void vatInvoice(Press paper) {
        Press press = TaxForms.taxed(paper);
        press.y = 28;
        heading(press, "СЧЁТ-ФАКТУРА");
        TaxTable.draw(press, false, press.dice.chance(0.7), "Итого");
        press.room(40);
        press.text(
                Style.plain(7.5f),
                "Индивидуальный предприниматель или иное уполномоченное лицо ____________ "
                        + press.deal.seller().signatory());
    }

    private static void heading(Press press, String title) {
        Deal deal = press.deal;
        Style text = Style.plain(7.6f);
        press.text(Style.bold(10), title + " № " + deal.number() + " от " + press.look.date(deal.date()) + " (1)");
        press.text(text, "Исправление № — от — (1а)");
        press.numberAndDate();
        line(press, "(2) Продавец", deal.seller().name());
        line(press, "(2а) Адрес", deal.seller().address());
        line(press, "(2б) ИНН/КПП", deal.seller().innAndKpp("/"));
        line(press, "(3) Грузоотправитель", "—");
        line(press, "(4) Грузополучатель", deal.buyer().name() + ", склад");
        line(press, "(5) К платежно-расчетному документу", "—");
        line(press, "(5а) Документ об отгрузке", "№ " + deal.number() + " от " + press.look.date(deal.date()));
        line(press, "(6) Покупатель", deal.buyer().name());
        line(press, "(6а) Адрес", deal.buyer().address());
        line(press, "(6б) ИНН/КПП", deal.buyer().innAndKpp("/"));
        line(press, "(7) Валюта", "Российский рубль, 643");
        press.sides();
        press.gap(5);
    }

    private static void line(Press press, String label, String value) {
        Style text = Style.plain(7.6f);
        press.sheet.text(press.left, press.y + 8, text, label);
        press.sheet.text(press.left + 180, press.y + 8, text, value);
        press.gap(10.5f);
    }
}
