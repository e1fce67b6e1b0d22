package io.marshrut.ocr.drawing.corpus;

import io.marshrut.ocr.drawing.Grid.Align;
import java.math.BigDecimal;

/** A column of a table of goods, with the words programs head it with. */
enum Cell {
    NUMBER(24, Align.CENTRE, "№|№ п/п|N", "№ п.п.|п/п"),
    CODE(52, Align.LEFT, "Артикул|Код", "Код товара|Арт."),
    NAME(
            190,
            Align.LEFT,
            "Товары (работы, услуги)|Наименование|Наименование товара|Наименование работ, услуг",
            "Описание|Номенклатура|Наименование товаров, работ, услуг|Предмет счета"),
    UNIT(36, Align.CENTRE, "Ед.|Ед. изм.|Единица измерения", "Ед.изм.|Изм."),
    QUANTITY(48, Align.RIGHT, "Кол-во|Количество|Коли-\nчество", "Кол.|К-во|Объем"),
    PRICE(66, Align.RIGHT, "Цена|Цена, руб.|Цена за ед.", "Цена за единицу|Цена (руб.)|Стоимость ед."),
    DISCOUNT(54, Align.RIGHT, "Скидка|Сумма скидки", "Скидка, руб."),
    AMOUNT(74, Align.RIGHT, "Сумма|Стоимость|Сумма, руб.", "Итого|Сумма (руб.)|Стоимость, ₽"),
    NET(74, Align.RIGHT, "Сумма без НДС|Стоимость без НДС", "Сумма (без НДС)|Без НДС, руб."),
    RATE(40, Align.CENTRE, "Ставка НДС|НДС, %", "НДС %|Ст. НДС"),
    VAT(62, Align.RIGHT, "Сумма НДС|НДС", "НДС, руб.|В т.ч. НДС"),
    GROSS(74, Align.RIGHT, "Всего с НДС|Сумма с НДС", "Итого с НДС|Всего");

    private final float width;
    private final Align align;
    private final String known;
    private final String unseen;

    Cell(float width, Align align, String known, String unseen) {
        this.width = width;
        this.align = align;
        this.known = known;
        this.unseen = unseen;
    }

    float width() {
        return width;
    }

    Align align() {
        return align;
    }

    String heading(Press press) {
        String words = press.words == Words.FIRST || press.dice.chance(0.5) ? known : unseen;
        return press.dice.any(words.split("\\|"));
    }

    boolean money() {
        return switch (this) {
            case PRICE, DISCOUNT, AMOUNT, NET, VAT, GROSS -> true;
            default -> false;
        };
    }

    /** Of a row; of a total where line is null. */
    String of(Press press, int number, DealLine line) {
        return switch (this) {
            case NUMBER -> String.valueOf(number);
            case CODE -> press.dice.any("00-", "Т", "") + String.format("%05d", 1_200 + number * 137);
            case NAME -> line.name();
            case UNIT -> line.unit();
            case QUANTITY -> press.look.quantity(line.quantity());
            case RATE -> line.perCent() == null ? "Без НДС" : line.perCent() + "%";
            case VAT -> line.perCent() == null ? press.dice.any("Без НДС", "-") : press.money(line.vat());
            case DISCOUNT -> line.discount().signum() == 0 ? "" : press.money(line.discount());
            default -> press.money(money(line));
        };
    }

    BigDecimal money(DealLine line) {
        return switch (this) {
            case PRICE -> line.price();
            case DISCOUNT -> line.discount();
            case AMOUNT -> line.amount();
            case NET -> line.net();
            case VAT -> line.vat();
            case GROSS -> line.withVat();
            default -> throw new IllegalStateException(this + " has no money");
        };
    }

    boolean summed() {
        return money() && this != PRICE;
    }
}
