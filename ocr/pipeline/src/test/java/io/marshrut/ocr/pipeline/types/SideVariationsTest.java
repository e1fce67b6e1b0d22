package io.marshrut.ocr.pipeline.types;

import static org.assertj.core.api.Assertions.assertThat;

import io.marshrut.ocr.model.FieldName;
import io.marshrut.ocr.pipeline.fields.FieldExtraction;
import org.junit.jupiter.api.Test;

/** Names and codes of the sides where lines end in the middle of them, and codes that are another's. */
class SideVariationsTest {

    private static final String TABLE = """

            №    Товары (работы, услуги)              Кол-во    Ед.      Цена         Сумма
            1    Бумага офисная А4                    10        пач      350,00       3 500,00
                                                      Всего к оплате:                 3 500,00
            """;

    private static final String CONTRACT = """
                                     ДОГОВОР ПОСТАВКИ № 7/26-П
            г. Москва                                                            «10» января 2026 г.

            %s, %s, именуемый в дальнейшем «Поставщик»,
            и Акционерное общество «Вектор», именуемое в дальнейшем «Покупатель»,
            заключили настоящий договор о нижеследующем:

            1.1. Поставщик обязуется передать, а Покупатель принять и оплатить товар.
                                        4. Реквизиты и подписи сторон
            """;

    @Test
    void readsCodesThatStandOnTheLineAfterTheirLabels() {
        FieldExtraction.Extraction read = Typed.read("""
            Счет на оплату № 42 от 12.03.2026

            Поставщик:    ООО «Ромашка», 115035, Москва, Садовническая ул., 5, ИНН
                          7705123452, КПП 770501001, р/с 40702810938000012345, к/с 30101810400000000225, БИК
                          044525225
            Покупатель:   АО «Вектор», 197342, Санкт-Петербург, Торжковская ул., 1, ИНН 7814543217, КПП:
                          781401001
            """ + TABLE);
        assertThat(Typed.value(read, FieldName.SELLER_INN)).isEqualTo("7705123452");
        assertThat(Typed.value(read, FieldName.BANK_BIK)).isEqualTo("044525225");
        assertThat(Typed.value(read, FieldName.BUYER_INN)).isEqualTo("7814543217");
        assertThat(Typed.value(read, FieldName.BUYER_KPP)).isEqualTo("781401001");
    }

    @Test
    void codesBelowTheirLabelMayBeWiderThanIt() {
        FieldExtraction.Extraction read = Typed.read("""
            Счет № 42 от 12.03.2026

            Поставщик:    ООО «Ромашка», ИНН 7705123452, КПП 770501001

            Покупатель:   АО «Вектор»
            ИНН/КПП
            7814543217/781401001
            """ + TABLE);
        assertThat(Typed.value(read, FieldName.BUYER_INN)).isEqualTo("7814543217");
        assertThat(Typed.value(read, FieldName.BUYER_KPP)).isEqualTo("781401001");
    }

    @Test
    void oneSideMayBeNamedInTwoRoles() {
        FieldExtraction.Extraction read = Typed.read("""
            ТОВАРНАЯ НАКЛАДНАЯ
            № 42 от 12.03.2026
            форма ТОРГ-12
            Поставщик, грузоотправитель            Плательщик, грузополучатель
            ООО «Ромашка»                          АО «Вектор»
            ИНН 7705123452                         ИНН 7814543217 КПП 781401001
            """ + TABLE + "Всего по накладной 3 500,00");
        assertThat(Typed.value(read, FieldName.SELLER_NAME)).isEqualTo("ООО «Ромашка»");
        assertThat(Typed.value(read, FieldName.BUYER_NAME)).isEqualTo("АО «Вектор»");
    }

