package io.marshrut.ocr.drawing.corpus;

import io.marshrut.ocr.drawing.Grid;
import io.marshrut.ocr.drawing.Party;
import io.marshrut.ocr.drawing.RussianText;
import io.marshrut.ocr.model.FieldName;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;

/** Претензии: of a company with a reckoning of debt and penalty, of a customer of a shop on the net. */
final class ClaimPrints {

    private ClaimPrints() {}

    /** Several sums of which the last is demanded; contract, waybill and payment with dates of their own. */
    static void reckoned(Press paper) {
        Press press = TradeDeals.company(
                paper,
                paper.dice.any(Trade.PARTS, Trade.RENT, Trade.CARRIAGE),
                paper.dice.between(1, 3),
                TradeDeals.Tax.USUAL,
                true);
        Deal deal = press.deal;
        Party claimant = deal.seller();
        BigDecimal debt = deal.total();
        BigDecimal penalty = debt.multiply(new BigDecimal("0.0315")).setScale(2, RoundingMode.HALF_UP);
        BigDecimal sum = debt.add(penalty);
        press.columns(
                0.46f,
                first -> {
                    first.text(first.look.bold(), claimant.name());
                    first.text(first.look.small(), claimant.address());
                    first.text(first.look.small(), "ИНН " + claimant.inn() + " КПП " + claimant.kpp());
                    first.gap(6);
                    first.text("Исх. " + deal.number());
                    first.text("от " + RussianText.shortDate(deal.date()));
                    first.text(first.look.small(), "На № ______ от ____________");
                },
                second -> {
                    second.text("Руководителю");
                    second.text(deal.buyer().name());
                    second.text(deal.buyer().address());
                    second.text("ИНН " + deal.buyer().inn());
                });
        press.gap(18);
        press.centred(press.look.bold(), "ПРЕТЕНЗИЯ (ТРЕБОВАНИЕ)");
        press.centred(press.look.text(), "об уплате задолженности и неустойки");
        press.gap(8);
        LocalDate signed = deal.date().minusDays(press.dice.between(90, 400));
        String basis = "договор № " + press.dice.between(4, 700) + " от " + RussianText.longDate(signed);
        press.text("Основание: " + basis);
        press.text("По указанному договору наша организация передала товар (оказала услуги) по УПД № "
                + press.dice.between(20, 2_000) + " от " + RussianText.shortDate(signed.plusDays(30))
                + ". Срок оплаты истек " + RussianText.shortDate(signed.plusDays(60)) + ".");
        press.truth.put(FieldName.BASIS, basis);
        press.gap(4);
        Grid grid = new Grid(
                press.sheet,
                press.left,
                Grid.columns(Grid.left(press.width() * 0.66f), Grid.right(press.width() * 0.34f)),
                0.6f,
                0.6f);
        press.y = grid.row(press.y, press.look.bold(), "Показатель", "Сумма, руб.");
        press.y = grid.row(press.y, press.look.text(), "Основной долг", press.money(debt));
        press.y = grid.row(
                press.y, press.look.text(), "Неустойка по п. 6.2 договора, 0,05% в день, 63 дня", press.money(penalty));
        press.y = grid.row(press.y, press.look.bold(), "Итого к уплате", press.money(sum));
        press.gap(6);
        int days = press.dice.any(5, 10, 20, 30);
        press.text(
                "Предлагаем в течение " + days + " (" + word(days) + ") календарных дней с момента получения настоящей"
                        + " претензии перечислить " + press.money(sum) + " руб. (" + RussianText.inWords(sum)
                        + "). Судебные расходы на 10 000,00 руб. оставляем за собой право взыскать дополнительно.");
        press.text("При неполучении ответа обратимся в Арбитражный суд Самарской области (ч. 5 ст. 4 АПК РФ).");
        press.gap(4);
        press.text(
                press.look.small(),
                "Приложения: 1. Копия УПД. 2. Расчет неустойки. 3. Доверенность № 3 от "
                        + RussianText.shortDate(deal.date().minusDays(40)) + ".");
        press.signature("Начальник юридического отдела", press.deals.person());
        press.numberAndDate();
        press.truth.put(FieldName.CLAIMANT_INN, claimant.inn());
        claim(press, claimant.name(), claimant.address(), sum, days);
    }

    private static String word(int days) {
        return switch (days) {
            case 5 -> "пяти";
            case 10 -> "десяти";
            case 20 -> "двадцати";
            default -> "тридцати";
        };
    }

    /** Of a customer: shop above, the claimant's facts line by line, the date of the purchase before that of the claim. */
    static void online(Press paper) {
        Press press = TradeDeals.company(paper, Trade.RETAIL, 2, TradeDeals.Tax.USUAL, true);
        Deal deal = press.deal;
        String name = press.deals.trade();
        String home = press.deals.place();
        BigDecimal price = deal.lines().get(0).price();
        BigDecimal carriage = BigDecimal.valueOf(press.dice.between(2, 9) * 10_000L, 2);
        BigDecimal sum = price.add(carriage);
        int days = press.dice.any(3, 7, 10);
        press.left += 8;
        press.text("В интернет-магазин «Покупай легко»");
        press.text("(продавец " + deal.seller().name() + ", ОГРН 1" + press.dice.digits(12) + ")");
        press.text("эл. почта: claim@shop.example");
        press.gap(8);
        press.text("Заявитель: " + name);
        press.text("Адрес: " + home);
        press.text("Телефон: +7 (927) " + press.dice.digits(3) + "-08-16");
        press.gap(16);
        press.text(press.look.bold(), "Претензия по заказу " + press.dice.digits(3) + "-" + press.dice.digits(6));
        press.gap(6);
        press.text(RussianText.longDate(deal.date().minusDays(press.dice.between(8, 40)))
                + " мной через сайт оплачен товар «" + deal.lines().get(0).name() + "» стоимостью " + press.money(price)
                + " р. и доставка " + press.money(carriage)
                + " р. При вскрытии обнаружено, что товар не соответствует описанию и не включается.");
        press.text("Акт осмотра курьер составлять отказался. На звонки магазин не отвечает.");
        press.gap(4);
        press.text(
                "На основании ст. 18 и ст. 26.1 Закона «О защите прав потребителей» отказываюсь от договора и прошу:");
        press.text("- возвратить мне " + press.money(sum) + " р. на карту, с которой была оплата, не позднее чем через "
                + days + " дней после получения этого письма;");
        press.text("- забрать товар своими силами и за свой счет.");
        press.text("За просрочку закон предусматривает неустойку 1% цены товара за день (ст. 23).");
        press.gap(18);
        press.columns(
                0.4f,
                first -> first.text(RussianText.shortDate(deal.date())),
                second -> second.text("____________ / " + name + " /"));
        press.truth.put(FieldName.DATE, deal.date().toString());
        claim(press, name, home, sum, days);
    }

    private static void claim(Press press, String name, String address, BigDecimal sum, int days) {
        press.truth.put(FieldName.CLAIMANT_NAME, name);
        press.truth.put(FieldName.CLAIMANT_ADDRESS, address);
        press.truth.put(FieldName.TOTAL_AMOUNT, sum.toPlainString());
        press.truth.put(FieldName.CURRENCY, "RUB");
        press.truth.put(FieldName.RESPONSE_DAYS, String.valueOf(days));
    }
}
