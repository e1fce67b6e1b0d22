package io.marshrut.ocr.pipeline.types;

import static org.assertj.core.api.Assertions.assertThat;

import io.marshrut.ocr.model.DocumentType;
import io.marshrut.ocr.model.FieldName;
import io.marshrut.ocr.pipeline.fields.FieldExtraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers and dates that do not stand behind the title, and roles that are written otherwise. */
class HeadVariationsTest {

    private static final String TABLE = """

            №    Товары (работы, услуги)              Кол-во    Ед.      Цена         Сумма
            1    Бумага офисная А4                    10        пач      350,00       3 500,00
                                                      Всего к оплате:                 3 500,00
            """;

    @Test
    void readsTheFactsOfABillBesideItsTitle() {
        FieldExtraction.Extraction read = Typed.read("""
            ПАО «СвязьИнформ»                        Счёт за услуги связи
            АБОНЕНТ                                  Номер счёта          915/СБ-5
            ООО «Ромашка»                            Дата счёта           11 мая 2025 г.
            ИНН 7705123452 КПП 770501001             Лицевой счёт         916043858628
            """ + TABLE + """
            Получатель платежа: ПАО «СвязьИнформ», ИНН 7814543217, КПП 781401001,
            р/сч 40702810938000012345, БИК 044525225
            """);
        assertThat(read.type()).isEqualTo(DocumentType.INVOICE);
        assertThat(Typed.value(read, FieldName.NUMBER)).isEqualTo("915/СБ-5");
        assertThat(Typed.value(read, FieldName.DATE)).isEqualTo("2025-05-11");
        assertThat(Typed.value(read, FieldName.BUYER_NAME)).isEqualTo("ООО «Ромашка»");
        assertThat(Typed.value(read, FieldName.SELLER_INN)).isEqualTo("7814543217");
    }

    @Test
    void readsTheFactsOfAContractFromItsTable() {
        FieldExtraction.Extraction read = Typed.read("""
            ДОГОВОР ОБ ОКАЗАНИИ УСЛУГ
            Номер договора          СФ35358
            Дата заключения         «17» октября 2026 г.
            Место заключения        г. Самара
            Исполнитель             ООО «Ромашка»
            Заказчик                АО «Вектор»
            Срок действия           до 17 октября 2027 г.
            1) Стороны заключили договор. Предмет договора: услуги.
            """);
        assertThat(read.type()).isEqualTo(DocumentType.CONTRACT);
        assertThat(Typed.value(read, FieldName.NUMBER)).isEqualTo("СФ35358");
        assertThat(Typed.value(read, FieldName.DATE)).isEqualTo("2026-10-17");
    }

    @Test
    void theNameOfAFormIsNoNumber() {
        FieldExtraction.Extraction read = Typed.read("""
            Номер документа    25-002698        Товарная накладная (форма ТОРГ-12)
            Дата составления   28.04.2025       ОКУД 0330212
            Поставщик:  ООО «Ромашка», ИНН 7705123452
            Плательщик: АО «Вектор», ИНН 7814543217
            """ + TABLE + "Всего по накладной 3 500,00");
        assertThat(read.type()).isEqualTo(DocumentType.WAYBILL);
        assertThat(Typed.value(read, FieldName.NUMBER)).isEqualTo("25-002698");
        assertThat(Typed.value(read, FieldName.DATE)).isEqualTo("2025-04-28");
    }

    @Test
    void theNumberOfAFormsLineMayStandBetweenALabelAndItsColon() {
        FieldExtraction.Extraction read = Typed.read("""
            Счёт-фактура № 2042 от 8 ноября 2024 г. (1)
            Продавец (2): ООО «Ромашка»
            ИНН/КПП продавца (2б): 7705123452/770501001
            К платёжно-расчётному документу (5): № 4394 от 06.11.2024
            Покупатель (6): АО «Вектор»
            ИНН/КПП покупателя (6б): 7814543217/781401001
            Валюта: наименование, код (7): российский рубль, 643
            """ + TABLE);
        assertThat(Typed.value(read, FieldName.SELLER_NAME)).isEqualTo("ООО «Ромашка»");
        assertThat(Typed.value(read, FieldName.BUYER_NAME)).isEqualTo("АО «Вектор»");
    }

