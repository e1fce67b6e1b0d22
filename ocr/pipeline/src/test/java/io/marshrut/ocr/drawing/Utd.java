package io.marshrut.ocr.drawing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** УПД after the form recommended by letter ММВ-20-3/96@, landscape, with счёт-фактура in the upper right frame. */
final class Utd {

    private static final float LEFT = 24;
    private static final float FRAME = 118;
    private static final float RIGHT = 818;
    private static final Style TEXT = Style.plain(7.5f);
    private static final Style BOLD = Style.bold(7.5f);
    private static final Style SMALL = Style.plain(6);

    private record Line(String label, String value, String number) {}

    private final Sheet sheet;
    private final Sample sample;
    private float y = 26;

    private Utd(Sheet sheet, Sample sample) {
        this.sheet = sheet;
        this.sample = sample;
    }

    static void drawOneColumn(Sheet sheet, Sample sample) {
        Utd utd = new Utd(sheet, sample);
        float top = utd.y;
        utd.heading();
        utd.lines(FRAME + 8, RIGHT, utd.sellerLines());
        utd.lines(FRAME + 8, RIGHT, utd.buyerLines());
        utd.left(top);
        utd.table();
        utd.foot();
    }

    static void drawTwoColumns(Sheet sheet, Sample sample) {
        Utd utd = new Utd(sheet, sample);
        float top = utd.y;
        utd.heading();
        float lines = utd.y;
        utd.lines(FRAME + 8, 470, utd.sellerLines());
        float bottom = utd.y;
        utd.y = lines;
        utd.lines(482, RIGHT, utd.buyerLines());
        utd.y = Math.max(bottom, utd.y);
        utd.left(top);
        utd.table();
        utd.foot();
    }

    private void heading() {
        Style number = Style.bold(9.5f);
        sheet.text(
                FRAME + 8,
                y + 9,
                number,
                "Счет-фактура № " + sample.number() + " от " + RussianText.longDate(sample.date()));
        sheet.text(FRAME + 290, y + 9, TEXT, "(1)");
        sheet.text(FRAME + 8, y + 21, TEXT, "Исправление № -- от --");
        sheet.text(FRAME + 290, y + 21, TEXT, "(1а)");
        sheet.textRight(RIGHT, y + 6, SMALL, "Приложение № 1 к постановлению Правительства Российской Федерации");
        sheet.textRight(RIGHT, y + 13, SMALL, "от 26 декабря 2011 г. № 1137");
        y += 28;
    }

    private List<Line> sellerLines() {
        Party seller = sample.seller();
        List<Line> lines = new ArrayList<>();
        lines.add(new Line("Продавец:", seller.name(), "(2)"));
        lines.add(new Line("Адрес:", seller.address(), "(2а)"));
        lines.add(new Line("ИНН/КПП продавца:", seller.innAndKpp("/"), "(2б)"));
        lines.add(new Line("Грузоотправитель и его адрес:", "он же", "(3)"));
        lines.add(new Line("Грузополучатель и его адрес:", sample.buyer().name() + ", склад № 4", "(4)"));
        lines.add(new Line("К платежно-расчетному документу:", "№ -- от --", "(5)"));
        lines.add(new Line(
                "Документ об отгрузке:",
                "№ п/п 1-" + sample.items().size() + " № " + sample.number() + " от "
                        + RussianText.shortDate(sample.date()),
                "(5а)"));
        return lines;
    }

    private List<Line> buyerLines() {
        Party buyer = sample.buyer();
        return List.of(
                new Line("Покупатель:", buyer.name(), "(6)"),
                new Line("Адрес:", buyer.address(), "(6а)"),
                new Line("ИНН/КПП покупателя:", buyer.innAndKpp("/"), "(6б)"),
                new Line("Валюта: наименование, код", "Российский рубль, 643", "(7)"),
                new Line("Идентификатор государственного контракта (при наличии):", "--", "(8)"));
    }

    private void lines(float left, float right, List<Line> lines) {
        for (Line line : lines) {
            float value = Math.max(left + 118, left + sheet.textWidth(line.label(), TEXT) + 4);
            sheet.text(left, y + 8, TEXT, line.label());
            sheet.text(value, y + 8, BOLD, line.value());
            sheet.line(value, y + 10, right - 20, y + 10, 0.4f);
            sheet.textRight(right, y + 8, TEXT, line.number());
            y += 12;
        }
    }

    private void left(float top) {
        float bottom = y + 6;
        sheet.paragraph(LEFT, top, FRAME - LEFT - 8, Style.bold(9), "Универсальный\nпередаточный\nдокумент");
        sheet.text(LEFT, top + 52, Style.plain(8), "Статус:");
        sheet.frame(LEFT + 38, top + 42, LEFT + 54, top + 56, 0.8f);
        sheet.text(LEFT + 43, top + 52, Style.bold(9), String.valueOf(sample.status()));
        sheet.paragraph(
                LEFT,
                top + 62,
                FRAME - LEFT - 8,
                SMALL,
                "1 – счет-фактура и передаточный документ (акт)\n2 – передаточный документ (акт)");
        sheet.line(FRAME, top - 4, FRAME, bottom, 1.2f);
        y = bottom;
    }

    private void table() {
        Grid grid = new Grid(
                sheet,
                LEFT,
                Grid.columns(
                        Grid.left(52),
                        Grid.centred(20),
                        Grid.left(172),
                        Grid.centred(34),
                        Grid.centred(28),
                        Grid.centred(36),
                        Grid.right(46),
                        Grid.right(58),
                        Grid.right(70),
                        Grid.centred(40),
                        Grid.centred(42),
                        Grid.right(64),
                        Grid.right(72),
                        Grid.centred(30),
                        Grid.centred(30)),
                0.5f,
                0.5f);
        headings(grid);
        int number = 1;
        for (Item item : sample.items()) {
            String[] cells = row(number++, item);
            if (y + grid.heightOf(TEXT, cells) > sheet.height() - 40) {
                sheet.newPage();
                y = 30;
                headings(grid);
            }
            y = grid.row(y, TEXT, cells);
        }
        totals(grid);
    }

