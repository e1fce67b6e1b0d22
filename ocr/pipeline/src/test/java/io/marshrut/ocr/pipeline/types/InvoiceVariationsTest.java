package io.marshrut.ocr.pipeline.types;

import static org.assertj.core.api.Assertions.assertThat;

import io.marshrut.ocr.model.DocumentLine;
import io.marshrut.ocr.model.DocumentType;
import io.marshrut.ocr.model.FieldName;
import io.marshrut.ocr.pipeline.fields.FieldExtraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What suppliers' programs do differently from each other on a счёт. */
class InvoiceVariationsTest {

    private static final String HEAD = """
            АО «Северный банк» г. Москва                          БИК    044525225
                                                                  Сч. №  30101810400000000225
            Банк получателя
            ИНН 7705123452         КПП 770501001                  Сч. №  40702810938000012345
            ООО «Ромашка»
            Получатель

            %s

            %s    ООО «Ромашка», ИНН 7705123452, КПП 770501001, 115035, Москва, Садовническая ул., 5
            %s    АО «Вектор», ИНН 7814543217, КПП 781401001, 197342, Санкт-Петербург, Торжковская ул., 1

            """;
    private static final String TABLE = """
            №    Товары (работы, услуги)              Кол-во    Ед.      Цена         Сумма
            1    Бумага офисная А4                    10        пач      350,00       3 500,00
            2    Картридж для принтера                2         шт       1 250,00     2 500,00

            """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Счет на оплату № УТ-42 от 12 марта 2026 г.            | УТ-42
                    Счет № 42 от 12.03.2026                               | 42
                    СЧЕТ N 42/1 от 12.03.26                               | 42/1
                    Счёт 42 от «12» марта 2026 г.                         | 42
                    Счет М 42 от «12» марта 2026 г.                       | 42
                    СЧЕТ-ДОГОВОР № 42-П от 12.03.2026                     | 42-П
                    Счет-оферта № 42 от 12.03.2026 г.                     | 42
                    Счет на предоплату № СФ 42 от 12.03.2026              | СФ 42
                    С Ч Е Т  № 42 от 12.03.2026                           | 42
                    Счет-оферта NУТ-42 от 12.03.2026                      | УТ-42
                    Счет N42 от 12.03.2026                                | 42
                    Счёт БП-42 от 12.03.2026                              | БП-42
                    """)
    void readsTheTitleInEveryWording(String title, String number) {
        FieldExtraction.Extraction read =
                Typed.read(HEAD.formatted(title, "Поставщик:", "Покупатель:") + TABLE + "Всего к оплате: 6 000,00");
        assertThat(read.type()).isEqualTo(DocumentType.INVOICE);
        assertThat(Typed.value(read, FieldName.NUMBER)).isEqualTo(number);
        assertThat(Typed.value(read, FieldName.DATE)).isEqualTo("2026-03-12");
    }

    @Test
    void readsNumberAndDateInRowsOfTheirOwn() {
        FieldExtraction.Extraction read = Typed.read("""
                Счёт
                Номер 00007101
                Дата выставления 03.09.2025
                Оплатить до 17.09.2025

                ПОСТАВЩИК                            ПЛАТЕЛЬЩИК
                ООО «Ромашка»                        АО «Вектор»
                ИНН 7705123452, КПП 770501001        ИНН 7814543217, КПП 781401001
                Р/с 40702810938000012345
                БИК 044525225

                """ + TABLE + "К оплате    6 000,00");
        assertThat(read.type()).isEqualTo(DocumentType.INVOICE);
        assertThat(Typed.value(read, FieldName.NUMBER)).isEqualTo("00007101");
        assertThat(Typed.value(read, FieldName.DATE)).isEqualTo("2025-09-03");
        assertThat(Typed.value(read, FieldName.SELLER_NAME)).isEqualTo("ООО «Ромашка»");
        assertThat(Typed.value(read, FieldName.BUYER_INN)).isEqualTo("7814543217");
        assertThat(Typed.value(read, FieldName.TOTAL_AMOUNT)).isEqualTo("6000.00");
    }

    @ParameterizedTest
    @CsvSource({
        "Поставщик (Исполнитель):,Покупатель (Заказчик):",
        "Продавец:,Плательщик:",
        "Исполнитель,Заказчик",
        "Подрядчик -,Заказчик -"
    })
    void readsTheSidesUnderEveryName(String seller, String buyer) {
        FieldExtraction.Extraction read = Typed.read(HEAD.formatted("Счет на оплату № 42 от 12.03.2026", seller, buyer)
                + TABLE + "Всего к оплате: 6 000,00");
        assertThat(Typed.value(read, FieldName.SELLER_NAME)).isEqualTo("ООО «Ромашка»");
        assertThat(Typed.value(read, FieldName.BUYER_NAME)).isEqualTo("АО «Вектор»");
        assertThat(Typed.value(read, FieldName.SELLER_INN)).isEqualTo("7705123452");
        assertThat(Typed.value(read, FieldName.BUYER_INN)).isEqualTo("7814543217");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Итого: 1 725,02 | 1725.02",
                "Итого к оплате: 1725.02 | 1725.02",
                "Всего к оплате: 1 725-02 | 1725.02",
                "Всего с НДС: 1'725,02 | 1725.02",
                "ИТОГО: 1.725,02 руб. | 1725.02",
                "К оплате: 1 725 | 1725.00"
            })
    void readsTheTotalWithAnySeparators(String row, String total) {
        FieldExtraction.Extraction read = Typed.read(
                HEAD.formatted("Счет на оплату № 42 от 12.03.2026", "Поставщик:", "Покупатель:") + TABLE + row);
        assertThat(Typed.value(read, FieldName.TOTAL_AMOUNT)).isEqualTo(total);
    }

    @Test
    void whoGetsTheMoneyIsTheSellerWhereNoneIsLabelled() {
        FieldExtraction.Extraction read = Typed.read("""
                СЧЁТ-ОФЕРТА № 42
                12.03.2026
                Настоящий счёт является предложением (офертой) ООО «Ромашка» заключить договор

