package io.marshrut.ocr.drawing;

import java.math.BigDecimal;

/** Счёт на оплату with a bank block, as the most common accounting program prints it. */
final class ClassicInvoice {

    private static final float LEFT = 40;
    private static final float RIGHT = 555;
    private static final Style TEXT = Style.plain(9);
    private static final Style BOLD = Style.bold(9);

    private final Sheet sheet;
    private final Sample sample;
    private float y = 40;

    private ClassicInvoice(Sheet sheet, Sample sample) {
        this.sheet = sheet;
        this.sample = sample;
    }

    static void draw(Sheet sheet, Sample sample) {
        ClassicInvoice invoice = new ClassicInvoice(sheet, sample);
        invoice.bankBlock();
        invoice.title();
        invoice.parties();
        invoice.table();
        invoice.totals();
        invoice.signatures();
    }

    private void bankBlock() {
        Bank bank = sample.bank();
        float label = 330;
        float value = 372;
        float middle = 185;
        float bottom = y + 92;
        sheet.frame(LEFT, y, RIGHT, bottom, 0.7f);
        sheet.line(label, y, label, bottom, 0.7f);
        sheet.line(value, y, value, bottom, 0.7f);
        sheet.line(label, y + 15, value, y + 15, 0.7f);
        sheet.line(LEFT, y + 44, RIGHT, y + 44, 0.7f);
        sheet.line(LEFT, y + 59, label, y + 59, 0.7f);
        sheet.line(middle, y + 44, middle, y + 59, 0.7f);
        sheet.text(LEFT + 3, y + 11, TEXT, bank.name());
        sheet.text(LEFT + 3, y + 40, Style.plain(7), "Банк получателя");
        sheet.text(label + 3, y + 11, TEXT, "БИК");
        sheet.text(value + 3, y + 11, TEXT, bank.bik());
        sheet.text(label + 3, y + 26, TEXT, "Сч. №");
        sheet.text(value + 3, y + 26, TEXT, bank.correspondentAccount());
        sheet.text(LEFT + 3, y + 55, TEXT, "ИНН  " + sample.seller().inn());
        sheet.text(
                middle + 3,
                y + 55,
                TEXT,
                "КПП  " + (sample.seller().kpp() == null ? "" : sample.seller().kpp()));
        sheet.text(label + 3, y + 55, TEXT, "Сч. №");
        sheet.text(value + 3, y + 55, TEXT, bank.account());
        sheet.text(LEFT + 3, y + 70, TEXT, sample.seller().name());
        sheet.text(LEFT + 3, y + 89, Style.plain(7), "Получатель");
        y = bottom + 26;
    }

    private void title() {
        sheet.text(
                LEFT,
                y,
                Style.bold(14),
                "Счет на оплату № " + sample.number() + " от " + RussianText.longDate(sample.date()));
        y += 8;
        sheet.line(LEFT, y, RIGHT, y, 1.6f);
        y += 14;
    }

    private void parties() {
        party("Поставщик\n(Исполнитель):", sample.seller());
        party("Покупатель\n(Заказчик):", sample.buyer());
        if (sample.basis() != null) {
            sheet.paragraph(LEFT, y, 80, TEXT, "Основание:");
            y = sheet.paragraph(LEFT + 85, y, RIGHT - LEFT - 85, BOLD, sample.basis()) + 8;
        }
    }

    private void party(String label, Party party) {
        float labelBottom = sheet.paragraph(LEFT, y, 80, TEXT, label);
        String kpp = party.kpp() == null ? "" : ", КПП " + party.kpp();
        String text = party.name() + ", ИНН " + party.inn() + kpp + ", " + party.address();
        y = Math.max(labelBottom, sheet.paragraph(LEFT + 85, y, RIGHT - LEFT - 85, BOLD, text)) + 8;
    }

    private void table() {
        Grid grid = new Grid(
                sheet,
                LEFT,
                Grid.columns(
                        Grid.centred(24),
                        Grid.left(245),
                        Grid.right(54),
                        Grid.centred(36),
                        Grid.right(74),
                        Grid.right(82)),
                0.7f,
                0.7f);
        y = grid.heading(y, BOLD, "№", "Товары (работы, услуги)", "Кол-во", "Ед.", "Цена", "Сумма");
        int number = 1;
        for (Item item : sample.items()) {
            String[] cells = {
                String.valueOf(number++),
                item.name(),
                RussianText.quantity(item.quantity()),
                item.unit(),
                amount(item.price()),
                amount(item.amount())
            };
            if (y + grid.heightOf(TEXT, cells) > sheet.height() - 60) {
                sheet.newPage();
                y = 40;
                y = grid.heading(y, BOLD, "№", "Товары (работы, услуги)", "Кол-во", "Ед.", "Цена", "Сумма");
            }
            y = grid.row(y, TEXT, cells);
        }
        if (y > sheet.height() - 200) {
            sheet.newPage();
            y = 40;
        }
    }

    private void totals() {
        Vat vat = sample.vat();
        y += 8;
        total("Итого:", amount(sample.lines()));
        switch (vat.mode()) {
            case INCLUDED -> total("В том числе НДС (" + vat.percent() + "%):", amount(sample.vatAmount()));
            case ON_TOP -> total("НДС " + vat.percent() + "%:", amount(sample.vatAmount()));
            case NONE -> total("Без налога (НДС)", "-");
        }
        total("Всего к оплате:", amount(sample.total()));
        y += 12;
        sheet.text(
                LEFT,
                y,
                TEXT,
                "Всего наименований " + sample.items().size() + ", на сумму " + amount(sample.total()) + " руб.");
        y += 3;
        y = sheet.paragraph(LEFT, y, RIGHT - LEFT, BOLD, RussianText.inWords(sample.total())) + 6;
        sheet.line(LEFT, y, RIGHT, y, 1.6f);
    }

    private void total(String label, String value) {
        y += 12;
        sheet.textRight(RIGHT - 86, y, BOLD, label);
        sheet.textRight(RIGHT - 2, y, BOLD, value);
    }

    private void signatures() {
        y += 34;
        signature(LEFT, "Руководитель");
        signature(LEFT + 270, "Бухгалтер");
    }

    private void signature(float x, String role) {
        sheet.text(x, y, BOLD, role);
        sheet.line(x + 75, y + 2, x + 235, y + 2, 0.6f);
        sheet.textRight(x + 235, y, TEXT, sample.seller().signatory());
    }

    private static String amount(BigDecimal amount) {
        return RussianText.amount(amount, "\u00A0", ",");
    }
}
