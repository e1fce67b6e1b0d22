package io.marshrut.ocr.drawing.corpus;

import io.marshrut.ocr.drawing.Sheet;
import io.marshrut.ocr.drawing.Style;

/** Счёт-фактура (resolution 1137) and УПД (letter ММВ-20-3/96@, ЕД-7-26 forms), as the common programs print them. */
final class TaxForms {

    private static final float FRAME = 96;

    private TaxForms() {}

    /** Счёт-фактура of the edition of 2 April 2021: line 5а, numbered rows. */
    static void vatInvoice(Press press) {
        invoice(press, true);
    }

    /** Счёт-фактура of the edition of 2017. */
    static void oldVatInvoice(Press press) {
        invoice(press, false);
    }

    static void utd(Press press) {
        utd(press, false);
    }

    static void utdTwoColumns(Press press) {
        utd(press, true);
    }

    private static void invoice(Press paper, boolean edition2021) {
        Press press = taxed(paper);
        TaxHead head = new TaxHead(press);
        head.title(press.right);
        head.oneColumn(edition2021);
        press.sides();
        press.gap(5);
        TaxTable.draw(press, false, edition2021, edition2021 ? "Всего к оплате (9)" : "Всего к оплате");
        signatures(press);
    }

    private static void utd(Press paper, boolean columns) {
        Press press = paper.with(paper.deal.netOfVat());
        press.y = 26;
        press.left = 24;
        press.right = press.sheet.width() - 22;
        float top = press.y;
        press.left += FRAME;
        TaxHead head = new TaxHead(press);
        head.title(press.right);
        if (columns) {
            head.twoColumns(true);
        } else {
            head.oneColumn(true);
        }
        press.left -= FRAME;
        press.sides();
        leftFrame(press, top);
        press.gap(6);
        TaxTable.draw(press, true, true, "Всего к оплате (9)");
        signatures(press);
        transfer(press);
    }

    /** A счёт-фактура without VAT is rare: who pays none writes none (Tax Code art. 169). */
    static Press taxed(Press press) {
        Deal deal = press.deal.netOfVat();
        int rate = deal.date().getYear() >= 2026 ? 22 : 20;
        return press.with(deal.noVat() && press.dice.chance(0.85) ? deal.taxedBy(rate) : deal);
    }

    private static void leftFrame(Press press, float top) {
        Sheet sheet = press.sheet;
        Style title = Style.bold(8.6f);
        sheet.paragraph(press.left, top, FRAME - 8, title, "Универсальный\nпередаточный\nдокумент");
        sheet.text(press.left, top + 50, Style.plain(8), "Статус:");
        sheet.frame(press.left + 36, top + 40, press.left + 52, top + 54, 0.8f);
        sheet.text(press.left + 41, top + 50, Style.bold(9), press.deal.noVat() ? "2" : "1");
        sheet.paragraph(
                press.left,
                top + 60,
                FRAME - 8,
                Style.plain(5.6f),
                "1 – счет-фактура и передаточный документ (акт)\n2 – передаточный документ (акт)");
        sheet.line(press.left + FRAME - 5, top - 3, press.left + FRAME - 5, press.y + 3, 1.2f);
    }

    private static void signatures(Press press) {
        press.room(26);
        Style text = Style.plain(7);
        String name = press.deal.seller().signatory();
        press.sheet.text(
                press.left,
                press.y + 10,
                text,
                "Руководитель организации или иное уполномоченное лицо ___________ " + name);
        press.sheet.text(
                press.left + press.width() / 2,
                press.y + 10,
                text,
                "Главный бухгалтер или иное уполномоченное лицо ___________ " + name);
        press.gap(18);
    }

    private static void transfer(Press press) {
        press.room(110);
        Style text = Style.plain(7);
        Sheet sheet = press.sheet;
        sheet.line(press.left, press.y, press.right, press.y, 1.2f);
        String basis = press.deal.basis() == null ? press.dice.any("Без документа-основания", "") : press.deal.basis();
        String label = "Основание передачи (сдачи) / получения (приемки)";
        sheet.text(press.left, press.y + 11, text, label);
        sheet.text(press.left + 8 + sheet.textWidth(label, text), press.y + 11, Style.bold(7), basis);
        sheet.textRight(press.right, press.y + 11, text, press.dice.any("[8]", "[10]"));
        press.basis();
        sheet.text(press.left, press.y + 25, text, "Данные о транспортировке и грузе");
        sheet.textRight(press.right, press.y + 25, text, press.dice.any("[9]", "[11]"));
        press.gap(32);
        press.columns(
                0.5f,
                first -> side(first, "Товар (груз) передал / услуги, результаты работ, права сдал", true),
                second -> side(second, "Товар (груз) получил / услуги, результаты работ, права принял", false));
    }

    private static void side(Press press, String title, boolean seller) {
        var party = seller ? press.deal.seller() : press.deal.buyer();
        Style text = Style.plain(7);
        press.text(text, title);
        press.text(text, "Директор  ______________  " + party.signatory());
        press.text(
                text,
                seller
                        ? "Дата отгрузки, передачи (сдачи) " + Look.quoted(press.deal.date())
                        : "Дата получения (приемки) «____» ______________ 20__ г.");
        press.text(text, "Иные сведения об отгрузке, передаче");
        press.text(text, party.name() + ", ИНН/КПП " + party.innAndKpp("/"));
        press.text(text, "М.П.");
    }
}
