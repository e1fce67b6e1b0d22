package io.marshrut.ocr.drawing.corpus;

import io.marshrut.ocr.drawing.RussianText;
import io.marshrut.ocr.drawing.Style;
import java.math.BigDecimal;
import java.util.List;
import java.util.TreeSet;

/** The sums under a table, in the wordings of several programs. */
final class Totals {

    private final Press press;

    private Totals(Press press) {
        this.press = press;
    }

    /** Right-aligned under the table. */
    static void under(Press press) {
        new Totals(press).draw();
    }

    private void draw() {
        Deal deal = press.deal;
        press.room(110);
        press.gap(4);
        boolean net = false;
        if (deal.noVat()) {
            line(press.dice.any("Итого:", "Итого", "ИТОГО:"), deal.total());
            words(
                    press.dice.any("Без налога (НДС)", "Без НДС", "НДС не облагается"),
                    press.dice.any("-", "—", "0" + press.look.decimal() + "00"));
        } else if (deal.gross()) {
            net = press.dice.chance(0.2);
            line(net ? "Итого без НДС:" : press.dice.any("Итого:", "Итого с НДС:"), net ? deal.net() : deal.total());
            vat(press.dice.any("В том числе НДС", "в т.ч. НДС"));
        } else {
            net = true;
            line(press.dice.any("Итого:", "Итого без НДС:", "Сумма без НДС:"), deal.net());
            vat(press.dice.any("НДС", "Сумма НДС"));
        }
        line(
                press.dice.any("Всего к оплате:", "Всего к оплате", "ИТОГО К ОПЛАТЕ:", "Итого с учетом НДС:"),
                deal.total());
        press.sums(net);
    }

    private void vat(String label) {
        Deal deal = press.deal;
        if (deal.perCent() != null) {
            line(label + press.dice.any(" (" + deal.perCent() + "%):", " " + deal.perCent() + "%:"), deal.vat());
            return;
        }
        if (press.dice.chance(0.5)) {
            for (Integer rate :
                    new TreeSet<>(deal.lines().stream().map(DealLine::perCent).toList())) {
                line(label + " " + rate + "%:", ofRate(rate));
            }
        }
        line(label + ":", deal.vat());
    }

    private BigDecimal ofRate(Integer rate) {
        List<DealLine> lines = press.deal.lines().stream()
                .filter(line -> rate.equals(line.perCent()))
                .toList();
        return press.deal.withLines(lines).vat();
    }

    private void line(String label, BigDecimal amount) {
        words(label, press.money(amount) + (press.words != Words.FIRST && press.dice.chance(0.3) ? " руб." : ""));
    }

    private void words(String label, String value) {
        Style style = press.look.bold();
        float edge = press.right - 92;
        press.sheet.textRight(edge, press.y + style.size(), style, label);
        press.sheet.textRight(press.right - 2, press.y + style.size(), style, value);
        press.gap(style.lineHeight() + 1.5f);
    }

    /** Count and sum in figures, then the sum in words. */
    static void inWords(Press press) {
        Deal deal = press.deal;
        press.room(40);
        if (press.dice.chance(0.7)) {
            press.text("Всего наименований " + deal.lines().size() + ", на сумму " + press.money(deal.total())
                    + press.dice.any(" руб.", " RUB", " рублей"));
        }
        if (press.dice.chance(0.85)) {
            String words = RussianText.inWords(deal.total());
            press.text(press.look.bold(), press.dice.any(words, "К оплате: " + words + ".", "(" + words + ")"));
        }
    }
}
