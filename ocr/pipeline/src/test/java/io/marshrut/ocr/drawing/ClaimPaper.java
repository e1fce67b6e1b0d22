package io.marshrut.ocr.drawing;

import java.util.List;

/**
 * A letter of claim as people write them: the addressee and the sender in the right half, the title, the text.
 *
 * @param head lines in the right half
 * @param title in capitals, centred
 * @param text paragraphs; an empty one is white space
 */
public record ClaimPaper(List<String> head, String title, List<String> text) {

    private static final float LEFT = 70;
    private static final float RIGHT = 540;
    private static final float MIDDLE = 290;
    private static final float BOTTOM = 770;
    private static final Style TEXT = Style.plain(12);

    /** A customer's claim of a purchase that went wrong, of one page. */
    public static ClaimPaper ofACustomer(String name, String number, String date, String amount) {
        return new ClaimPaper(
                List.of(
                        "Директору ООО «Мастеровой»",
                        "от " + name + ",",
                        "проживающей по адресу: 190000,",
                        "г. Санкт-Петербург, ул. Садовая,",
                        "д. 10, кв. 5",
                        "тел. 8 921 555-12-12"),
                "ПРЕТЕНЗИЯ № " + number + " от " + date,
                List.of(
                        "В вашем магазине я приобрела дрель ударную. Через две недели она перестала включаться."
                                + " В обмене мне отказали без объяснения причин.",
                        "В соответствии со статьёй 18 Закона РФ «О защите прав потребителей» потребитель вправе отказаться"
                                + " от исполнения договора купли-продажи.",
                        "На основании изложенного требую вернуть уплаченные за товар деньги в размере " + amount
                                + " руб. в течение 10 дней со дня получения претензии.",
                        "В случае отказа буду вынуждена обратиться в суд.",
                        "",
                        "Приложение: копия кассового чека.",
                        "",
                        "Подпись ____________"));
    }

    /** Of as many pages as it takes. */
    public DrawnDocument draw() {
        try (Sheet sheet = new Sheet(Typeface.Family.SERIF, false)) {
            float y = 60;
            for (String line : head) {
                sheet.text(MIDDLE, y, TEXT, line);
                y += 17;
            }
            y += 30;
            sheet.textCentred(LEFT, RIGHT, y, Style.bold(14), title);
            y += 24;
            for (String paragraph : text) {
                if (y > BOTTOM) {
                    sheet.newPage();
                    y = 60;
                }
                y = sheet.paragraph(LEFT, y, RIGHT - LEFT, TEXT, paragraph) + 8;
            }
            return new DrawnDocument(sheet.toPdf());
        }
    }
}
