package io.marshrut.ocr.pipeline.types;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.marshrut.ocr.model.DocumentLine;
import io.marshrut.ocr.model.FieldName;
import io.marshrut.ocr.pipeline.fields.FieldExtraction;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tables of goods without rulings, with headings of several lines, and with columns that not all of them have. */
class TableVariationsTest {

    private static final String HEAD = """
            Счет на оплату № 42 от 12.03.2026

            Поставщик:    ООО «Ромашка», ИНН 7705123452, КПП 770501001
            Покупатель:   АО «Вектор», ИНН 7814543217, КПП 781401001

            """;

    @Test
    void readsHeadingsWhoseUpperLinesNameNoFurtherColumn() {
        assertThat(lines("""
                                         Единица                          Ставка
            №   Наименование                         Кол-во    Цена                  Сумма НДС     Всего с НДС
                                         измерения                        НДС
            1   Бумага офисная А4        пач         10        350,00     20%        700,00        4 200,00
            2   Картридж для принтера    шт          2         1 250,00   20%        500,00        3 000,00
                                                                                     Итого:        7 200,00
            """))
                .containsExactly(
                        new DocumentLine("Бумага офисная А4", "пач", "10", "350.00", "4200.00", "700.00"),
                        new DocumentLine("Картридж для принтера", "шт", "2", "1250.00", "3000.00", "500.00"));
    }

    @Test
    void readsTheRateUnderAHeadingThatIsThatOfTheTax() {
        assertThat(lines("""
            №   Наименование             Кол-во    Ед.  Цена         НДС      НДС, руб.    Всего с НДС
            1   Бумага офисная А4        10        пач  350,00       20%      700,00       4 200,00
            2   Картридж для принтера    2         шт   1 250,00     20%      500,00       3 000,00
                                                                  Итого:                7 200,00
            """)).extracting(DocumentLine::vat).containsExactly("700.00", "500.00");
    }

    @Test
    void leavesTheDiscountOut() {
        assertThat(lines("""
            №   Наименование             Кол-во    Ед.  Цена         Сумма скидки    Стоимость
            1   Бумага офисная А4        10        пач  350,00       100,00          3 400,00
            2   Картридж для принтера    2         шт   1 250,00     50,00           2 450,00
                                                                  Итого:          5 850,00
            """)).extracting(DocumentLine::amount).containsExactly("3400.00", "2450.00");
    }

    @Test
    void takesNumberedColumnsForThoseOfNoForm() {
        assertThat(lines("""
            №   Наименование          Ед.    Кол-во    Цена        Ставка НДС   Сумма НДС    Сумма с НДС
            1   2                     3      4         5           6            7            8
            1   Бумага офисная А4     пач    10        350,00      20%          700,00       4 200,00
            2   Картридж для принтера шт     2         1 250,00    20%          500,00       3 000,00
                                                                   Итого:                    7 200,00
            """))
                .containsExactly(
                        new DocumentLine("Бумага офисная А4", "пач", "10", "350.00", "4200.00", "700.00"),
                        new DocumentLine("Картридж для принтера", "шт", "2", "1250.00", "3000.00", "500.00"));
    }

    /** «НДС» was read as «HAC», so that the tax seemed to be the sum. */
    @Test
    void findsTheSumByTheMultiplicationWhereAHeadingIsMisread() {
        assertThat(lines("""
            №   Наименование                                                      Кол-во    Ед.    Цена         HAC        Сумма с НДС
            1   Бумага офисная А4                                                 10        пач    420,00       700,00     4 200,00
            2   Картридж для принтера                                             2         шт     1 500,00     500,00     3 000,00
                                                                                                   Итого:                  7 200,00
            """))
                .containsExactly(
                        new DocumentLine("Бумага офисная А4", "пач", "10", "420.00", "4200.00", "700.00"),
                        new DocumentLine("Картридж для принтера", "шт", "2", "1500.00", "3000.00", "500.00"));
    }

    @Test
    void aStampOverOneSumOfALineLosesNeitherTheLineNorTheSum() {
        assertThat(lines("""
            №   Наименование                                                      Кол-во    Ед.    Цена         Стоимость   Ставка НДС   Сумма НДС   Всего с НДС
            1   Бумага офисная А4                                                 10        пач    350,00       3 500,00    20%          700,00      4 200,00
            2   Картридж для принтера                                             2         шт     1 250,00     PE#@        20%          500,00      3 000,00
            3   Папка                                                             5         шт     100,00       500,00      20%          Ik@#        600,00
                                                                                                   Итого:       6 500,00                 1 300,00    7 800,00
            """))
                .containsExactly(
                        new DocumentLine("Бумага офисная А4", "пач", "10", "350.00", "3500.00", "700.00"),
                        new DocumentLine("Картридж для принтера", "шт", "2", "1250.00", "2500.00", "500.00"),
                        new DocumentLine("Папка", "шт", "5", "100.00", "500.00", "100.00"));
    }