                Кому:                  АО «Вектор»
                ИНН / КПП              7814543217 / 781401001
                покупателя:

                """ + TABLE + """
                Всего к оплате: 6 000,00

                Получатель платежа
                Наименование    ООО «Ромашка»
                ИНН             7705123452
                КПП             770501001
                Счёт            40702810938000012345
                Банк            АО «Северный банк»
                БИК             044525225
                """);
        assertThat(Typed.value(read, FieldName.SELLER_NAME)).isEqualTo("ООО «Ромашка»");
        assertThat(Typed.value(read, FieldName.SELLER_INN)).isEqualTo("7705123452");
        assertThat(Typed.value(read, FieldName.SELLER_KPP)).isEqualTo("770501001");
        assertThat(Typed.value(read, FieldName.BUYER_NAME)).isEqualTo("АО «Вектор»");
        assertThat(Typed.value(read, FieldName.BUYER_INN)).isEqualTo("7814543217");
        assertThat(Typed.value(read, FieldName.BANK_ACCOUNT)).isEqualTo("40702810938000012345");
    }

    @Test
    void guessesASideByEliminationAndHasItLookedAt() {
        FieldExtraction.Extraction read = Typed.read("""
                Счет № 42 от 12.03.2026

                АО «Вектор»
                197342, Санкт-Петербург
                ИНН 7814543217 КПП 781401001

                Поставщик: ООО «Ромашка», ИНН 7705123452, КПП 770501001

                """ + TABLE + "Всего к оплате: 6 000,00");
        assertThat(Typed.value(read, FieldName.BUYER_INN)).isEqualTo("7814543217");
        assertThat(Typed.value(read, FieldName.BUYER_KPP)).isEqualTo("781401001");
        assertThat(Typed.value(read, FieldName.BUYER_NAME)).isEqualTo("АО «Вектор»");
        assertThat(read.fields().get(FieldName.BUYER_INN).needsReview()).isTrue();
    }

    @Test
    void takesTheRateFromTheHeadingOverTheTax() {
        FieldExtraction.Extraction read =
                Typed.read(HEAD.formatted("Счет на оплату № 42 от 12.03.2026", "Поставщик:", "Покупатель:") + """
                        №    Вид начисления           Объём     Тариф       Стоимость     НДС         Всего
                                                                            без НДС       22%         с НДС
                        1    Холодная вода            10        100,00      1 000,00      220,00      1 220,00
                        2    Водоотведение            20        50,00       1 000,00      220,00      1 220,00
                             Всего по счёту                                 2 000,00      440,00      2 440,00
                        Справочно: сальдо на начало месяца 120,00 руб.
                        """);
        assertThat(read.type()).isEqualTo(DocumentType.INVOICE);
        assertThat(Typed.value(read, FieldName.VAT_RATE)).isEqualTo("22");
        assertThat(Typed.value(read, FieldName.NET_AMOUNT)).isEqualTo("2000.00");
        assertThat(Typed.value(read, FieldName.TOTAL_AMOUNT)).isEqualTo("2440.00");
        assertThat(read.lines()).extracting(DocumentLine::vat).containsExactly("220.00", "220.00");
    }

    @Test
    void withoutTaxEvenWhereTheWordsForItAreOnTwoLines() {
        FieldExtraction.Extraction read = Typed.read(
                HEAD.formatted("Счет на оплату № 42 от 12.03.2026", "Поставщик:", "Покупатель:") + TABLE + """
                        Всего к оплате: 6 000,00 руб. Шесть тысяч рублей 00 копеек. НДС не
                        облагается.
                        """);
        assertThat(Typed.value(read, FieldName.VAT_RATE)).isEqualTo(FieldName.NO_VAT);
        assertThat(Typed.value(read, FieldName.VAT_AMOUNT)).isEqualTo("0.00");
    }

    @Test
    void aBankCodeWithoutALabelIsKnownByTheKeyOfTheAccount() {
        FieldExtraction.Extraction read = Typed.read("""
                Счет № 42 от 12.03.2026
                Поставщик: ООО «Ромашка», ИНН 7705123452, КПП 770501001
                Покупатель: АО «Вектор», ИНН 7814543217, КПП 781401001

