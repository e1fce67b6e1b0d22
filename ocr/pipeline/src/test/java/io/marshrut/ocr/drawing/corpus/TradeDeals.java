package io.marshrut.ocr.drawing.corpus;

import io.marshrut.ocr.drawing.Party;
import io.marshrut.ocr.drawing.RussianText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Deals in which a company of a trade sells what its trade sells. */
final class TradeDeals {

    /** How rows are taxed. */
    enum Tax {
        /** At the rate of the day; now and then at that of the simplified system. */
        USUAL,
        /** Every other row at 10 %. */
        MIXED,
        NONE
    }

    private TradeDeals() {}

    /** The same paper for a deal of a company. */
    static Press company(Press press, Assortment trade, int rows, Tax tax, boolean gross) {
        Party seller = press.deals.company(press.deals.any(trade.companies()));
        return press.with(deal(press, trade, seller, rows, tax, gross));
    }

    /** The same paper for a deal of a sole trader who pays no VAT. */
    static Press trader(Press press, Assortment trade, int rows) {
        return press.with(deal(press, trade, press.deals.trader(), rows, Tax.NONE, false));
    }

    private static Deal deal(Press press, Assortment trade, Party seller, int rows, Tax tax, boolean gross) {
        LocalDate date = press.deal.date();
        Party buyer = press.deals.company();
        return new Deal(
                number(press, date),
                date,
                seller,
                buyer,
                press.deals.bank(seller),
                press.deals.bank(buyer),
                lines(press.dice, trade, date, rows, tax, gross),
                press.deal.basis());
    }

    private static List<DealLine> lines(Dice dice, Assortment trade, LocalDate date, int rows, Tax tax, boolean gross) {
        int full = date.getYear() >= 2026 ? 22 : 20;
        int main = tax == Tax.USUAL && date.getYear() >= 2025 && dice.chance(0.12) ? dice.any(5, 7) : full;
        int first = dice.between(0, trade.wares().size() - 1);
        List<DealLine> lines = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            Integer rate = tax == Tax.NONE ? null : Integer.valueOf(tax == Tax.MIXED && i % 2 == 1 ? 10 : main);
            lines.add(trade.line(dice, first, i, rate, gross));
        }
        return lines;
    }

    /** Shapes of several programs. */
    private static String number(Press press, LocalDate date) {
        Dice dice = press.dice;
        int n = dice.between(1, 4_900);
        if (press.words == Words.FOURTH) {
            return LatestVocabulary.number(dice, n, date);
        }
        return switch (dice.between(0, 8)) {
            case 0 -> String.format("%02d-%06d", date.getYear() % 100, n);
            case 1 -> "А-" + n + "/" + date.getYear() % 100;
            case 2 -> String.format("0000-%06d", n);
            case 3 -> String.format("%d/%02d/%03d", date.getYear(), date.getMonthValue(), n % 1000);
            case 4 -> String.format("БП-%05d", n);
            case 5 -> n + "/" + dice.any("К", "СБ", "Э") + "-" + date.getMonthValue();
            default -> press.deals.number();
        };
    }

    /** {@code март 2026 г.} */
    static String month(LocalDate date) {
        String[] names = {
            "январь",
            "февраль",
            "март",
            "апрель",
            "май",
            "июнь",
            "июль",
            "август",
            "сентябрь",
            "октябрь",
            "ноябрь",
            "декабрь"
        };
        return names[date.getMonthValue() - 1] + " " + date.getYear() + " г.";
    }

    static String figures(LocalDate date) {
        return RussianText.shortDate(date);
    }
}
