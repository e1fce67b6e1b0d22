package io.marshrut.ocr.drawing;

import java.math.BigDecimal;

/** Счёт under a letterhead: running requisites, fused ИНН/КПП, numeric date, totals inside the table. */
final class LetterheadInvoice {

    private static final float LEFT = 56;
    private static final float RIGHT = 545;
    private static final Style TEXT = Style.plain(10);

    private final Sheet sheet;
    private final Sample sample;
    private float y = 50;

    private LetterheadInvoice(Sheet sheet, Sample sample) {
        this.sheet = sheet;
        this.sample = sample;
    }

    static void draw(Sheet sheet, Sample sample) {
        LetterheadInvoice invoice = new LetterheadInvoice(sheet, sample);
        invoice.letterhead();
        invoice.title();
        invoice.table();
        invoice.closing();
    }

    private void letterhead() {
        Party seller = sample.seller();
        Bank bank = sample.bank();
        sheet.text(LEFT, y + 12, Style.bold(15), seller.name());
        y = sheet.paragraph(LEFT, y + 22, RIGHT - LEFT, TEXT, "Адрес: " + seller.address());
        String codes = seller.kpp() == null ? "ИНН: " + seller.inn() : "ИНН/КПП: " + seller.innAndKpp("/");
        y = sheet.paragraph(LEFT, y, RIGHT - LEFT, TEXT, codes);
        y = sheet.paragraph(LEFT, y, RIGHT - LEFT, TEXT, "Расчетный счет: " + bank.account() + " в " + bank.name());
        y = sheet.paragraph(
                LEFT, y, RIGHT - LEFT, TEXT, "БИК: " + bank.bik() + ", корр. счет: " + bank.correspondentAccount());
        y += 6;
        sheet.line(LEFT, y, RIGHT, y, 2f);
        y += 30;
    }

    private void title() {
        String title = "СЧЕТ № " + sample.number() + " от " + RussianText.shortDate(sample.date());
        sheet.textCentred(LEFT, RIGHT, y, Style.bold(16), title);
        y += 18;
        Party buyer = sample.buyer();
        y = sheet.paragraph(LEFT, y, RIGHT - LEFT, TEXT, "Плательщик: " + buyer.name());
        y = sheet.paragraph(
                LEFT,
                y,
                RIGHT - LEFT,
                TEXT,
                "ИНН/КПП плательщика: " + buyer.innAndKpp(" / ") + ", адрес: " + buyer.address());
        y = sheet.paragraph(LEFT, y, RIGHT - LEFT, TEXT, "Грузополучатель: склад № 4, " + buyer.address());
        if (sample.basis() != null) {
            y = sheet.paragraph(LEFT, y, RIGHT - LEFT, TEXT, "Основание: " + sample.basis());
        }
        y += 12;
    }

    private void table() {
        Grid grid = new Grid(
                sheet,
                LEFT,
                Grid.columns(Grid.left(215), Grid.centred(50), Grid.right(62), Grid.right(76), Grid.right(86)),
                0.5f,
                0.5f);
        y = grid.heading(
                y,
                Style.bold(9.5f),
                "Наименование товара",
                "Ед.\nизм.",
                "Коли-\nчество",
                "Цена,\nруб.",
                "Сумма,\nруб.");
        for (Item item : sample.items()) {
            if (y > sheet.height() - 180) {
                sheet.newPage();
                y = 50;
            }
            y = grid.row(
                    y,
                    TEXT,
                    item.name(),
                    item.unit(),
                    RussianText.quantity(item.quantity()),
                    amount(item.price()),
                    amount(item.amount()));
        }
        Vat vat = sample.vat();
        switch (vat.mode()) {
            case INCLUDED -> {
                y = grid.row(y, TEXT, "Итого с НДС", "", "", "", amount(sample.total()));
                y = grid.row(y, TEXT, "в т.ч. НДС " + vat.percent() + "%", "", "", "", amount(sample.vatAmount()));
            }
            case ON_TOP -> {
                y = grid.row(y, TEXT, "Итого без НДС", "", "", "", amount(sample.lines()));
                y = grid.row(y, TEXT, "Сумма НДС " + vat.percent() + "%", "", "", "", amount(sample.vatAmount()));
                y = grid.row(y, TEXT, "Итого с НДС", "", "", "", amount(sample.total()));
            }
            case NONE -> {
                y = grid.row(y, TEXT, "Итого", "", "", "", amount(sample.lines()));
                y = grid.row(y, TEXT, "НДС не облагается", "", "", "", "—");
            }
        }
        y = grid.row(y, Style.bold(10), "ВСЕГО К ОПЛАТЕ", "", "", "", amount(sample.total()));
        y += 14;
    }

    private void closing() {
        y = sheet.paragraph(LEFT, y, RIGHT - LEFT, TEXT, "К оплате: " + RussianText.inWords(sample.total()) + ".");
        y = sheet.paragraph(
                LEFT, y + 8, RIGHT - LEFT, Style.plain(8), "Счет действителен в течение 5 банковских дней.");
        sheet.text(
                LEFT,
                y + 40,
                TEXT,
                "Генеральный директор ____________________ / " + sample.seller().signatory() + " /");
    }

    private static String amount(BigDecimal amount) {
        return RussianText.amount(amount, " ", ",");
    }
}
