package io.marshrut.ocr.drawing.corpus;

import io.marshrut.ocr.drawing.Party;
import io.marshrut.ocr.drawing.RussianText;
import io.marshrut.ocr.model.FieldName;
import java.math.BigDecimal;

/** Претензии of customers (law 2300-1) and of suppliers (АПК art. 4). */
final class Claims {

    private Claims() {}

    static void customer(Press press) {
        Deal deal = press.deal;
        String name = press.deals.trade();
        BigDecimal sum = deal.lines().get(0).amount();
        int days = press.dice.any(10, 7, 14);
        head(
                press,
                "Директору " + deal.buyer().name(),
                "от " + name,
                "адрес: " + deal.seller().address(),
                "тел. 8 921 555-12-12");
        press.title("ПРЕТЕНЗИЯ", true);
        press.text(RussianText.shortDate(deal.date().minusDays(20)) + " я приобрел в вашем магазине товар: "
                + deal.lines().get(0).name() + ". В течение гарантийного срока обнаружились недостатки.");
        press.text(
                "В соответствии со статьей 18 Закона РФ «О защите прав потребителей» требую вернуть уплаченную за товар"
                        + " сумму в размере " + press.money(sum) + " руб. в течение " + days
                        + " дней со дня получения претензии.");
        press.text("Приложение: копия чека.");
        press.gap(14);
        press.text(press.look.date(deal.date()) + "          Подпись ____________");
        press.truth.put(FieldName.DATE, deal.date().toString());
        truth(press, name, sum, days);
    }

    static void company(Press press) {
        Deal deal = press.deal;
        Party claimant = deal.seller();
        BigDecimal sum = deal.total();
        press.text(press.look.bold(), claimant.name());
        press.text(press.codes(claimant));
        press.text(claimant.address());
        press.rule(1);
        press.text("Исх. № " + deal.number() + " от " + press.look.date(deal.date()));
        head(press, "Генеральному директору", deal.buyer().name());
        press.title("ПРЕТЕНЗИЯ", true);
        press.centred(press.look.text(), "о взыскании задолженности");
        String contract =
                "договор поставки № 14 от " + RussianText.shortDate(deal.date().minusDays(150));
        press.text("Между нашими организациями заключен " + contract + ". Товар поставлен, но в срок не оплачен.");
        press.text("На основании изложенного просим погасить задолженность в размере " + press.money(sum) + " руб. ("
                + RussianText.inWords(sum) + ") в течение 30 календарных дней с момента получения претензии.");
        press.text("В противном случае будем вынуждены обратиться в арбитражный суд.");
        press.signature("Директор", claimant.signatory());
        press.numberAndDate();
        press.truth.put(FieldName.CLAIMANT_INN, claimant.inn());
        press.truth.put(FieldName.BASIS, contract);
        truth(press, claimant.name(), sum, 30);
    }

    /** Досудебная претензия. */
    static void pretrial(Press press) {
        Deal deal = press.deal;
        Party claimant = deal.seller();
        BigDecimal sum = deal.total();
        press.text("Кому: " + deal.buyer().name() + ", " + deal.buyer().address());
        press.text("От кого: " + claimant.name() + ", ИНН " + claimant.inn() + ", " + claimant.address());
        press.gap(10);
        press.title("Досудебная претензия № " + deal.number() + " от " + press.look.date(deal.date()), false);
        press.text("По состоянию на " + RussianText.shortDate(deal.date().minusDays(1))
                + " Вами не исполнено обязательство по оплате товара, переданного по накладной № 77.");
        press.text("Требуем в срок не позднее 15 дней с даты получения настоящей претензии перечислить "
                + press.money(sum) + " рублей на счет " + deal.sellerBank().account() + ".");
        press.text("Неустойка на день составления претензии не взыскивается.");
        press.signature("Представитель", claimant.signatory());
        press.numberAndDate();
        press.truth.put(FieldName.CLAIMANT_INN, claimant.inn());
        truth(press, claimant.name(), sum, 15);
    }

    private static void head(Press press, String... lines) {
        float left = press.left;
        press.left = left + press.width() * 0.52f;
        for (String line : lines) {
            press.text(line);
        }
        press.left = left;
        press.gap(16);
    }

    private static void truth(Press press, String claimant, BigDecimal sum, int days) {
        press.truth.put(FieldName.CLAIMANT_NAME, claimant);
        press.truth.put(FieldName.TOTAL_AMOUNT, sum.toPlainString());
        press.truth.put(FieldName.CURRENCY, "RUB");
        press.truth.put(FieldName.RESPONSE_DAYS, String.valueOf(days));
    }
}