    @Test
    void readsTheCodesUnderTheNamesOfTheRolesWhereNothingIsCalledRequisites() {
        FieldExtraction.Extraction read = Typed.read("""
            Договор аренды нежилого помещения
            N УТ-5097
            г. Тюмень                                                 22.01.2025
            ООО "РОМАШКА И КО", далее - «Арендодатель», с одной стороны, и
            ИП Цой В. А., далее - «Арендатор», с другой стороны, подписали настоящий договор.
            1. Арендодатель сдает в аренду помещение.
            2. Срок аренды с 23.01.2025 по 22.12.2025.
            3. Стороны заключили договор добровольно.
            Стороны
            Арендодатель                           Арендатор
            ООО "РОМАШКА И КО"                     ИП Цой В. А.
            ИНН: 7705123452                        ИНН: 771234567808
            КПП: 770501001                         Р/с: 40802810938000012345
            Р/с: 40702810938000012345
            БИК: 044525225
            """);
        assertThat(Typed.value(read, FieldName.SELLER_KPP)).isEqualTo("770501001");
        assertThat(Typed.value(read, FieldName.BANK_BIK)).isEqualTo("044525225");
        assertThat(Typed.value(read, FieldName.BUYER_NAME)).isEqualTo("ИП Цой В. А.");
    }

    @Test
    void aLongNameAndTheOneBesideItAreTwo() {
        FieldExtraction.Extraction read =
                Typed.read(CONTRACT.formatted("ООО «Ромашка»", "в лице директора Иванова И. И.") + """
            Акционерное общество «Вектор»   ООО «Ромашка»
            197342, Санкт-Петербург         115035, Москва
            ИНН 7814543217, КПП 781401001   ИНН 7705123452, КПП 770501001
            """);
        assertThat(Typed.value(read, FieldName.SELLER_INN)).isEqualTo("7705123452");
        assertThat(Typed.value(read, FieldName.BUYER_INN)).isEqualTo("7814543217");
    }

    @Test
    void readsCodesThatGoOnInTheirOwnColumn() {
        FieldExtraction.Extraction read = Typed.read("""
            Счет на оплату № 42 от 12.03.2026

            Поставщик:                                  Покупатель:
            ООО «Ромашка»                               АО «Вектор»
            115035, Москва, а/я 5, ИНН                  197342, Санкт-Петербург, ИНН
            7705123452, КПП 770501001                   7814543217, КПП 781401001
            """ + TABLE);
        assertThat(Typed.value(read, FieldName.SELLER_INN)).isEqualTo("7705123452");
        assertThat(Typed.value(read, FieldName.BUYER_INN)).isEqualTo("7814543217");
    }

    @Test
    void readsNamesToTheirEndOnTheNextLine() {
        FieldExtraction.Extraction read = Typed.read("""
            Счет на оплату № 42 от 12.03.2026

            Поставщик:                                  Покупатель:
            Индивидуальный предприниматель Щербаков     Общество с ограниченной
            Юрий Олегович                               ответственностью «Вектор»
            ИНН 500100732259                            ИНН 7814543217
            """ + TABLE);
        assertThat(Typed.value(read, FieldName.SELLER_NAME))
                .isEqualTo("Индивидуальный предприниматель Щербаков Юрий Олегович");
        assertThat(Typed.value(read, FieldName.BUYER_NAME))
                .isEqualTo("Общество с ограниченной ответственностью «Вектор»");
    }

    @Test
    void endsANameWhoseTwoQuotationsOneSignCloses() {
        FieldExtraction.Extraction read = Typed.read("""
            Счет на оплату № 42 от 12.03.2026

            Поставщик:                                  Покупатель:
            ООО «КОМПАНИЯ «СЕВЕР»                       ООО «Торговый дом «Южный
            Юридический адрес: Москва, а/я 5            ветер»
            ИНН 7705123452                              ИНН 7814543217
            """ + TABLE);
        assertThat(Typed.value(read, FieldName.SELLER_NAME)).isEqualTo("ООО «КОМПАНИЯ «СЕВЕР»");
        assertThat(Typed.value(read, FieldName.BUYER_NAME)).isEqualTo("ООО «Торговый дом «Южный ветер»");
    }

