package io.marshrut.ocr.drawing;

import java.math.BigDecimal;
import java.util.List;

/** Счёт-договор in a serif face: conditions, a table without vertical lines, both parties' requisites at the foot. */
final class ContractInvoice {

    private static final float LEFT = 62;
    private static final float RIGHT = 540;
    private static final Style TEXT = Style.plain(10.5f);
    private static final Style BOLD = Style.bold(10.5f);

    private final Sheet sheet;
    private final Sample sample;
    private float y = 55;

    private ContractInvoice(Sheet sheet, Sample sample) {
        this.sheet = sheet;
        this.sample = sample;
    }

    static void draw(Sheet sheet, Sample sample) {
        ContractInvoice invoice = new ContractInvoice(sheet, sample);
        invoice.title();
        invoice.table();
        invoice.conditions();
        invoice.requisites();
    }

    private void title() {
        sheet.textCentred(LEFT, RIGHT, y, Style.bold(14), "Счет-договор № " + sample.number());
        sheet.textCentred(LEFT, RIGHT, y + 17, Style.bold(12), "от " + RussianText.longDate(sample.date()));
        y += 32;
        y = sheet.paragraph(
                LEFT, y, RIGHT - LEFT, TEXT, "Продавец: " + sample.seller().name());
        y = sheet.paragraph(
                LEFT, y, RIGHT - LEFT, TEXT, "Покупатель: " + sample.buyer().name());
        if (sample.basis() != null) {
            y = sheet.paragraph(LEFT, y, RIGHT - LEFT, TEXT, "Основание: " + sample.basis());
        }
        y += 10;
    }

    private void table() {
        Grid grid = new Grid(
                sheet,
                LEFT,
                Grid.columns(
                        Grid.centred(26),
                        Grid.left(218),
                        Grid.right(52),
                        Grid.centred(40),
                        Grid.right(68),
                        Grid.right(74)),
                0,
                0.5f);
        y = grid.heading(y, BOLD, "№ п/п", "Наименование", "Кол-во", "Ед. изм.", "Цена", "Стоимость");
        int number = 1;
        for (Item item : sample.items()) {
            if (y > sheet.height() - 120) {
                sheet.newPage();
                y = 55;
            }
            y = grid.row(
                    y,
                    TEXT,
                    String.valueOf(number++),
                    item.name(),
                    item.quantity().toPlainString(),
                    item.unit(),
                    amount(item.price()),
                    amount(item.amount()));
        }
        y += 6;
        Vat vat = sample.vat();
        switch (vat.mode()) {
            case INCLUDED -> {
                total("Итого:", amount(sample.lines()));
                total("в том числе НДС " + vat.percent() + "%:", amount(sample.vatAmount()));
            }
            case ON_TOP -> {
                total("Итого без НДС:", amount(sample.lines()));
                total("НДС " + vat.percent() + "%:", amount(sample.vatAmount()));
            }
            case NONE -> {
                total("Итого:", amount(sample.lines()));
                total("Без НДС", "");
            }
        }
        total("Всего к оплате:", amount(sample.total()));
        y += 14;
    }

    private void total(String label, String value) {
        y += 13;
        sheet.textRight(RIGHT - 82, y, BOLD, label);
        sheet.textRight(RIGHT - 2, y, BOLD, value);
    }

    private void conditions() {
        List<String> conditions = List.of(
                "Всего к оплате " + RussianText.inWords(sample.total()) + ".",
                "1. Оплата настоящего счета-договора означает согласие Покупателя с условиями поставки товара.",
                "2. Товар отгружается в течение 10 (десяти) рабочих дней с даты поступления денежных средств на"
                        + " расчетный счет Продавца.",
                "3. Счет-договор действителен в течение 3 (трех) банковских дней.");
        for (String condition : conditions) {
            y = sheet.paragraph(LEFT, y, RIGHT - LEFT, TEXT, condition) + 3;
        }
        if (y > sheet.height() - 190) {
            sheet.newPage();
            y = 55;
        }
    }

    /** Buyer's bank beside seller's: only the latter is where the money goes. */
    private void requisites() {
        Bank bank = sample.bank();
        Bank other = new Bank(
                "ПАО «Банк Балтика» г. Калининград", "042748867", "30101810200000000867", "40702810900000012345");
        y += 12;
        column(LEFT, "Продавец", sample.seller(), bank);
        column(LEFT + 250, "Покупатель", sample.buyer(), other);
    }

    private void column(float x, String role, Party party, Bank bank) {
        float line = sheet.paragraph(x, y, 228, BOLD, role);
        line = sheet.paragraph(x, line + 3, 228, TEXT, party.name());
        line = sheet.paragraph(x, line, 228, TEXT, "ИНН " + party.inn());
        if (party.kpp() != null) {
            line = sheet.paragraph(x, line, 228, TEXT, "КПП " + party.kpp());
        }
        line = sheet.paragraph(x, line, 228, TEXT, party.address());
        line = sheet.paragraph(x, line, 228, TEXT, "Р/с " + bank.account());
        line = sheet.paragraph(x, line, 228, TEXT, bank.name());
        line = sheet.paragraph(x, line, 228, TEXT, "К/с " + bank.correspondentAccount());
        line = sheet.paragraph(x, line, 228, TEXT, "БИК " + bank.bik());
        sheet.text(x, line + 26, TEXT, "_______________ / " + party.signatory());
    }

    private static String amount(BigDecimal amount) {
        return RussianText.amount(amount, "", ".");
    }
}