    @Test
    void aLostQuantityIsToldByPriceAndSumWhereOtherLinesMultiply() {
        assertThat(lines("""
            №   Наименование                                                      Кол-во    Ед.    Цена         Сумма
            1   Бумага офисная А4                                                 10        пач    350,00       3 500,00
            2   Картридж для принтера                                             Q#        шт     1 250,00     33 750,00
            4   Скоросшиватель                                                    7         шт     20,00        140,00
            3   Папка                                                             13        шт     100,00       11 300,00
                                                                                                   Итого:       48 550,00
            """)).extracting(DocumentLine::quantity).containsExactly("10", "27", "7", "113");
    }

    @Test
    void aRowOfColumnNumbersWithOneMisreadIsNoLine() {
        assertThat(lines("""
            №   Наименование          Ед.    Кол-во    Цена        Сумма
            1   р                     3      4         5           6
            1   Бумага офисная А4     пач    10        350,00      3 500,00
                                                       Итого:      3 500,00
            """)).extracting(DocumentLine::name).containsExactly("Бумага офисная А4");
    }

    @Test
    void dividesNoColumnBetweenThousands() {
        assertThat(lines("""
            Артикул   Наименование            Ед.     Кол-во         Цена      Сумма скидки      Стоимость
               1           2                   3        4              5             6                7
            Т01337    Бумага офисная А4       пач       62      6 809,00  1 021 107,90     401 050,10
            Т01374    Картридж для принтера   шт         9      1 250,00  1 031 054,48      11 000,00
            Т01375    Папка                   шт         7      9 450,00  1 131 054,48      11 000,00
                                                                               Итого:      423 050,10
            """)).extracting(DocumentLine::price).containsExactly("6809.00", "1250.00", "9450.00");
    }

    @Test
    void partsUnitAndQuantityUnderHeadingsThatTouch() {
        assertThat(lines("""
            №   Наименование             Единица                  Цена         Сумма
                                         измерения-Количество
            1   Бумага офисная А4          пач          10        350,00       3 500,00
            2   Картридж для принтера      шт           2         1 250,00     2 500,00
                                                                  Итого:       6 000,00
            """))
                .extracting(DocumentLine::unit, DocumentLine::quantity)
                .containsExactly(tuple("пач", "10"), tuple("шт", "2"));
    }

    @Test
    void aWhiteGapThroughTheBodyIsAnEdgeWhereHeadingsRunIntoEachOther() {
        assertThat(lines("""
            №   Наименование товаров     Ед.измеренияКоличество  Стоимость ед. Стоимость
            1   Бумага офисная А4        пач           10           350,00         3 500,00
            2   Картридж для принтера    шт            2            1 250,00       2 500,00
            3   Папка                    шт            5            100,00         500,00
            4   Скоросшиватель           шт            7            20,00          140,00
                                                                   Итого:          6 640,00
            """))
                .extracting(DocumentLine::unit, DocumentLine::quantity, DocumentLine::price, DocumentLine::amount)
                .contains(tuple("пач", "10", "350.00", "3500.00"), tuple("шт", "7", "20.00", "140.00"));
    }

    @Test
    void wordsOfOneHeadingThatStandWideApartAreOneColumn() {
        assertThat(lines("""
            Товары   (работы,   услуги)              Кол-во    Ед.      Цена         Сумма
            Бумага офисная белая А4                  10        пач      350,00       3 500,00
            Картридж для цветного принтера           2         шт       1 250,00     2 500,00
            Папка с зажимом, синяя                   5         шт       100,00       500,00
                                                              Итого:                 6 500,00
            """))
                .extracting(DocumentLine::name)
                .containsExactly("Бумага офисная белая А4", "Картридж для цветного принтера", "Папка с зажимом, синяя");
    }

    @Test
    void readsSumsInWholeRoubles() {
        assertThat(lines("""
            №   Услуга                                       Кол-во   Цена        Сумма
            1   Дизайн-макет баннера 3х6 м                   1        15 000      15 000
            2   Правки                                       3        1 000       3 000
            Итого 18 000 руб.
            """))
                .containsExactly(
                        new DocumentLine("Дизайн-макет баннера 3х6 м", null, "1", "15000.00", "15000.00", null),
                        new DocumentLine("Правки", null, "3", "1000.00", "3000.00", null));
    }

    @Test
    void readsAListThatHasNothingButNamesAndSums() {
        assertThat(lines("""
            №    Наименование услуг                                    Сумма
            1    Постоянная часть арендной платы за август 2026 г.     180 000,00
            2    Переменная часть арендной платы за июль 2026 г.       24 318,40
                 Итого                                                 204 318,40
            """)).extracting(DocumentLine::amount).containsExactly("180000.00", "24318.40");
    }

