package io.marshrut.ocr.drawing.corpus;

import io.marshrut.ocr.drawing.Party;
import io.marshrut.ocr.drawing.RussianText;
import io.marshrut.ocr.drawing.Style;

/** A ТОРГ-12 as a small program prints it: few hints, number and date as text. */
final class UnseenWaybills {

    private UnseenWaybills() {}

    static void draw(Press paper) {
        Press press = paper.with(paper.deal.netOfVat());
        Deal deal = press.deal;
        Style text = Style.plain(8);
        press.y = 28;
        press.text(Style.plain(6), "Форма ТОРГ-12    ОКУД 0330212");
        press.centred(Style.bold(11), "ТОВАРНАЯ НАКЛАДНАЯ № " + deal.number() + " от " + press.look.date(deal.date()));
        press.numberAndDate();
        press.gap(4);
        press.text(text, "Грузоотправитель: " + party(deal.seller()));
        press.text(text, "Поставщик: " + party(deal.seller()));
        press.text(text, "Грузополучатель: " + deal.buyer().name() + ", склад № 2, " + deals(press));
        press.text(text, "Плательщик: " + party(deal.buyer()));
        press.text(text, "Основание: " + (deal.basis() == null ? "—" : deal.basis()));
        press.basis();
        press.sides();
        press.gap(6);
        WaybillTable.draw(press);
        press.room(60);
        press.text(
                text, "Всего наименований " + deal.lines().size() + " на сумму " + RussianText.inWords(deal.total()));
        press.signature("Отпустил", deal.seller().signatory());
        press.signature("Получил", deal.buyer().signatory());
    }

    private static String deals(Press press) {
        return press.deals.place();
    }

    private static String party(Party party) {
        return party.name() + ", " + party.address() + ", ИНН " + party.inn()
                + (party.kpp() == null ? "" : " КПП " + party.kpp());
    }
}
