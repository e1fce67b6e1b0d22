package io.marshrut.ocr.drawing.corpus;

import io.marshrut.ocr.drawing.Grid;
import io.marshrut.ocr.drawing.RussianText;
import io.marshrut.ocr.drawing.Style;
import io.marshrut.ocr.model.FieldName;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** Счёт typed in a spreadsheet by an advertising agency. */
final class AgencyInvoice {

    private AgencyInvoice() {}

    /** A part of a contract's price in advance: the whole price stands there too; sums as 15 400=00. */
    static void agency(Press paper) {
        Press whole = TradeDeals.company(
                paper, Branch.ADVERTISING, 1, paper.dice.any(TradeDeals.Tax.USUAL, TradeDeals.Tax.NONE), true);
        int part = paper.dice.any(30, 50, 70);
        String basis = LatestVocabulary.contract(
                paper.dice, paper.deal.date(), "договор", "договор на изготовление рекламной продукции");
        DealLine all = whole.deal.lines().get(0);
        BigDecimal price =
                all.amount().movePointLeft(2).multiply(BigDecimal.valueOf(part)).setScale(2, RoundingMode.HALF_UP);
        Press press = whole.with(whole.deal.withLines(List.of(new DealLine(
                "Аванс " + part + "%: " + all.name(),
                "услуга",
                "876",
                BigDecimal.ONE,
                price,
                new BigDecimal("0.00"),
                all.perCent(),
                true))));
        Deal deal = press.deal;
        head(press);
        press.gap(20);
        press.centred(
                Style.bold(14),
                "Счёт на предоплату №" + deal.number() + " от " + RussianText.shortDate(deal.date()) + "г.");
        press.gap(8);
        press.text("Заказчик: " + deal.buyer().name() + ", ИНН " + deal.buyer().inn() + ", КПП "
                + deal.buyer().kpp() + ", " + deal.buyer().address());
        press.text("Основание: " + basis);
        press.truth.put(FieldName.BASIS, basis);
        press.text("Полная стоимость по договору " + sum(all.amount()) + " руб.");
        press.gap(6);
        FreeTable table = new FreeTable(press, press.look.size())
                .ruled(1f, 1f)
                .centred("№", 24, (n, line) -> String.valueOf(n))
                .left("Наименование работ", 0, (n, line) -> line.name())
                .centred("Ед. изм", 46, (n, line) -> line.unit())
                .centred("Кол-во", 46, (n, line) -> "1")
                .right("Цена", 82, (n, line) -> sum(line.price()))
                .right("Сумма", 82, (n, line) -> sum(line.amount()))
                .summed(d -> sum(d.total()));
        table.draw(Rows::plain);
        table.total("ИТОГО");
        press.gap(6);
        press.text(
                deal.noVat() ? "НДС нет (УСН)." : "В т.ч. НДС " + deal.perCent() + "%: " + sum(deal.vat()) + " руб.");
        press.text("Сумма счёта: " + RussianText.inWords(deal.total()) + ". Остаток "
                + sum(all.amount().subtract(price)) + " руб. оплачивается после подписания акта.");
        press.gap(10);
        press.signature("Руководитель", deal.seller().signatory());
        press.signature("Гл. бухгалтер", press.deals.person());
        press.gap(6);
        press.text("М.П.");
        press.sides();
        press.bank(deal.sellerBank());
        press.numberAndDate();
        press.sums(false);
    }

    private static void head(Press press) {
        Deal deal = press.deal;
        Grid grid = new Grid(
                press.sheet,
                press.left,
                Grid.columns(Grid.left(press.width() * 0.3f), Grid.left(press.width() * 0.7f)),
                1f,
                1f);
        String[][] rows = {
            {"Исполнитель", deal.seller().name()},
            {"ИНН", deal.seller().inn()},
            {"КПП", deal.seller().kpp()},
            {"Юр. адрес", deal.seller().address()},
            {"Банк", deal.sellerBank().name()},
            {"Р/сч", deal.sellerBank().account()},
            {"К/сч", deal.sellerBank().correspondentAccount()},
            {"БИК", deal.sellerBank().bik()},
            {"Телефон", "8(" + press.dice.digits(4) + ") " + press.dice.digits(2) + "-14-60"}
        };
        for (String[] row : rows) {
            press.y = grid.row(press.y, press.look.text(), row);
        }
    }

    private static String sum(BigDecimal amount) {
        return RussianText.amount(amount, "\u00A0", "=");
    }
}
