package io.marshrut.ocr.drawing.corpus;

import io.marshrut.ocr.drawing.Grid;
import io.marshrut.ocr.drawing.RussianText;
import io.marshrut.ocr.drawing.Style;
import java.time.LocalDate;

/** Счёт of a hotel; lodging is taxed at 0 % (Tax Code art. 164(1), item 19). */
final class HotelInvoice {

    private HotelInvoice() {}

    /** Booking and stay with dates of their own, VAT at 0 %, the payee's details in a box of two columns. */
    static void hotel(Press paper) {
        Press sale = TradeDeals.company(paper, Branch.HOTEL, paper.dice.between(1, 3), TradeDeals.Tax.USUAL, true);
        Press press = sale.with(sale.deal.taxedBy(0));
        Deal deal = press.deal;
        LocalDate arrival = deal.date().plusDays(press.dice.between(3, 30));
        LocalDate leave = arrival.plusDays(press.dice.between(1, 6));
        press.centred(Style.bold(press.look.size() * 1.4f), deal.seller().name());
        press.centred(
                press.look.small(),
                deal.seller().address() + "   Служба бронирования +7 (48" + press.dice.digits(2) + ") 77-"
                        + press.dice.digits(2) + "-05");
        press.gap(6);
        payee(press);
        press.gap(12);
        press.centred(press.look.title(), "СЧЕТ № " + deal.number());
        press.centred(press.look.text(), "от " + press.look.date(deal.date()));
        press.gap(8);
        press.hanging(
                130,
                "Плательщик:",
                deal.buyer().name() + ", ИНН " + deal.buyer().inn() + ", КПП "
                        + deal.buyer().kpp());
        press.hanging(130, "Гость:", press.deals.trade());
        press.hanging(
                130,
                "Бронь:",
                "№ " + press.dice.digits(5) + "-" + press.dice.digits(3) + " от "
                        + RussianText.shortDate(deal.date().minusDays(press.dice.between(1, 5))));
        press.hanging(
                130,
                "Заезд / выезд:",
                RussianText.shortDate(arrival) + " 14:00 / " + RussianText.shortDate(leave) + " 12:00, номер "
                        + press.dice.between(201, 615));
        press.gap(6);
        FreeTable table = new FreeTable(press, Math.min(9.5f, press.look.size()))
                .ruled(0.5f, 0.5f)
                .centred("№", 24, (n, line) -> String.valueOf(n))
                .left("Вид услуги", 0, (n, line) -> line.name())
                .right("Суток", 44, (n, line) -> press.look.quantity(line.quantity()))
                .right("Тариф за сутки", 72, (n, line) -> press.money(line.price()))
                .centred("Ставка НДС", 48, (n, line) -> "0%")
                .money("Стоимость", 80, DealLine::amount);
        table.draw(Rows::unitless);
        table.total("Итого к оплате, руб.");
        press.gap(5);
        press.text(RussianText.inWords(deal.total()) + ". НДС 0% - 0" + press.look.decimal() + "00.");
        press.text("Оплатить до " + RussianText.shortDate(arrival.minusDays(2))
                + ". При отмене брони позднее чем за сутки до заезда удерживается плата за первые сутки.");
        press.signature("Администратор", press.deals.person());
        press.signature("Бухгалтер", deal.seller().signatory());
        press.sides();
        press.bank(deal.sellerBank());
        press.numberAndDate();
        press.sums(false);
    }

    private static void payee(Press press) {
        Deal deal = press.deal;
        float half = press.width() / 2;
        Grid grid = new Grid(press.sheet, press.left, Grid.columns(Grid.left(half), Grid.left(half)), 0, 0.4f);
        Style text = Style.plain(Math.min(9, press.look.size()));
        press.y = grid.row(
                press.y,
                text,
                "Получатель: " + deal.seller().name() + "\nИНН " + deal.seller().inn() + "\nКПП "
                        + deal.seller().kpp(),
                "Банк: " + deal.sellerBank().name() + "\nБИК "
                        + deal.sellerBank().bik() + "\nк/с "
                        + deal.sellerBank().correspondentAccount() + "\nр/с "
                        + deal.sellerBank().account());
    }
}
