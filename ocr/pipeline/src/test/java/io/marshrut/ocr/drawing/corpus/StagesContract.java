package io.marshrut.ocr.drawing.corpus;

import io.marshrut.ocr.drawing.Grid;
import io.marshrut.ocr.drawing.RussianText;
import io.marshrut.ocr.drawing.Style;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Договор whose price is paid in stages. */
final class StagesContract {

    private StagesContract() {}

    /** Рекламные услуги: number and date in one line with the title, stages with days and sums in a table. */
    static void advertising(Press paper) {
        Press press = TradeDeals.company(
                paper,
                Branch.ADVERTISING,
                1,
                paper.dice.any(TradeDeals.Tax.USUAL, TradeDeals.Tax.USUAL, TradeDeals.Tax.NONE),
                true);
        Deal deal = press.deal;
        Dice dice = press.dice;
        String seller = dice.any("Агентство", "Исполнитель", "Рекламораспространитель");
        String buyer = dice.any("Рекламодатель", "Заказчик");
        press.title("Договор № " + deal.number() + " от " + press.look.date(deal.date()), false);
        press.text(
                press.look.bold(),
                dice.any(
                        "на изготовление и размещение рекламы",
                        "о проведении рекламной кампании",
                        "на рекламные услуги"));
        press.gap(8);
        press.text(buyer + ": " + deal.buyer().name() + ", ИНН " + deal.buyer().inn() + ", подписант – директор "
                + deal.buyer().signatory());
        press.text(
                seller + ": " + deal.seller().name() + ", ИНН " + deal.seller().inn()
                        + ", подписант – генеральный директор " + deal.seller().signatory());
        press.text("Стороны договорились о следующем:");
        head(press, "1. Услуги");
        press.text("1.1. " + seller + " выполняет для стороны «" + buyer + "» работы и услуги: «"
                + deal.lines().get(0).name() + "», а " + buyer + " принимает их по акту и оплачивает.");
        press.text("1.2. Макет согласуется по электронной почте в течение 2 рабочих дней. Данные о рекламе передаются в"
                + " ЕРИР (ст. 18.1 Федерального закона от 13.03.2006 № 38-ФЗ).");
        head(press, "2. Стоимость и этапы оплаты");
        press.text("2.1. Стоимость услуг: " + press.money(deal.total()) + " (" + RussianText.inWords(deal.total()) + ")"
                + (deal.noVat()
                        ? ", НДС не облагается в связи с применением УСН."
                        : ", включая НДС " + deal.perCent() + "% – " + press.money(deal.vat()) + " руб."));
        press.text("2.2. Оплата производится поэтапно:");
        press.gap(3);
        stages(press);
        press.gap(4);
        press.text("2.3. Перевыставленные сборы третьих лиц, а также печать сверх тиража на сумму до "
                + dice.any("5 000,00", "8 000,00", "12 500,00") + " руб. оплачиваются отдельно по счетам.");
        head(press, "3. Прочее");
        int clauses = dice.between(2, ContractParts.CLAUSES.size() - 1);
        for (int i = 1; i <= clauses; i++) {
            press.text("3." + i + ". " + ContractParts.CLAUSES.get(i));
        }
        press.room(235);
        head(press, "4. Адреса и счета");
        side(press, buyer, false);
        side(press, seller, true);
        press.sides();
        press.numberAndDate();
        press.sums(false);
        press.bank(deal.sellerBank());
    }

    private static void stages(Press press) {
        Deal deal = press.deal;
        BigDecimal first = share(deal.total(), press.dice.any("0.30", "0.50", "0.40"));
        BigDecimal second = share(deal.total(), "0.25");
        BigDecimal third = deal.total().subtract(first).subtract(second);
        Grid grid = new Grid(
                press.sheet,
                press.left,
                Grid.columns(
                        Grid.centred(36), Grid.left(press.width() - 36 - 104 - 88), Grid.centred(104), Grid.right(88)),
                0.6f,
                0.6f);
        Style text = Style.plain(Math.min(9.5f, press.look.size()));
        press.y = grid.heading(press.y, Style.bold(text.size()), "Этап", "Содержание", "Оплатить до", "Сумма, руб.");
        press.y = grid.row(
                press.y,
                text,
                "1",
                "Аванс, разработка и согласование макета",
                RussianText.shortDate(deal.date().plusDays(5)),
                press.money(first));
        press.y = grid.row(
                press.y,
                text,
                "2",
                "Изготовление, печать, подготовка мест",
                RussianText.shortDate(deal.date().plusDays(26)),
                press.money(second));
        press.y = grid.row(
                press.y,
                text,
                "3",
                "Монтаж и размещение, фотоотчёт",
                press.dice.any(
                        "5 дней после акта", RussianText.shortDate(deal.date().plusDays(61))),
                press.money(third));
        press.y = grid.row(press.y, Style.bold(text.size()), "", "Итого", "", press.money(deal.total()));
    }

    private static BigDecimal share(BigDecimal total, String part) {
        return total.multiply(new BigDecimal(part)).setScale(2, RoundingMode.HALF_UP);
    }

    private static void side(Press press, String role, boolean seller) {
        Deal deal = press.deal;
        var party = seller ? deal.seller() : deal.buyer();
        var bank = seller ? deal.sellerBank() : deal.buyerBank();
        press.text(press.look.bold(), role + " " + party.name());
        press.text("Адрес: " + party.address() + ". ИНН/КПП " + party.innAndKpp("/") + ". Счёт " + bank.account() + ", "
                + bank.name() + ", к/с " + bank.correspondentAccount() + ", БИК " + bank.bik() + ".");
        press.signature(seller ? "Генеральный директор" : "Директор", party.signatory());
        press.gap(10);
    }

    private static void head(Press press, String text) {
        press.room(40);
        press.gap(6);
        press.text(press.look.bold(), text);
        press.gap(2);
    }
}