                Филиал «Центральный» банка, 044525225, счёт 40702810938000012345

                """ + TABLE + "Всего к оплате: 6 000,00");
        assertThat(Typed.value(read, FieldName.BANK_ACCOUNT)).isEqualTo("40702810938000012345");
        assertThat(Typed.value(read, FieldName.BANK_BIK)).isEqualTo("044525225");
    }

    @Test
    void theTotalOfAColumnWithTaxIsNoNetAmount() {
        FieldExtraction.Extraction read =
                Typed.read(HEAD.formatted("Счет на оплату № 42 от 12.03.2026", "Поставщик:", "Покупатель:") + """
                        №    Наименование                  Кол-во    Цена        Ставка    НДС         Всего
                        1    Бумага офисная А4             10        420,00      20%       700,00      4 200,00
                        2    Картридж для принтера         2         1 500,00    20%       500,00      3 000,00
                             ИТОГО:                                                        1 200,00    7 200,00
                        Всего к оплате: 7 200,00
                        """);
        assertThat(Typed.value(read, FieldName.TOTAL_AMOUNT)).isEqualTo("7200.00");
        assertThat(Typed.value(read, FieldName.VAT_AMOUNT)).isEqualTo("1200.00");
        assertThat(read.fields()).doesNotContainKey(FieldName.NET_AMOUNT);
    }

    @Test
    void leavesTheRateOutWhereThereAreSeveral() {
        FieldExtraction.Extraction read = Typed.read(
                HEAD.formatted("Счет на оплату № 42 от 12.03.2026", "Поставщик:", "Покупатель:") + TABLE + """
                        Итого:                  6 000,00
                        В том числе НДС 20%:      416,67
                        В том числе НДС 10%:      318,18
                        В том числе НДС:          734,85
                        Всего к оплате:         6 000,00
                        Задолженность на 01.03.2026:  9 999,99
                        Счет действителен до 31.03.2026
                        """);
        assertThat(read.fields()).doesNotContainKey(FieldName.VAT_RATE);
        assertThat(Typed.value(read, FieldName.VAT_AMOUNT)).isEqualTo("734.85");
        assertThat(Typed.value(read, FieldName.TOTAL_AMOUNT)).isEqualTo("6000.00");
        assertThat(Typed.value(read, FieldName.DATE)).isEqualTo("2026-03-12");
    }

    @Test
    void readsATableOverPagesWithSumsOfEachPage() {
        String first = HEAD.formatted("Счет на оплату № 42 от 12.03.2026", "Поставщик:", "Покупатель:") + TABLE
                + "                                                 Итого по странице:      6 000,00";
        String second = TABLE.replace("1    Бумага офисная А4 ", "3    Папка-регистратор ")
                        .replace("2    Картридж", "4    Картон  ")
                + """
                                                                 Итого по странице:      6 000,00
                                                                            Итого:      12 000,00
                                                                          Без НДС
                                                                   Всего к оплате:      12 000,00
                """;
        FieldExtraction.Extraction read = Typed.read(first, second);
        assertThat(read.lines())
                .extracting(DocumentLine::name)
                .containsExactly(
                        "Бумага офисная А4", "Картридж для принтера", "Папка-регистратор", "Картон для принтера");
        assertThat(Typed.value(read, FieldName.TOTAL_AMOUNT)).isEqualTo("12000.00");
    }

    @Test
    void readsColumnsInAnotherOrder() {
        FieldExtraction.Extraction read =
                Typed.read(HEAD.formatted("Счет на оплату № 42 от 12.03.2026", "Поставщик:", "Покупатель:") + """
                        Артикул    Наименование товара          Цена за ед.     Скидка    Единица      Количество    Стоимость,
                                                                                          измерения                  руб.
                        1          2                            3               4         5            6             7
                        A-100      Бумага офисная               350,00          0,00      пач          10            3 500,00
                                   А4, 80 г/м2
                        A-200      Картридж для принтера        1 250,00        100,00    шт           2             2 400,00
                                                                                                       Итого:        5 900,00
                        Всего к оплате: 5 900,00
                        """);
        assertThat(read.lines())
                .containsExactly(
                        new DocumentLine("Бумага офисная А4, 80 г/м2", "пач", "10", "350.00", "3500.00", null),
                        new DocumentLine("Картридж для принтера", "шт", "2", "1250.00", "2400.00", null));
    }
}
