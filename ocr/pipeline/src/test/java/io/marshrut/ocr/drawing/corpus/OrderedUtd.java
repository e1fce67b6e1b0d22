package io.marshrut.ocr.drawing.corpus;

import io.marshrut.ocr.drawing.Grid;
import io.marshrut.ocr.drawing.RussianText;
import io.marshrut.ocr.drawing.Style;
import io.marshrut.ocr.model.FieldName;
import java.util.ArrayList;
import java.util.List;

/** УПД (letter ММВ-20-3/96@) of a distributor of food for the order of a chain of shops. */
final class OrderedUtd {

    private OrderedUtd() {}

    /** Order, delivery and GLN among the facts, bar codes of goods, VAT of two rates, codes of marking after the table. */
    static void ordered(Press paper) {
        Press press = TaxPaper.wide(TradeDeals.company(
                paper,
                Branch.GROCERY,
                paper.dice.chance(0.25) ? paper.dice.between(18, 40) : paper.dice.between(2, 11),
                paper.dice.any(TradeDeals.Tax.USUAL, TradeDeals.Tax.MIXED, TradeDeals.Tax.MIXED),
                false));
        Deal deal = press.deal;
        String order = "Заказ № " + press.dice.any("PO-", "45000", "") + press.dice.digits(6) + " от "
                + RussianText.shortDate(deal.date().minusDays(press.dice.between(1, 5)));
        Style big = Style.bold(9.4f);
        press.columns(
                0.6f,
                first -> {
                    first.text(big, "УПД (статус 1)   Счет-фактура № " + deal.number());
                    first.text(big, "от " + RussianText.shortDate(deal.date()));
                },
                second -> {
                    second.right(TaxPaper.HINT, "Заказчик GLN 46" + second.dice.digits(11));
                    second.right(TaxPaper.HINT, "Место доставки GLN 46" + second.dice.digits(11));
                    second.right(TaxPaper.HINT, "Рейс " + second.dice.between(100, 990) + ", окно 06:00-08:00");
                });
        press.gap(3);
        float half = press.width() / 2;
        Grid grid = new Grid(press.sheet, press.left, Grid.columns(Grid.left(half), Grid.left(half)), 0, 0.5f);
        Style text = TaxPaper.TEXT;
        press.y = grid.row(
                press.y,
                text,
                "Продавец (2): " + deal.seller().name() + "\nАдрес (2а): "
                        + deal.seller().address() + "\nИНН/КПП (2б): "
                        + deal.seller().innAndKpp("/"),
                "Покупатель (6): " + deal.buyer().name() + "\nАдрес (6а): "
                        + deal.buyer().address() + "\nИНН/КПП (6б): "
                        + deal.buyer().innAndKpp("/"));
        press.y = grid.row(
                press.y,
                text,
                "Грузоотправитель (3): распределительный центр, " + press.deals.place(),
                "Грузополучатель (4): магазин " + press.dice.between(11, 480) + ", " + press.deals.place());
        press.y = grid.row(
                press.y,
                text,
                "К платежно-расчетному документу (5): --     Документ об отгрузке (5а): № " + deal.number() + " от "
                        + RussianText.shortDate(deal.date()),
                "Валюта (7): российский рубль, 643     ИГК (8): --");
        press.gap(4);
        FreeTable table = table(press);
        table.draw(Rows::taxed);
        table.total("Всего к оплате (9)");
        press.gap(4);
        press.room(150);
        press.text(
                text,
                "Основание: " + order + ".   Вес брутто " + press.dice.between(40, 2_400) + ",60 кг, мест "
                        + press.dice.between(3, 160) + ", поддонов " + press.dice.between(1, 9));
        press.truth.put(FieldName.BASIS, order);
        marking(press);
        press.gap(4);
        press.columns(
                0.5f,
                first -> first.signature("Отпустил, кладовщик", first.deals.person()),
                second -> second.signature("Принял", second.deals.person()));
        press.text(TaxPaper.HINT, "Дата приемки «___» ____________ 20___ г.   Расхождения: ______________");
        TaxPaper.done(press);
    }

    private static FreeTable table(Press press) {
        return new FreeTable(press, 7f)
                .ruled(0.4f, 0.4f)
                .centred("№", 20, (n, line) -> String.valueOf(n))
                .left("Штрихкод", 62, (n, line) -> "46070" + (31_200_400 + n * 4_211))
                .left("Артикул", 40, (n, line) -> String.valueOf(700_100 + n * 3))
                .left("Наименование товара", 0, (n, line) -> line.name())
                .centred("Ед. (код)", 46, (n, line) -> line.unit() + " (" + line.unitCode() + ")")
                .right("Кол-во", 42, (n, line) -> press.look.quantity(line.quantity()))
                .right("Цена без НДС", 52, (n, line) -> press.money(line.price()))
                .money("Стоимость без налога", 66, DealLine::net)
                .centred("Акциз", 36, (n, line) -> "без акциза")
                .centred("Ставка", 34, (n, line) -> line.perCent() + "%")
                .money("Сумма налога", 58, DealLine::vat)
                .money("Стоимость с налогом", 68, DealLine::withVat)
                .centred("Страна", 44, (n, line) -> "643 Россия");
    }

    private static void marking(Press press) {
        List<String> codes = new ArrayList<>();
        for (int i = 0; i < Math.min(4, press.deal.lines().size()); i++) {
            codes.add("0104607" + press.dice.digits(9) + "21" + press.dice.digits(4) + press.dice.any("tR", "Qx", "aZ")
                    + press.dice.digits(3));
        }
        press.text(TaxPaper.HINT, "Коды идентификации («Честный знак»): " + String.join("; ", codes));
    }
}
