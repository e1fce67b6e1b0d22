package io.marshrut.ocr.drawing.corpus;

/** Columns of a счёт-фактура (resolution 1137) in the words and widths of programs other than the most common. */
final class TaxColumns {

    private final Press press;
    private final FreeTable table;
    private final boolean full;
    private final String dash;

    private TaxColumns(Press press, float size, boolean full) {
        this.press = press;
        this.table = new FreeTable(press, size).ruled(0.4f, 0.4f);
        this.full = full;
        this.dash = press.dice.any("-", "--", "—", "");
    }

    /**
     * @param full the headings as the resolution has them; else shortened, as small programs print them
     * @param numbered edition of 2021: a column for the number of the row
     */
    static FreeTable of(Press press, float size, boolean full, boolean numbered) {
        TaxColumns columns = new TaxColumns(press, size, full);
        columns.goods(numbered);
        columns.sums();
        columns.origin();
        return columns.table;
    }

    private String words(String whole, String brief) {
        return full ? whole : brief;
    }

    private void goods(boolean numbered) {
        if (numbered) {
            table.centred("№ п/п", 22, (n, line) -> String.valueOf(n));
        }
        table.left(
                words(
                        "Наименование товара (описание выполненных работ, оказанных услуг), имущественного права",
                        "Товар (работа, услуга)"),
                0,
                (n, line) -> line.name());
        table.centred(words("Код вида товара", "Код вида"), 36, (n, line) -> dash);
        table.centred(words("Единица измере- ния код", "ОКЕИ"), 36, (n, line) -> line.unitCode());
        table.centred(words("условное обозна- чение (нацио- нальное)", "Ед. изм."), 40, (n, line) -> line.unit());
        table.right(words("Количе- ство (объем)", "Кол-во"), 46, (n, line) -> press.look.quantity(line.quantity()));
        table.right(words("Цена (тариф) за единицу измерения", "Цена"), 58, (n, line) -> press.money(line.price()));
    }

    private void sums() {
        table.money(
                words("Стоимость товаров (работ, услуг), имущественных прав без налога - всего", "Стоимость без НДС"),
                68,
                DealLine::net);
        table.centred(
                        words("В том числе сумма акциза", "Акциз"),
                        38,
                        (n, line) -> press.look.thousandths() ? "-" : "без акциза")
                .summed(deal -> press.look.thousandths() ? "X" : "Х");
        table.centred(
                        words("Нало- говая ставка", "Ставка НДС"),
                        36,
                        (n, line) -> line.perCent() == null ? "без НДС" : line.perCent() + "%")
                .summed(deal -> "Х");
        table.vat(words("Сумма налога, предъяв- ляемая покупателю", "Сумма НДС"), 62, "без НДС");
        table.money(
                words("Стоимость товаров (работ, услуг), имущественных прав с налогом - всего", "Стоимость с НДС"),
                70,
                DealLine::withVat);
    }

    private void origin() {
        table.centred(words("Страна проис- хождения цифр. код", "Код страны"), 38, (n, line) -> dash);
        table.centred(words("краткое наиме- нование", "Страна"), 42, (n, line) -> dash);
        table.centred(words("Регистраци- онный номер декларации на товары", "Номер ДТ"), 56, (n, line) -> dash);
    }
}
