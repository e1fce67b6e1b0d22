package io.marshrut.ocr.drawing.corpus;

import io.marshrut.ocr.drawing.Party;
import io.marshrut.ocr.drawing.RussianText;
import io.marshrut.ocr.drawing.Sheet;
import io.marshrut.ocr.drawing.Style;
import io.marshrut.ocr.model.FieldName;

/** УПД (letter ММВ-20-3/96@) of status 2: a transfer document alone. */
final class TransferOnlyUtd {

    private TransferOnlyUtd() {}

    /** Of a seller without VAT; the lower half with all its boxes [8] to [19] and hints under every line. */
    static void transfer(Press paper) {
        boolean trader = paper.dice.chance(0.6);
        int rows = paper.dice.between(1, 6);
        Branch branch = paper.dice.any(Branch.HOUSEHOLD, Branch.EQUIPMENT, Branch.GROCERY);
        Press press = TaxPaper.wide(
                trader
                        ? TradeDeals.trader(paper, branch, rows)
                        : TradeDeals.company(paper, branch, rows, TradeDeals.Tax.NONE, false));
        Deal deal = press.deal;
        float top = press.y;
        float edge = press.left + 82;
        press.sheet.paragraph(press.left, top, 76, Style.bold(8), "Универсальный передаточный документ");
        press.sheet.text(press.left, top + 52, TaxPaper.TEXT, "Статус:");
        press.sheet.frame(press.left + 34, top + 42, press.left + 50, top + 56, 0.7f);
        press.sheet.textCentred(press.left + 34, press.left + 50, top + 52, Style.bold(9), "2");
        press.sheet.paragraph(
                press.left,
                top + 64,
                76,
                TaxPaper.HINT,
                "1 - счет-фактура и передаточный документ (акт)\n2 - передаточный документ (акт)");
        press.left += 90;
        press.text(
                Style.bold(9),
                "Передаточный документ (акт) № " + deal.number() + " от " + press.look.date(deal.date()));
        press.text(TaxPaper.TEXT, "Исправление № _______ от _____________");
        line(press, "Продавец", deal.seller().name());
        line(press, "Адрес", deal.seller().address());
        line(press, "ИНН/КПП продавца", deal.seller().innAndKpp("/"));
        line(press, "Грузоотправитель и его адрес", "он же");
        line(press, "Грузополучатель и его адрес", deal.buyer().name() + ", " + press.deals.place());
        line(press, "Покупатель", deal.buyer().name());
        line(press, "Адрес", deal.buyer().address());
        line(press, "ИНН/КПП покупателя", deal.buyer().innAndKpp("/"));
        line(press, "Валюта", "Российский рубль, 643");
        press.left -= 90;
        press.y = Math.max(press.y, top + 106);
        press.sheet.line(edge, top, edge, press.y, 1.6f);
        press.gap(3);
        FreeTable table = TaxColumns.of(press, 7.2f, true, true).marked(TaxPaper.MARKS);
        table.draw(Rows::taxed);
        table.total("Всего к оплате");
        press.gap(5);
        String basis = LatestVocabulary.contract(press.dice, deal.date(), "Договор", "Договор купли-продажи", "Заказ");
        press.room(160);
        field(press, "Основание передачи (сдачи) / получения (приемки)", basis, "[8]", "договор; доверенность и др.");
        field(
                press,
                "Данные о транспортировке и грузе",
                "",
                "[9]",
                "транспортная накладная, поручение экспедитору и др.");
        press.truth.put(FieldName.BASIS, basis);
        press.columns(0.5f, first -> half(first, true), second -> half(second, false));
        TaxPaper.done(press);
    }

    private static void line(Press press, String label, String value) {
        press.sheet.text(press.left, press.y + 8, TaxPaper.TEXT, label + ":");
        float from = press.left + 138;
        press.y = press.sheet.paragraph(from, press.y + 0.6f, press.right - from, Style.bold(7.4f), value) + 1.4f;
    }

    private static void field(Press press, String label, String value, String mark, String hint) {
        Sheet sheet = press.sheet;
        sheet.text(press.left, press.y + 8, TaxPaper.TEXT, label);
        float from = press.left + sheet.textWidth(label, TaxPaper.TEXT) + 5;
        sheet.text(from, press.y + 8, TaxPaper.TEXT, value);
        sheet.line(from, press.y + 10, press.right - 22, press.y + 10, 0.4f);
        sheet.textRight(press.right, press.y + 8, TaxPaper.TEXT, mark);
        sheet.textCentred(from, press.right - 22, press.y + 15.6f, TaxPaper.HINT, hint);
        press.gap(18);
    }

    private static void half(Press press, boolean seller) {
        Deal deal = press.deal;
        Party party = seller ? deal.seller() : deal.buyer();
        press.text(
                Style.bold(7.4f),
                seller
                        ? "Товар (груз) передал / услуги, результаты работ, права сдал"
                        : "Товар (груз) получил / услуги, результаты работ, права принял");
        field(press, "", seller ? press.deals.person() : "", seller ? "[10]" : "[15]", "должность, подпись, ф.и.о.");
        field(
                press,
                seller ? "Дата отгрузки, передачи (сдачи)" : "Дата получения (приемки)",
                RussianText.shortDate(deal.date().plusDays(seller ? 0 : press.dice.between(0, 3))),
                seller ? "[11]" : "[16]",
                "");
        field(press, "Иные сведения", "", seller ? "[12]" : "[17]", "ссылки на неотъемлемые приложения");
        field(press, "", party.name() + ", ИНН/КПП " + party.innAndKpp("/"), seller ? "[14]" : "[19]", "наименование");
    }
}
