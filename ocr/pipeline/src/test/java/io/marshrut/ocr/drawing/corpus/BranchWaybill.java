package io.marshrut.ocr.drawing.corpus;

import io.marshrut.ocr.drawing.Grid;
import io.marshrut.ocr.drawing.Party;
import io.marshrut.ocr.drawing.RussianText;
import io.marshrut.ocr.drawing.Sheet;
import io.marshrut.ocr.drawing.Style;
import io.marshrut.ocr.model.FieldName;

/** ТОРГ-12 (resolution of Goskomstat of 25.12.1998 № 132) of a company with branches. */
final class BranchWaybill {

    private BranchWaybill() {}

    /** The sender is a branch and the receiver a shop, each with a КПП of its own; facts over lines with hints. */
    static void branch(Press paper) {
        Press press = TradeDeals.company(
                paper,
                paper.dice.any(Branch.GROCERY, Branch.HOUSEHOLD),
                paper.dice.chance(0.3) ? paper.dice.between(14, 34) : paper.dice.between(1, 9),
                paper.dice.any(TradeDeals.Tax.USUAL, TradeDeals.Tax.MIXED),
                false);
        Deal deal = press.deal;
        press.left = 30;
        press.right = press.sheet.width() - 28;
        press.y = 24;
        press.right(
                TaxPaper.HINT, "Унифицированная форма № ТОРГ-12, постановление Госкомстата России от 25.12.98 № 132");
        float top = press.y;
        codes(press, top + 4);
        float edge = press.right;
        press.right -= 150;
        over(press, branchOf(press, deal.seller(), "Обособленное подразделение"), "организация-грузоотправитель");
        over(press, branchOf(press, deal.buyer(), "Магазин № " + press.dice.between(3, 90)), "грузополучатель");
        over(
                press,
                whole(deal.seller()) + ", р/с " + deal.sellerBank().account() + ", "
                        + deal.sellerBank().name() + ", БИК "
                        + deal.sellerBank().bik() + ", к/с "
                        + deal.sellerBank().correspondentAccount(),
                "поставщик");
        over(
                press,
                whole(deal.buyer()) + ", р/с " + deal.buyerBank().account() + ", "
                        + deal.buyerBank().name() + ", БИК " + deal.buyerBank().bik(),
                "плательщик");
        String basis = LatestVocabulary.contract(press.dice, deal.date(), "Договор поставки", "Договор");
        over(press, basis, "основание (договор, заказ-наряд)");
        press.truth.put(FieldName.BASIS, basis);
        press.right = edge;
        press.y = Math.max(press.y, top + 112);
        title(press);
        FreeTable table = table(press);
        table.draw(Rows::taxed);
        table.total("Всего по накладной");
        press.gap(5);
        foot(press);
        TaxPaper.done(press);
        press.bank(deal.sellerBank());
    }

    private static String branchOf(Press press, Party party, String what) {
        return what + " " + party.name() + ", КПП " + party.inn().substring(0, 4) + "4500" + press.dice.between(2, 9)
                + ", " + press.deals.place() + ", тел. 8 (48" + press.dice.digits(2) + ") 3" + press.dice.digits(1)
                + "-40-12";
    }

    private static String whole(Party party) {
        return party.name() + ", ИНН/КПП " + party.innAndKpp("/") + ", " + party.address();
    }

    private static void over(Press press, String value, String hint) {
        press.text(TaxPaper.TEXT, value);
        press.sheet.line(press.left, press.y, press.right, press.y, 0.4f);
        press.sheet.textCentred(press.left, press.right, press.y + 5.6f, Style.plain(5.2f), hint);
        press.gap(7.4f);
    }