    @Test
    void writesLegalFormsInCapitals() {
        FieldExtraction.Extraction read = Typed.read("""
            Счет на оплату № 42 от 12.03.2026

            Поставщик:    ип Щербаков Юрий Олегович, ИНН 500100732259
            Покупатель:   ао «Вектор», ИНН 7814543217
            """ + TABLE);
        assertThat(Typed.value(read, FieldName.SELLER_NAME)).isEqualTo("ИП Щербаков Юрий Олегович");
        assertThat(Typed.value(read, FieldName.BUYER_NAME)).isEqualTo("АО «Вектор»");
    }

    @Test
    void readsANameThatGoesOnBehindTheNumberOfAFormsLine() {
        String form = TypedDocument.VAT_INVOICE.pages()[0].replace(
                "Покупатель: АО «Вектор»      ", "Покупатель: АО «Северный \n            Вектор»     ");
        FieldExtraction.Extraction read = Typed.read(form.replaceFirst("АО «Северный ", "АО «Северный   (6)"));
        assertThat(Typed.value(read, FieldName.BUYER_NAME)).isEqualTo("АО «Северный Вектор»");
    }

    @Test
    void tellsTheCurrencyByTheAccount() {
        FieldExtraction.Extraction read = Typed.read("""
            Счет на оплату № 42 от 12.03.2026

            Поставщик:    ООО «Ромашка», ИНН 7705123452, р/с 40702840938000012345, БИК 044525225
            Покупатель:   АО «Вектор», ИНН 7814543217
            """ + TABLE);
        assertThat(Typed.value(read, FieldName.CURRENCY)).isEqualTo("USD");
    }

    @Test
    void takesNoBankOfTheBuyerForTheSellers() {
        FieldExtraction.Extraction read = Typed.read(
                CONTRACT.formatted("Индивидуальный предприниматель Щербаков Юрий Олегович", "ИНН 500100732259") + """
            Поставщик:                                        Покупатель (платит со счета):
            ИП Щербаков Ю. О.                                 АО «Северный Вектор»
            наличными                                         ИНН 7814543217 КПП 781401001
            """
                        + """

            р/с 40702810500000000001 в АО «Северный банк»
            БИК 044525225
            """);
        assertThat(Typed.value(read, FieldName.BANK_ACCOUNT)).isNull();
        assertThat(Typed.value(read, FieldName.BANK_BIK)).isNull();
    }

    @Test
    void givesNoKppToAnEntrepreneur() {
        FieldExtraction.Extraction read = Typed.read(
                CONTRACT.formatted("Индивидуальный предприниматель Щербаков Юрий Олегович", "ИНН 500100732259") + """
            Поставщик:                                        Покупатель:
            ИП Щербаков Ю. О.                                 АО «Вектор»
            КПП 781401001                                     ИНН 7814543217 КПП 781401001
            """);
        assertThat(Typed.value(read, FieldName.SELLER_INN)).isEqualTo("500100732259");
        assertThat(Typed.value(read, FieldName.SELLER_KPP)).isNull();
        assertThat(Typed.value(read, FieldName.BUYER_KPP)).isEqualTo("781401001");
    }

    @Test
    void takesNoNumberForALegalForm() {
        FieldExtraction.Extraction read = Typed.read("""
                                     Доверенность № ЦБ-000564
            г. Москва                                                            03.11.2025

            ООО «Ромашка» (ИНН/КПП 7705123452/770501001), в лице генерального директора Иванова И. И.,
            действующего на основании Устава, настоящей доверенностью уполномочивает Петрова Петра
            Петровича получать товары, подписывать накладные и акты.
            """);
        assertThat(Typed.value(read, FieldName.SELLER_NAME)).isEqualTo("ООО «Ромашка»");
    }
}