    private void headings(Grid grid) {
        y = grid.heading(
                y,
                SMALL,
                "Код товара/ работ, услуг",
                "№ п/п",
                "Наименование товара (описание выполненных работ, оказанных услуг), имущественного права",
                "Код вида товара",
                "Ед. изм. код",
                "условное обозна- чение",
                "Коли- чество (объем)",
                "Цена (тариф) за единицу измерения",
                "Стоимость товаров (работ, услуг) без налога - всего",
                "В том числе сумма акциза",
                "Нало- говая ставка",
                "Сумма налога, предъяв- ляемая покупателю",
                "Стоимость товаров (работ, услуг) с налогом - всего",
                "Страна: код",
                "краткое наиме- нование");
        y = grid.heading(y, SMALL, "А", "1", "1а", "1б", "2", "2а", "3", "4", "5", "6", "7", "8", "9", "10", "10а");
    }

    private String[] row(int number, Item item) {
        Vat vat = sample.vat();
        BigDecimal tax = vat.of(item.amount());
        return new String[] {
            String.format("00-%06d", 1200 + number * 37),
            String.valueOf(number),
            item.name(),
            "--",
            item.unitCode(),
            item.unit(),
            RussianText.quantity(item.quantity()),
            amount(item.price()),
            amount(item.amount()),
            "без акциза",
            vat.isNone() ? "без НДС" : vat.percent() + "%",
            vat.isNone() ? "без НДС" : amount(tax),
            amount(item.amount().add(tax)),
            "--",
            "--"
        };
    }

    private void totals(Grid grid) {
        if (y > sheet.height() - 150) {
            sheet.newPage();
            y = 30;
        }
        float bottom = y + 13;
        sheet.frame(LEFT, y, grid.right(), bottom, 0.5f);
        for (int column : new int[] {8, 9, 11, 12, 13}) {
            sheet.line(grid.edge(column), y, grid.edge(column), bottom, 0.5f);
        }
        sheet.text(grid.edge(2) + 3, y + 9, BOLD, "Всего к оплате (9)");
        sheet.textRight(grid.edge(9) - 2.2f, y + 9, BOLD, amount(sample.lines()));
        sheet.textCentred(grid.edge(9), grid.edge(11), y + 9, BOLD, "Х");
        sheet.textRight(
                grid.edge(12) - 2.2f, y + 9, BOLD, sample.vat().isNone() ? "без НДС" : amount(sample.vatAmount()));
        sheet.textRight(grid.edge(13) - 2.2f, y + 9, BOLD, amount(sample.total()));
        y = bottom + 6;
    }

    private void foot() {
        sheet.text(LEFT, y + 8, SMALL, "Документ составлен на 1 листе");
        sheet.text(FRAME + 8, y + 8, TEXT, "Руководитель организации или иное уполномоченное лицо");
        sheet.text(FRAME + 300, y + 8, TEXT, "_____________ " + sample.seller().signatory());
        sheet.text(FRAME + 430, y + 8, TEXT, "Главный бухгалтер или иное уполномоченное лицо _____________");
        y += 16;
        sheet.line(LEFT, y, RIGHT, y, 1.2f);
        y += 4;
        String basis = sample.basis() == null ? "Без документа-основания" : sample.basis();
        sheet.text(LEFT, y + 8, TEXT, "Основание передачи (сдачи) / получения (приемки)");
        sheet.text(LEFT + 190, y + 8, BOLD, basis);
        sheet.line(LEFT + 188, y + 10, RIGHT - 20, y + 10, 0.4f);
        sheet.textRight(RIGHT, y + 8, TEXT, "[8]");
        sheet.text(LEFT + 330, y + 17, Style.plain(5.5f), "(договор; доверенность и др.)");
        y += 20;
        sheet.text(LEFT, y + 8, TEXT, "Данные о транспортировке и грузе");
        sheet.line(LEFT + 188, y + 10, RIGHT - 20, y + 10, 0.4f);
        sheet.textRight(RIGHT, y + 8, TEXT, "[9]");
        y += 16;
        float middle = (LEFT + RIGHT) / 2;
        sheet.line(middle, y, middle, y + 64, 0.8f);
        transfer(
                LEFT,
                "Товар (груз) передал / услуги, результаты работ, права сдал",
                "Дата отгрузки, передачи (сдачи)",
                sample.seller());
        transfer(
                middle + 8,
                "Товар (груз) получил / услуги, результаты работ, права принял",
                "Дата получения (приемки)",
                sample.buyer());
    }

    private void transfer(float x, String title, String date, Party party) {
        sheet.text(x, y + 8, TEXT, title);
        sheet.text(x, y + 22, TEXT, "Директор  ______________  " + party.signatory());
        sheet.text(
                x,
                y + 36,
                TEXT,
                date + " «" + String.format("%02d", sample.date().getDayOfMonth()) + "» "
                        + RussianText.longDate(sample.date()).replaceFirst("^\\d+ ", ""));
        sheet.text(x, y + 50, TEXT, party.name() + ", ИНН/КПП " + party.innAndKpp("/"));
        sheet.text(x, y + 58, Style.plain(5.5f), "(наименование экономического субъекта – составителя документа)");
    }

    private static String amount(BigDecimal amount) {
        return RussianText.amount(amount, " ", ",");
    }
}
