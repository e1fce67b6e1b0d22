package io.marshrut.ocr.drawing.corpus;

import io.marshrut.ocr.drawing.Grid;
import io.marshrut.ocr.drawing.RussianText;
import io.marshrut.ocr.drawing.Style;

/** Акт о расхождениях, form ТОРГ-2 (resolution of Goskomstat of 25.12.1998 № 132): an act, but of no work and for no pay. */
final class DiscrepancyAct {

    private DiscrepancyAct() {}

    /** On a sheet laid wide: the commission, the papers of the supplier, what they say beside what was there. */
    static void torg2(Press paper) {
        Press press = TradeDeals.company(
                paper,
                paper.dice.any(Branch.GROCERY, Branch.HOUSEHOLD),
                paper.dice.between(2, 6),
                TradeDeals.Tax.USUAL,
                true);
        Deal deal = press.deal;
        Dice dice = press.dice;
        Style text = Style.plain(8.6f);
        Style small = Style.plain(6.4f);
        press.right(small, "Унифицированная форма № ТОРГ-2");
        press.right(small, "Утверждена постановлением Госкомстата России от 25.12.98 № 132");
        press.columns(
                0.62f,
                first -> {
                    first.text(text, deal.buyer().name() + ", " + deal.buyer().address());
                    hint(first, "организация, адрес, номер телефона, факса");
                    first.text(text, dice.any("Отдел приёмки", "Магазин № 7", "Склад № 2"));
                    hint(first, "структурное подразделение");
                },
                second -> {
                    second.right(text, "Форма по ОКУД  0330202");
                    second.right(text, "по ОКПО  " + dice.digits(8));
                    second.right(text, "УТВЕРЖДАЮ ____________ " + deal.buyer().signatory());
                });
        press.gap(2);
        Grid box = new Grid(
                press.sheet,
                press.left + press.width() * 0.56f,
                Grid.columns(Grid.centred(90), Grid.centred(90)),
                0.7f,
                0.7f);
        float top = press.y;
        float below = box.heading(top, small, "Номер документа", "Дата составления");
        below = box.row(below, Style.bold(9), deal.number(), RussianText.shortDate(deal.date()));
        press.sheet.text(press.left + press.width() * 0.56f - 44, below - 4, Style.bold(11), "АКТ");
        press.y = below + 4;
        press.centred(
                Style.bold(9.4f),
                "об установленном расхождении по количеству и качеству при приёмке товарно-материальных ценностей");
        press.gap(4);
        String came = RussianText.shortDate(deal.date().minusDays(dice.between(0, 2)));
        press.text(text, "Место приёмки товара: " + deal.buyer().address());
        press.text(
                text,
                "Комиссия осмотрела прибывший " + came + " груз по документам: товарная накладная № "
                        + dice.between(100, 9_000) + " от " + came + ", счёт-фактура № " + dice.between(100, 9_000)
                        + " от " + came + ". Договор на поставку № " + dice.between(1, 300) + " от "
                        + RussianText.shortDate(deal.date().minusDays(dice.between(90, 600))));
        press.text(
                text,
                "Поставщик: " + deal.seller().name() + ", ИНН " + deal.seller().inn() + ", "
                        + deal.seller().address());
        press.text(
                text,
                "Состояние тары и упаковки: " + dice.any("не нарушена", "вскрыты 2 короба", "надорвана плёнка")
                        + ". Способ определения недостающего количества: "
                        + dice.any("сплошной пересчёт.", "взвешивание, пересчёт мест."));
        press.gap(4);
        DiscrepancyTable.draw(press, text);
        press.gap(5);
        press.room(96);
        press.text(
                text,
                "Заключение комиссии: " + dice.any("составить претензию поставщику.", "недостача по вине отправителя.")
                        + " Об ответственности за подписание акта, содержащего неверные данные, предупреждены.");
        press.columns(
                0.5f,
                first -> {
                    first.signature("Председатель", press.deals.person());
                    first.signature("Член комиссии", press.deals.person());
                },
                second -> {
                    second.signature("Представитель поставщика", press.deals.person());
                    second.signature("Принял на хранение", press.deals.person());
                });
    }

    private static void hint(Press press, String words) {
        press.sheet.line(press.left, press.y, press.right, press.y, 0.4f);
        press.sheet.textCentred(press.left, press.right, press.y + 6, Style.plain(5.6f), words);
        press.gap(8);
    }
}