    @Test
    void aSideInTwoRolesIsTheSeller() {
        FieldExtraction.Extraction read = Typed.read("""
            Товарная накладная N 26-003930 от 14.04.2026, форма ТОРГ-12
            Грузоотправитель и поставщик: ООО «Ромашка», ИНН/КПП 7705123452/770501001, 664025, г. Иркутск,
            ул. Ленина, 6, р/с 40702810938000012345, ПАО «Сбербанк», БИК
            044525225
            Плательщик: АО «Вектор», ИНН/КПП 7814543217/781401001
            Основание: Договор № 78/25 от 20 марта 2025 г. Рейс 26 Торговый агент Иванов
            """ + TABLE + "Всего по накладной 3 500,00");
        assertThat(Typed.value(read, FieldName.SELLER_NAME)).isEqualTo("ООО «Ромашка»");
        assertThat(Typed.value(read, FieldName.SELLER_INN)).isEqualTo("7705123452");
        assertThat(Typed.value(read, FieldName.BANK_BIK)).isEqualTo("044525225");
        assertThat(Typed.value(read, FieldName.BASIS)).isEqualTo("Договор № 78/25 от 20 марта 2025 г.");
    }

    @Test
    void readsATableOfRequisitesWithAColumnForEachSide() {
        FieldExtraction.Extraction read = Typed.read("""
            СЧЕТ-ДОГОВОР N 42 от 20.07.2025
            """ + TABLE + """

            Реквизит       Поставщик                        Покупатель
            Название       ООО «Ромашка»                    АО «Вектор»
            ИНН            7705123452                       7814543217
            КПП            770501001                        781401001
            Р/счет         40702810938000012345             40602810682230792345
            БИК            044525225                        040349970
            """);
        assertThat(Typed.value(read, FieldName.SELLER_NAME)).isEqualTo("ООО «Ромашка»");
        assertThat(Typed.value(read, FieldName.SELLER_INN)).isEqualTo("7705123452");
        assertThat(Typed.value(read, FieldName.BUYER_INN)).isEqualTo("7814543217");
        assertThat(Typed.value(read, FieldName.BUYER_KPP)).isEqualTo("781401001");
        assertThat(Typed.value(read, FieldName.BANK_BIK)).isEqualTo("044525225");
    }

    @Test
    void boldCapitalsThatAreTakenForLatinOnesAreLabelsAllTheSame() {
        FieldExtraction.Extraction read = Typed.read("""
            Счёт на оплату № 42 от 20.07.2025
            Поставщик:  ООО «Ромашка», UHH 7705123452, КПП 770501001
            Покупатель: АО «Вектор», UHH 7814543217, КПП 781401001

            №    Товар                Кол-во    Ед.      Цена       Сумма без HAC    HAC, %    Сумма HAC    Сумма с HAC
            1    Бумага офисная А4    10        пач      350,00     3 500,00         20        700,00       4 200,00
                                      Всего к оплате:               3 500,00                   700,00       4 200,00
            """);
        assertThat(Typed.value(read, FieldName.SELLER_INN)).isEqualTo("7705123452");
        assertThat(Typed.value(read, FieldName.BUYER_INN)).isEqualTo("7814543217");
        assertThat(Typed.value(read, FieldName.VAT_RATE)).isEqualTo("20");
        assertThat(Typed.value(read, FieldName.VAT_AMOUNT)).isEqualTo("700.00");
        assertThat(Typed.value(read, FieldName.NET_AMOUNT)).isEqualTo("3500.00");
    }

