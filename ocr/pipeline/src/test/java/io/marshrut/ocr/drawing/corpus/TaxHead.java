package io.marshrut.ocr.drawing.corpus;

import io.marshrut.ocr.drawing.Party;
import io.marshrut.ocr.drawing.RussianText;
import io.marshrut.ocr.drawing.Sheet;
import io.marshrut.ocr.drawing.Style;
import java.util.ArrayList;
import java.util.List;

/** Lines 1 to 8 of a счёт-фактура (resolution 1137), one under the other or in two columns. */
final class TaxHead {

    private record Line(String label, String value, String mark) {}

    private final Press press;
    private final Style text;
    private final Style bold;
    private final String dash;

    TaxHead(Press press) {
        this.press = press;
        float size = press.dice.between(6.8f, 8.2f);
        this.text = Style.plain(size);
        this.bold = press.dice.chance(0.6) ? Style.bold(size) : text;
        this.dash = press.dice.any("--", "-", "—");
    }

    void title(float right) {
        Sheet sheet = press.sheet;
        Style title = Style.bold(press.dice.between(9f, 12f));
        String words = press.dice.any("Счет-фактура № ", "СЧЕТ-ФАКТУРА № ", "Счет-фактура N ") + press.deal.number()
                + " от "
                + (press.look.dates() == Look.DateForm.WORDS
                        ? RussianText.longDate(press.deal.date())
                        : press.look.date(press.deal.date()));
        sheet.text(press.left, press.y + 9, title, words);
        float mark = press.left + sheet.textWidth(words, title) + 12;
        sheet.text(mark, press.y + 9, text, "(1)");
        sheet.text(press.left, press.y + 21, text, "Исправление № " + dash + " от " + dash);
        sheet.text(mark, press.y + 21, text, "(1а)");
        Style small = Style.plain(5.8f);
        sheet.textRight(right, press.y + 6, small, "Приложение № 1");
        sheet.textRight(right, press.y + 13, small, "к постановлению Правительства Российской Федерации");
        sheet.textRight(right, press.y + 20, small, "от 26 декабря 2011 г. № 1137");
        press.y += 27;
        press.numberAndDate();
    }

    void oneColumn(boolean shipment) {
        lines(seller(shipment));
        lines(buyer());
    }

    void twoColumns(boolean shipment) {
        press.columns(0.52f, first -> lines(seller(shipment)), second -> lines(buyer()));
    }

    private List<Line> seller(boolean shipment) {
        Deal deal = press.deal;
        Party seller = deal.seller();
        List<Line> lines = new ArrayList<>();
        lines.add(new Line("Продавец:", seller.name(), "(2)"));
        lines.add(new Line("Адрес:", seller.address(), "(2а)"));
        lines.add(new Line("ИНН/КПП продавца:", seller.innAndKpp(press.dice.any("/", " / ")), "(2б)"));
        lines.add(new Line(
                "Грузоотправитель и его адрес:",
                press.dice.any("он же", dash, seller.name() + ", " + seller.address()),
                "(3)"));
        lines.add(new Line(
                "Грузополучатель и его адрес:",
                press.dice.any(dash, deal.buyer().name() + ", " + deal.buyer().address()),
                "(4)"));
        lines.add(new Line(
                "К платежно-расчетному документу №",
                press.dice.any(
                        dash + " от " + dash,
                        "157 от " + RussianText.shortDate(deal.date().minusDays(6))),
                "(5)"));
        if (shipment) {
            lines.add(new Line(
                    "Документ об отгрузке: наименование, №",
                    "№ п/п 1-" + deal.lines().size() + " № " + deal.number() + " от "
                            + RussianText.shortDate(deal.date()),
                    "(5а)"));
        }
        return lines;
    }

    private List<Line> buyer() {
        Party buyer = press.deal.buyer();
        return List.of(
                new Line("Покупатель:", buyer.name(), "(6)"),
                new Line("Адрес:", buyer.address(), "(6а)"),
                new Line("ИНН/КПП покупателя:", buyer.innAndKpp(press.dice.any("/", " / ")), "(6б)"),
                new Line(
                        "Валюта: наименование, код",
                        press.dice.any("Российский рубль, 643", "российский рубль, 643"),
                        "(7)"),
                new Line(
                        "Идентификатор государственного контракта, договора (соглашения) (при наличии):", dash, "(8)"));
    }

    private void lines(List<Line> lines) {
        for (Line line : lines) {
            Sheet sheet = press.sheet;
            float value = press.left + sheet.textWidth(line.label(), text) + 5;
            float room = press.right - 24 - value;
            List<String> parts = sheet.wrap(line.value(), Math.max(60, room), bold);
            sheet.text(press.left, press.y + 8, text, line.label());
            sheet.textRight(press.right, press.y + 8, text, line.mark());
            for (String part : parts) {
                sheet.text(value, press.y + 8, bold, part);
                sheet.line(value, press.y + 9.6f, press.right - 20, press.y + 9.6f, 0.35f);
                press.y += 11.4f;
            }
        }
    }
}
