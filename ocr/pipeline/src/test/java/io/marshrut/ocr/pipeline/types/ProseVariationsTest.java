package io.marshrut.ocr.pipeline.types;

import static org.assertj.core.api.Assertions.assertThat;

import io.marshrut.ocr.model.DocumentType;
import io.marshrut.ocr.model.FieldName;
import io.marshrut.ocr.pipeline.fields.FieldExtraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What lawyers write differently from each other in contracts, acts and powers of attorney. */
class ProseVariationsTest {

    private static final String CONTRACT = """
                                         %s
            г. Москва                                                            %s

            %s, с одной стороны, и
            %s, с другой стороны,
            заключили настоящий договор о нижеследующем:
                                            1. Предмет договора
            1.1. Работы выполняются по заданию. Права и обязанности сторон установлены законом.
            2. %s
            3. Ответственность сторон. Неустойка составляет 10 000 рублей.
            """;
    private static final String DATE = "«10» января 2026 г.";
    private static final String SELLER =
            "ООО «Ромашка» (ИНН 7705123452), именуемое в дальнейшем «Исполнитель», в лице Иванова";
    private static final String BUYER =
            "АО «Вектор» (ИНН 7814543217), именуемое в дальнейшем «Заказчик», в лице Петрова";
    private static final String PRICE = "Цена договора составляет 480 000,00 руб. без НДС.";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ДОГОВОР № 15/26                                  | 15/26
                    Договор оказания услуг № ОУ-15                   | ОУ-15
                    ДОГОВОР ПОДРЯДА N 15                             | 15
                    Контракт № 0373100000126000015                   | 0373100000126000015
                    ГОСУДАРСТВЕННЫЙ КОНТРАКТ № 15-ГК/2026            | 15-ГК/2026
                    Д О Г О В О Р  № 15                              | 15
                    """)
    void readsTheNumberOfAContract(String title, String number) {
        FieldExtraction.Extraction read = Typed.read(CONTRACT.formatted(title, DATE, SELLER, BUYER, PRICE));
        assertThat(read.type()).isEqualTo(DocumentType.CONTRACT);
        assertThat(Typed.value(read, FieldName.NUMBER)).isEqualTo(number);
        assertThat(Typed.value(read, FieldName.DATE)).isEqualTo("2026-01-10");
        assertThat(Typed.value(read, FieldName.TOTAL_AMOUNT)).isEqualTo("480000.00");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ООО «Ромашка», именуемое в дальнейшем «Поставщик»            | АО «Вектор», именуемое далее «Покупатель»
                    ООО «Ромашка» (далее – «Подрядчик»), в лице Иванова          | АО «Вектор» (далее - Заказчик)
                    ООО «Ромашка», в лице директора Иванова, именуемое Продавец  | АО «Вектор», далее именуемое «Покупатель»
                    ООО «Ромашка», далее по тексту «Арендодатель»                | АО «Вектор», именуемое в дальнейшем «Арендатор»
                    """)
    void tellsWhoIsPaid(String seller, String buyer) {
        for (String[] order : new String[][] {{seller, buyer}, {buyer, seller}}) {
            FieldExtraction.Extraction read =
                    Typed.read(CONTRACT.formatted("ДОГОВОР № 15", DATE, order[0], order[1], PRICE));
            assertThat(Typed.value(read, FieldName.SELLER_NAME)).isEqualTo("ООО «Ромашка»");
            assertThat(Typed.value(read, FieldName.BUYER_NAME)).isEqualTo("АО «Вектор»");
        }
    }

    @Test
    void codesBehindTheRoleBelongToThePartyBefore() {
        FieldExtraction.Extraction read = Typed.read(CONTRACT.formatted(
                "ДОГОВОР № 15",
                DATE,
                "ООО «Ромашка» (далее — Поставщик), ИНН 7705123452",
                "АО «Вектор» (далее — Покупатель), ИНН 7814543217",
                PRICE));
        assertThat(Typed.value(read, FieldName.SELLER_INN)).isEqualTo("7705123452");
        assertThat(Typed.value(read, FieldName.BUYER_INN)).isEqualTo("7814543217");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Общая сумма договора составляет 1 200 000 (Один миллион двести тысяч) рублей 50 копеек. | 1200000.50
                    Стоимость работ составляет 1200000,50 руб., аванс - 300 000,00 руб.                     | 1200000.50
                    Стоимость работ составляет 1'2'00'000.50 руб., НДС не облагается                        | 1200000.50
                    Цена договора: 1 200 000,50 (Один миллион двести тысяч рублей 50 копеек).               | 1200000.50
                    Стоимость услуг составляет 1 200 000-50 рублей.                                         | 1200000.50
                    Аванс составляет 300 000,00 руб. Размер обеспечения 50 000 рублей.                      |
                    Стоимость первого этапа составляет 100 000 руб., второго этапа 200 000 руб.             |
                    """)
    void readsThePriceAndNothingElse(String sentence, String total) {
        FieldExtraction.Extraction read = Typed.read(CONTRACT.formatted("ДОГОВОР № 15", DATE, SELLER, BUYER, sentence));
        assertThat(Typed.value(read, FieldName.TOTAL_AMOUNT)).isEqualTo(total);
    }

    @Test
    void leavesOutADateThatIsNotFilledIn() {
        FieldExtraction.Extraction read =
                Typed.read(CONTRACT.formatted("ДОГОВОР № ____", "«___» __________ 2026 г.", SELLER, BUYER, PRICE));
        assertThat(read.type()).isEqualTo(DocumentType.CONTRACT);
        assertThat(read.fields()).doesNotContainKeys(FieldName.DATE, FieldName.NUMBER);
    }

    @ParameterizedTest
    @CsvSource({
        "Акт выполненных работ № 8 от 31.03.2026,8",
        "АКТ № 8 сдачи-приемки работ от 31.03.2026,8",
        "Акт об оказании услуг № 8 от 31 марта 2026 г.,8",
        "АКТ ПРИЕМА-ПЕРЕДАЧИ ОКАЗАННЫХ УСЛУГ № У-8 от 31.03.2026,У-8"
    })
    void readsAnActUnderEveryTitle(String title, String number) {
        FieldExtraction.Extraction read =
                Typed.read("                " + title + "\n\n" + SELLER + ", и\n" + BUYER + """
                , составили настоящий акт о том, что услуги оказаны полностью и в срок.
                Стоимость услуг составляет 480 000,00 руб., НДС не облагается. Стороны претензий не имеют.
                Исполнитель сдал ________            Заказчик принял ________
                """);
        assertThat(read.type()).isEqualTo(DocumentType.ACCEPTANCE_ACT);
        assertThat(Typed.value(read, FieldName.NUMBER)).isEqualTo(number);
        assertThat(Typed.value(read, FieldName.DATE)).isEqualTo("2026-03-31");
        assertThat(Typed.value(read, FieldName.SELLER_INN)).isEqualTo("7705123452");
        assertThat(Typed.value(read, FieldName.BUYER_INN)).isEqualTo("7814543217");
        assertThat(Typed.value(read, FieldName.TOTAL_AMOUNT)).isEqualTo("480000.00");
        assertThat(Typed.value(read, FieldName.VAT_AMOUNT)).isEqualTo("0.00");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "в т.ч. НДС 20% - 80 000,00.|20|80000.00",
                "НДС 20% в том числе 80 000,00 руб.|20|80000.00",
                "в том числе НДС по ставке 20 % в размере 80 000,00 руб.|20|80000.00"
            })
    void readsTheTaxOfASentenceBehindItsWord(String tax, String rate, String amount) {
        FieldExtraction.Extraction read = Typed.read(CONTRACT.formatted(
                "ДОГОВОР № 14",
                "12 марта 2026 г.",
                SELLER,
                BUYER,
                "Цена договора составляет 480 000,00 руб., " + tax + " При задолженности свыше 600 000,00 руб."));
        assertThat(Typed.value(read, FieldName.TOTAL_AMOUNT)).isEqualTo("480000.00");
        assertThat(Typed.value(read, FieldName.VAT_RATE)).isEqualTo(rate);
        assertThat(Typed.value(read, FieldName.VAT_AMOUNT)).isEqualTo(amount);
    }

    @Test
    void aClauseBeginsASentenceAndALimitIsNoPrice() {
        FieldExtraction.Extraction read = Typed.read("""
                       Договор № 1858 от 7 октября 2025 г.
                          на рекламные услуги
            Заказчик: АО «Вектор», ИНН 7814543217. Исполнитель: ООО «Ромашка», ИНН 7705123452.
            Стороны договорились о следующем:
            2. Стоимость и этапы оплаты
            2.1. Стоимость услуг: 98250-00 (Девяносто восемь тысяч двести пятьдесят рублей 00 копеек), НДС не облагается.
            2.2. Сборы третьих лиц на сумму до 5 000,00 руб. оплачиваются отдельно.
            """);
        assertThat(read.type()).isEqualTo(DocumentType.CONTRACT);
        assertThat(Typed.value(read, FieldName.TOTAL_AMOUNT)).isEqualTo("98250.00");
    }

    @Test
    void theRentIsThePriceOfALease() {
        FieldExtraction.Extraction read = Typed.read("""
                       Договор аренды № 77 от 7 октября 2025 г.
            Арендатор: АО «Вектор», ИНН 7814543217. Арендодатель: ООО «Ромашка», ИНН 7705123452.
            Стороны договорились о следующем:
            2. Арендная плата и порядок расчётов
            2.1. Размер арендной платы за весь срок составляет 46 804,03 руб., в том числе НДС 22 % 8 440,07 руб.
            """);
        assertThat(Typed.value(read, FieldName.TOTAL_AMOUNT)).isEqualTo("46804.03");
        assertThat(Typed.value(read, FieldName.VAT_RATE)).isEqualTo("22");
    }
}