    @Test
    void readsAnElectronicTransferDocumentAsProgramsShowIt() {
        FieldExtraction.Extraction read = Typed.read("""
            Счет-фактура и документ об отгрузке товаров (выполнении работ), передаче прав
            Функция: СЧФДОП
            Реквизиты документа
            Номер                          9520419809
            Дата составления               10.01.2025

            Сведения о продавце
            Наименование                   ООО «Ромашка»
            ИНН юридического лица          7705123452
            КПП                            770501001

            Сведения о покупателе
            Наименование                   АО «Вектор»
            ИНН юридического лица          7814543217
            КПП                            781401001

            Сведения о товарах (работах, услугах)
            №    Наименование           Ед. изм.    Кол-во    Цена         Без НДС       НДС     Сумма НДС    С НДС
            1    Шкаф холодильный       шт          3         64501,15     193503,45     20%     38700,69     232204,14
            2    Сканер штрихкода       шт          4         5100,00      20400,00      20%     4080,00      24480,00
            3    Весы торговые          шт          2         11650,00     23300,00      20%     4660,00      27960,00
            Всего к оплате                                                 237203,45             47440,69     284644,14
            Основание                      Контракт № 336-23 от 22.05.2023г.
            """);
        assertThat(read.type()).isEqualTo(DocumentType.UTD);
        assertThat(Typed.value(read, FieldName.NUMBER)).isEqualTo("9520419809");
        assertThat(Typed.value(read, FieldName.DATE)).isEqualTo("2025-01-10");
        assertThat(Typed.value(read, FieldName.SELLER_INN)).isEqualTo("7705123452");
        assertThat(Typed.value(read, FieldName.BUYER_NAME)).isEqualTo("АО «Вектор»");
        assertThat(Typed.value(read, FieldName.BASIS)).isEqualTo("Контракт № 336-23 от 22.05.2023г.");
        assertThat(Typed.value(read, FieldName.TOTAL_AMOUNT)).isEqualTo("284644.14");
        assertThat(read.lines().get(0).vat()).isEqualTo("38700.69");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Расходная накладная", "Накладная"})
    void aReleaseNoteOfATraderIsAWaybill(String title) {
        FieldExtraction.Extraction read = Typed.read(title + """
             № Т263 от 24 сентября 2024 г.
            Поставщик:    ООО «Ромашка», ИНН 7705123452
            Покупатель:   АО «Вектор», ИНН 7814543217
            Основание:    Счет на оплату № 1512 от 20.09.2024

            №    Код        Товар                Количество    Ед.    Цена         Сумма
            1    Ц-00317    Бумага офисная А4    10            шт.    420,00       4 200,00
                                                               Итого:              4 200,00
                                                               В том числе НДС 20%:  700,00
            """);
        assertThat(read.type()).isEqualTo(DocumentType.WAYBILL);
        assertThat(Typed.value(read, FieldName.NUMBER)).isEqualTo("Т263");
        assertThat(Typed.value(read, FieldName.BASIS)).isEqualTo("Счет на оплату № 1512 от 20.09.2024");
        assertThat(Typed.value(read, FieldName.TOTAL_AMOUNT)).isEqualTo("4200.00");
        assertThat(Typed.value(read, FieldName.VAT_AMOUNT)).isEqualTo("700.00");
        assertThat(read.fields()).doesNotContainKey(FieldName.NET_AMOUNT);
        assertThat(read.lines().get(0).unit()).isEqualTo("шт");
    }

    @Test
    void readsTheBoxesOfAnActOfWorks() {
        FieldExtraction.Extraction read = Typed.read("""
            Унифицированная форма № КС-2
            Заказчик              АО «Вектор», ИНН 7814543217
            Подрядчик             ООО «Ромашка», ИНН 7705123452
            Договор (контракт)    Договор подряда № 16 от 7 декабря 2024 г.

                                                    Номер документа    Дата составления    Отчетный период
            АКТ О ПРИЕМКЕ ВЫПОЛНЕННЫХ РАБОТ         1895/10            18.10.2025          18.09.2025   18.10.2025

            №    Наименование работ       Единица    Количество    Цена         Стоимость
            1    Демонтаж плитки          м2         10            350,00       3 500,00
                                                                   Итого        3 500,00
            НДС 20% 700,00
            Всего по акту 4 200,00
            """);
        assertThat(read.type()).isEqualTo(DocumentType.ACCEPTANCE_ACT);
        assertThat(Typed.value(read, FieldName.NUMBER)).isEqualTo("1895/10");
        assertThat(Typed.value(read, FieldName.DATE)).isEqualTo("2025-10-18");
        assertThat(Typed.value(read, FieldName.BASIS)).isEqualTo("Договор подряда № 16 от 7 декабря 2024 г.");
        assertThat(Typed.value(read, FieldName.NET_AMOUNT)).isEqualTo("3500.00");
        assertThat(Typed.value(read, FieldName.TOTAL_AMOUNT)).isEqualTo("4200.00");
    }

    @Test
    void whatIsNoCompanysNameIsLookedAt() {
        FieldExtraction.Extraction read = Typed.read("""
            Счёт на оплату № 42 от 20.07.2025
            Поставщик:  ООО «Ромашка», ИНН 7705123452, КПП 770501001
            Покупатель: Вид операции
            """ + TABLE);
        assertThat(read.fields().get(FieldName.BUYER_NAME).needsReview()).isTrue();
        assertThat(read.fields().get(FieldName.BUYER_NAME).confidence())
                .isLessThan(read.fields().get(FieldName.SELLER_NAME).confidence());
    }

    @Test
    void theReceiverOfACargoIsNotWhoIsPaid() {
        FieldExtraction.Extraction read = Typed.read("""
            ООО «Магистраль», ИНН 7705123452, КПП 770501001
            Счёт на оплату № 42 от 20.07.2025
            Плательщик:   АО «Вектор», ИНН 7814543217, КПП 781401001
            Отправитель:  ПАО «Юпитер»
            Получатель:   ООО «Луна»
            """ + TABLE);
        assertThat(Typed.value(read, FieldName.SELLER_NAME)).isEqualTo("ООО «Магистраль»");
    }
}