    @Test
    void takesASumBelowTheTableForNoPartOfItsLastLine() {
        assertThat(lines("""
            Артикул    Товар                         Кол-во     Цена        Скидка %   Сумма
            RX-100     Дрель ударная                 2          4 990,00    10         8 982,00
            KV-25      Набор бит 25 предметов        5          590,00      0          2 950,00

                                                   Сумма заказа:               11 932,00 ₽
                                                   Доставка:                   0,00 ₽
                                                   ИТОГО:                      11 932,00 ₽
            """)).extracting(DocumentLine::quantity).containsExactly("2", "5");
    }

    @Test
    void sumsBehindTheTaxHaveItInThem() {
        assertThat(lines("""
            №   Предмет счета            Кол-во    Ед.  Цена         Стоимость    НДС, руб.    Всего
            1   Бумага офисная А4        10        пач  350,00       3 500,00     700,00       4 200,00
            2   Картридж для принтера    2         шт   1 250,00     2 500,00     500,00       3 000,00
                                                                 Итого:                    7 200,00
            """)).extracting(DocumentLine::amount).containsExactly("3500.00", "2500.00");
    }

    @Test
    void mendsTheOneDigitThatMakesALineRight() {
        assertThat(lines("""
            №   Наименование             Ед.    Кол-во    Цена          Сумма
            1   Бумага офисная А4        пач    5910      8 326,11      32 555 090,10
            2   Картридж для принтера    шт     1985      7 868,20      15 602 640,60
            3   Кабель                   м      25        2 921,00      67 183,00
            4   Папка                    шт     3         100,00        277,00
                                                          Итого:        48 225 190,70
            """))
                .extracting(DocumentLine::quantity, DocumentLine::price, DocumentLine::amount)
                .containsExactly(
                        tuple("3910", "8326.11", "32555090.10"),
                        tuple("1983", "7868.20", "15602640.60"),
                        tuple("23", "2921.00", "67183.00"),
                        tuple("3", "100.00", "277.00"));
    }

    @Test
    void tellsAUnitByItsCodeWhereItIsMisreadOrLost() {
        String form = TypedDocument.VAT_INVOICE
                .pages()[0]
                .replace("728   пач", "728   KT ")
                .replace("796   шт", "796     ");
        assertThat(Typed.read(form).lines()).extracting(DocumentLine::unit).containsExactly("пач", "шт");
    }

    @Test
    void readsATableOfChargesWithNetTaxAndGrossAlone() {
        assertThat(lines("""
            Наименование услуги                    Без НДС        НДС 20%       Итого
            Доступ в Интернет                      3 181,19       636,24        3 817,43
            Абонентская плата                      4 400,00       880,00        5 280,00
            Всего к оплате за период:                                           9 097,43
            """))
                .extracting(DocumentLine::name, DocumentLine::amount, DocumentLine::vat)
                .containsExactly(
                        tuple("Доступ в Интернет", "3181.19", "636.24"),
                        tuple("Абонентская плата", "4400.00", "880.00"));
    }

    @Test
    void readsASumThatIsGluedToItsLabel() {
        FieldExtraction.Extraction read = Typed.read(HEAD + """
            №   Наименование             Ед.    Кол-во    Цена          Сумма
            1   Бумага офисная А4        пач    100       1 163,99      116 399,00
                                         Итого:116 399,00
                                         Всего к оплате:116 399,00 руб.
            """);
        assertThat(Typed.value(read, FieldName.TOTAL_AMOUNT)).isEqualTo("116399.00");
    }

    @Test
    void theLastColumnMayBeTheTaxWithinTheSums() {
        FieldExtraction.Extraction read = Typed.read(HEAD + """
            Услуга                        Объем      Ед.          Тариф с НДС    Сумма           НДС 20%
            Тепловая энергия              10         Гкал (233)   24,00          240,00          40,00
            Итого начислено                                                      240,00          40,00
            """);
        assertThat(Typed.value(read, FieldName.TOTAL_AMOUNT)).isEqualTo("240.00");
        assertThat(Typed.value(read, FieldName.VAT_AMOUNT)).isEqualTo("40.00");
        assertThat(read.fields()).doesNotContainKey(FieldName.NET_AMOUNT);
        assertThat(read.lines())
                .extracting(DocumentLine::unit, DocumentLine::amount, DocumentLine::vat)
                .containsExactly(tuple("Гкал", "240.00", "40.00"));
    }

    private static List<DocumentLine> lines(String table) {
        return Typed.read(HEAD + table).lines();
    }
}
