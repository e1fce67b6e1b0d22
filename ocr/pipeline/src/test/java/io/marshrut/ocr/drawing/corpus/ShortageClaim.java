package io.marshrut.ocr.drawing.corpus;

import io.marshrut.ocr.drawing.Grid;
import io.marshrut.ocr.drawing.Party;
import io.marshrut.ocr.drawing.RussianText;
import io.marshrut.ocr.drawing.Style;
import io.marshrut.ocr.model.FieldName;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Претензия of a shop to its supplier about goods that were not in the lorry. */
final class ShortageClaim {

    private ShortageClaim() {}

    /** Недостача: what the papers say and what came, row by row; the sum of the whole delivery stands before that of the claim. */
    static void shortage(Press paper) {
        Press press = TradeDeals.company(
                paper,
                paper.dice.any(Branch.GROCERY, Branch.HOUSEHOLD, Branch.EQUIPMENT),
                paper.dice.between(2, 5),
                TradeDeals.Tax.USUAL,
                true);
        Deal deal = press.deal;
        Dice dice = press.dice;
        Party claimant = deal.buyer();
        press.centred(Style.bold(press.look.size() * 1.2f), claimant.name());
        press.centred(press.look.small(), claimant.address());
        press.centred(
                press.look.small(),
                press.codes(claimant) + ", р/с " + deal.buyerBank().account() + ", БИК "
                        + deal.buyerBank().bik());
        press.rule(1);
        press.gap(6);
        press.columns(
                0.5f,
                first -> first.text(dice.any("Исх. № ", "Исх.№", "№ ") + deal.number() + " от "
                        + RussianText.shortDate(deal.date())),
                second -> {
                    second.text(
                            second.look.bold(), "Поставщику: " + deal.seller().name());
                    second.text(deal.seller().address());
                    second.text("ИНН " + deal.seller().inn());
                });
        press.gap(14);
        press.title(dice.any("ПРЕТЕНЗИЯ по количеству товара", "Претензия о недостаче товара", "ПРЕТЕНЗИЯ"), true);
        press.gap(4);
        String basis = LatestVocabulary.contract(dice, deal.date(), "договор поставки", "договор");
        String came = RussianText.shortDate(deal.date().minusDays(dice.between(3, 9)));
        press.text(came + " по УПД № " + dice.between(100, 9_000) + " от " + came + " на сумму "
                + press.money(deal.total().add(BigDecimal.valueOf(dice.between(9_000, 90_000), 0)))
                + " руб. в наш адрес поступил товар (" + basis
                + "). При приёмке установлена недостача, о чём составлен акт ТОРГ-2 № " + dice.between(1, 70) + " от "
                + came + " с участием водителя:");
        press.gap(4);
        BigDecimal sum = table(press);
        press.gap(6);
        int days = dice.any(5, 7, 10, 14);
        press.text("Товар по УПД оплачен полностью (платёжное поручение № " + dice.between(50, 4_000) + " от "
                + RussianText.shortDate(deal.date().minusDays(dice.between(10, 20)))
                + "). На основании ст. 466 ГК РФ требуем в течение " + days + " "
                + dice.any("календарных", "рабочих") + " дней с даты получения претензии возвратить стоимость"
                + " непоставленного товара " + press.money(sum) + " руб. (" + RussianText.inWords(sum) + ").");
        press.text("О результатах рассмотрения просим сообщить письменно. Приложения: копии акта и УПД на "
                + dice.between(2, 6) + " л.");
        press.gap(6);
        press.signature(dice.any("Директор", "Управляющий", "Коммерческий директор"), claimant.signatory());
        press.text(press.look.small(), "Исп. " + press.deals.person() + ", отдел приёмки, доб. " + dice.digits(3));
        press.numberAndDate();
        press.truth.put(FieldName.BASIS, basis);
        press.truth.put(FieldName.CLAIMANT_NAME, claimant.name());
        press.truth.put(FieldName.CLAIMANT_INN, claimant.inn());
        press.truth.put(FieldName.CLAIMANT_ADDRESS, claimant.address());
        press.truth.put(FieldName.TOTAL_AMOUNT, sum.toPlainString());
        press.truth.put(FieldName.CURRENCY, "RUB");
        press.truth.put(FieldName.RESPONSE_DAYS, String.valueOf(days));
    }

    private static BigDecimal table(Press press) {
        Style text = Style.plain(Math.min(9, press.look.size()));
        Grid grid = new Grid(
                press.sheet,
                press.left,
                Grid.columns(
                        Grid.left(press.width() - 30 - 3 * 56 - 64 - 76),
                        Grid.centred(30),
                        Grid.right(56),
                        Grid.right(56),
                        Grid.right(56),
                        Grid.right(64),
                        Grid.right(76)),
                0.5f,
                0.5f);
        press.y = grid.heading(
                press.y,
                Style.bold(text.size() - 0.6f),
                "Товар",
                "Ед.",
                "По УПД",
                "Принято",
                "Недостача",
                "Цена с НДС",
                "Сумма");
        BigDecimal sum = new BigDecimal("0.00");
        for (DealLine line : press.deal.lines()) {
            BigDecimal missing =
                    BigDecimal.valueOf(Math.max(1, line.quantity().intValue() / press.dice.between(4, 12)));
            BigDecimal cost = missing.multiply(line.price()).setScale(2, RoundingMode.HALF_UP);
            sum = sum.add(cost);
            press.y = grid.row(
                    press.y,
                    text,
                    line.name(),
                    line.unit(),
                    press.look.quantity(line.quantity()),
                    press.look.quantity(line.quantity().subtract(missing)),
                    press.look.quantity(missing),
                    press.money(line.price()),
                    press.money(cost));
        }
        press.y = grid.row(press.y, Style.bold(text.size()), "Итого недостача", "", "", "", "", "", press.money(sum));
        return sum;
    }
}