    private static void codes(Press press, float top) {
        Sheet sheet = press.sheet;
        String[][] rows = {
            {"Форма по ОКУД", "0330212"},
            {"по ОКПО", press.dice.digits(8)},
            {"Вид деятельности по ОКДП", ""},
            {"по ОКПО", press.dice.digits(8)},
            {"по ОКПО", press.dice.digits(8)},
            {"Вид операции", ""}
        };
        for (int i = 0; i < rows.length; i++) {
            float y = top + i * 13;
            sheet.textRight(press.right - 66, y + 9, TaxPaper.HINT, rows[i][0]);
            sheet.frame(press.right - 62, y, press.right, y + 13, 0.5f);
            sheet.textCentred(press.right - 62, press.right, y + 9, TaxPaper.TEXT, rows[i][1]);
        }
    }

    private static void title(Press press) {
        float middle = press.left + 210;
        press.sheet.text(press.left + 40, press.y + 22, Style.bold(10.5f), "ТОВАРНАЯ НАКЛАДНАЯ");
        Grid grid = new Grid(press.sheet, middle, Grid.columns(Grid.centred(100), Grid.centred(100)), 0.6f, 0.6f);
        float y = grid.heading(press.y, TaxPaper.HINT, "Номер документа", "Дата составления");
        press.y = grid.row(y, Style.bold(8.6f), press.deal.number(), RussianText.shortDate(press.deal.date())) + 6;
    }

    private static FreeTable table(Press press) {
        return new FreeTable(press, 7f)
                .ruled(0.5f, 0.5f)
                .pageSums("Итого")
                .marked("1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12", "13", "14", "15")
                .centred("Но- мер", 26, (n, line) -> String.valueOf(n))
                .left("Товар", 0, (n, line) -> line.name())
                .centred("код", 44, (n, line) -> String.format("%08d", 20_417 + n * 9))
                .centred("ед. изм.", 32, (n, line) -> line.unit())
                .centred("код по ОКЕИ", 32, (n, line) -> line.unitCode())
                .centred("вид упаковки", 40, (n, line) -> n % 3 == 0 ? "короб" : "")
                .centred("в одном месте", 34, (n, line) -> "")
                .centred("мест, штук", 32, (n, line) -> String.valueOf(1 + n % 4))
                .centred("масса брутто", 36, (n, line) -> "")
                .right("Количество (масса нетто)", 52, (n, line) -> press.look.quantity(line.quantity()))
                .right("Цена, руб. коп.", 54, (n, line) -> press.money(line.price()))
                .money("Сумма без учета НДС", 66, DealLine::net)
                .centred("Ставка НДС, %", 36, (n, line) -> String.valueOf(line.perCent()))
                .money("Сумма НДС", 58, DealLine::vat)
                .money("Сумма с учетом НДС", 68, DealLine::withVat);
    }

    private static void foot(Press press) {
        Deal deal = press.deal;
        press.room(90);
        press.text(
                TaxPaper.TEXT,
                "Товарная накладная имеет приложение на ___ листах и содержит "
                        + deal.lines().size() + " порядковых номеров записей");
        press.text(TaxPaper.TEXT, "Всего отпущено на сумму: " + RussianText.inWords(deal.total()));
        press.columns(
                0.5f,
                first -> {
                    first.text(TaxPaper.TEXT, "Отпуск разрешил  ____________  " + first.deals.person());
                    first.text(TaxPaper.TEXT, "Отпуск груза произвел  ____________  " + first.deals.person());
                    first.text(
                            TaxPaper.TEXT, "М.П.   " + Look.quoted(deal.date()).replace(" г.", " года"));
                },
                second -> {
                    second.text(
                            TaxPaper.TEXT,
                            "По доверенности № " + second.dice.between(2, 300) + " от "
                                    + RussianText.shortDate(deal.date().minusDays(second.dice.between(1, 12)))
                                    + ", выданной "
                                    + deal.buyer().name());
                    second.text(TaxPaper.TEXT, "Груз принял  ____________  " + second.deals.person());
                    second.text(TaxPaper.TEXT, "М.П.   «___» ______________ 20__ года");
                });
    }
}
