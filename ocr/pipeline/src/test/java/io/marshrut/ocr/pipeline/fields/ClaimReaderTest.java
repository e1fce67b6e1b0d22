package io.marshrut.ocr.pipeline.fields;

import static org.assertj.core.api.Assertions.assertThat;

import io.marshrut.ocr.model.FieldName;
import io.marshrut.ocr.pipeline.layout.PageLayout;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read of letters of claim, and what is rather left out. */
class ClaimReaderTest {

    private static final String CUSTOMER = """
                                              Директору ООО «Мастеровой»
                                              от Ивановой Марии Петровны,
                                              проживающей по адресу: 190000,
                                              г. Санкт-Петербург, ул. Садовая, д. 10, кв. 5
                                              тел. 8 921 555-12-12

                                   ПРЕТЕНЗИЯ

            12 мая 2026 г. я купила у вас дрель ударную за 8 490 руб. Через две недели она сломалась.
            На основании статьи 18 Закона РФ «О защите прав потребителей» требую:
            1. Вернуть уплаченные за товар деньги в размере 8 490 (восемь тысяч четыреста девяносто)
            рублей 00 копеек в течение 10 (десяти) дней.
            В случае отказа буду вынуждена обратиться в суд.
            Приложение: копия чека.
            «03» июня 2026 г.                                   Иванова
            """;

    private static final String COMPANY = """
            ООО «Ромашка»                                      Генеральному директору
            ИНН 7707083893 КПП 770701001                       ООО «Мастеровой»
            Адрес: 101000, г. Москва, ул. Мясницкая, д. 1
            Исх. № 45/12-П от 14.04.2026

                               ДОСУДЕБНАЯ ПРЕТЕНЗИЯ
                 об оплате задолженности по договору поставки № 18-П от 01.02.2025

            По договору поставки № 18-П от 01.02.2025 поставлен товар на сумму 1 250 000,50 руб.
            Оплата произведена частично, в сумме 250 000,00 руб.
            Просим погасить задолженность в размере 1 000 000,50 руб. в течение 30 календарных дней
            с момента направления настоящей претензии.
            В противном случае мы обратимся в арбитражный суд.
            """;

    @Test
    void readsAnOutgoingNumberWithoutItsSignAndTheSumThatIsWrittenOut() {
        Map<FieldName, String> values = TypedLetter.values("""
            ООО «Ромашка»                                      Руководителю
            101000, г. Москва, ул. Мясницкая, д. 1             ООО «Мастеровой»
            ИНН 7707083893 КПП 770701001
            Исх. А-3200/24
            от 28.03.2024

                               ПРЕТЕНЗИЯ
            Основание: договор № 81 от 1 октября 2023 г.
            Предлагаем в течение 5 (пяти) календарных дней перечислить 60 126,14 руб.
            (Шестьдесят тысяч сто двадцать шесть рублей 14 копеек). Судебные расходы 10 000,00 руб.
            оставляем за собой право взыскать дополнительно.
            При неполучении ответа обратимся в суд.
            """);
        assertThat(values)
                .containsEntry(FieldName.NUMBER, "А-3200/24")
                .containsEntry(FieldName.CLAIMANT_ADDRESS, "101000, г. Москва, ул. Мясницкая, д. 1")
                .containsEntry(FieldName.DATE, "2024-03-28")
                .containsEntry(FieldName.TOTAL_AMOUNT, "60126.14")
                .containsEntry(FieldName.BASIS, "договор № 81 от 1 октября 2023 г.");
    }

    @Test
    void readsACustomersLetter() {
        Map<FieldName, String> values = TypedLetter.values(CUSTOMER);

        assertThat(values)
                .containsEntry(FieldName.CLAIMANT_NAME, "Ивановой Марии Петровны")
                .containsEntry(FieldName.CLAIMANT_ADDRESS, "190000, г. Санкт-Петербург, ул. Садовая, д. 10, кв. 5")
                .containsEntry(FieldName.TOTAL_AMOUNT, "8490.00")
                .containsEntry(FieldName.DATE, "2026-06-03")
                .containsEntry(FieldName.RESPONSE_DAYS, "10")
                .doesNotContainKeys(FieldName.NUMBER, FieldName.CLAIMANT_INN, FieldName.BASIS);
        assertThat(values.get(FieldName.DEMAND))
                .startsWith("требую: 1. Вернуть")
                .endsWith("(десяти) дней.");
    }

    @Test
    void readsACompanysLetterWithItsLetterheadBesideTheAddressee() {
        Map<FieldName, String> values = TypedLetter.values(COMPANY);

        assertThat(values)
                .containsEntry(FieldName.CLAIMANT_NAME, "ООО «Ромашка»")
                .containsEntry(FieldName.CLAIMANT_INN, "7707083893")
                .containsEntry(FieldName.CLAIMANT_ADDRESS, "101000, г. Москва, ул. Мясницкая, д. 1")
                .containsEntry(FieldName.NUMBER, "45/12-П")
                .containsEntry(FieldName.DATE, "2026-04-14")
                .containsEntry(FieldName.BASIS, "договору поставки № 18-П от 01.02.2025")
                .containsEntry(FieldName.TOTAL_AMOUNT, "1000000.50")
                .containsEntry(FieldName.RESPONSE_DAYS, "30");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ПРЕТЕНЗИЯ",
                "Претензия № 5 от 12.03.2026",
                "ПPETEH3ИЯ",
                "П Р Е Т Е Н З И Я",
                "Досудебная претензия",
                "ЗАЯВЛЕНИЕ-ПРЕТЕНЗИЯ",
                "Претензия (требование о возврате денежных средств)",
                "Повторная претензия о взыскании неустойки"
            })
    void knowsTheTitleWhateverRecognitionDidToIt(String title) {
        assertThat(TypedLetter.letter(title))
                .hasValueSatisfying(letter -> assertThat(letter.title()).isZero());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Претензии по качеству принимаются в течение 3 дней с даты отгрузки товара покупателю",
                "Просим оплатить счет № 15 от 12.03.2026 на сумму 1 000,00 руб.",
                "Прошу предоставить мне отпуск с 12.03.2026",
                "Счет на оплату № 42 от 12 марта 2026 г."
            })
    void takesNothingElseForAClaim(String text) {
        assertThat(TypedLetter.letter(text)).isEmpty();
    }

    @Test
    void knowsALetterThatClaimsWithoutSayingSo() {
        assertThat(TypedLetter.letter("Прошу вернуть деньги за товар.\nИначе обращусь с иском в суд."))
                .hasValueSatisfying(letter -> assertThat(letter.confidence()).isLessThan(0.7));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "требую вернуть 12 500 руб. | 12500.00",
                "требую вернуть 12 500,50 руб. | 12500.50",
                "требую вернуть 12500 рублей 50 копеек | 12500.50",
                "требую вернуть 12 50О руб. | 12500.00",
                "требую вернуть 12 500 (двенадцать тысяч пятьсот) рублей 00 коп. | 12500.00",
                "требую вернуть 990 ₽ | 990.00",
                "требую вернуть 990 руб., уплаченные по чеку от 12.03.2026 15 | 990.00",
                "требую вернуть 1 000 руб. и неустойку 500 руб., всего 1 500 руб. | 1500.00"
            })
    void readsTheSumThatIsDemanded(String demand, String amount) {
        assertThat(TypedLetter.values("Претензия\n" + demand)).containsEntry(FieldName.TOTAL_AMOUNT, amount);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "требую вернуть 1 000 руб. и неустойку 500 руб.",
                "требую вернуть деньги",
                "требую вернуть деньги по чеку № 1500",
                "требую вернуть 0 руб.",
                "требую заменить товар"
            })
    void leavesTheSumOutWhereItIsNotPlain(String demand) {
        assertThat(TypedLetter.values("Претензия\n" + demand)).doesNotContainKey(FieldName.TOTAL_AMOUNT);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Претензия № 7 от 12.03.2026 | 7 | 2026-03-12",
                "Претензия N 7/А от «12» марта 2026 г. | 7/А | 2026-03-12",
                "Претензия исх. № 15-ю от 01.02.26 | 15-ю | 2026-02-01",
                "Претензия по договору № 18 от 12.03.2026 | |",
                "Претензия по чеку № 18 | |",
                "Претензия № ____ | |"
            })
    void takesNumberAndDateOfTheClaimAndNotOfAContract(String title, String number, String date) {
        Map<FieldName, String> values = TypedLetter.values(title + "\nтребую вернуть 990 руб.");

        assertThat(values.get(FieldName.NUMBER)).isEqualTo(number);
        assertThat(values.get(FieldName.DATE)).isEqualTo(date);
    }

    @Test
    void doesNotTakeTheAddresseeForTheClaimant() {
        Map<FieldName, String> values =
                TypedLetter.values("В ООО «Мастеровой», ИНН 7707083893\n\nПретензия\nтребую вернуть 990 руб.");

        assertThat(values).doesNotContainKeys(FieldName.CLAIMANT_NAME, FieldName.CLAIMANT_INN);
    }

    @Test
    void readsADemandThatGoesOnOverleaf() {
        PageLayout first = TypedLetter.page(1, "От: Петрова Анна Ильинична\nПРЕТЕНЗИЯ\nДрель сломалась. Прошу");
        PageLayout second = TypedLetter.page(2, "вернуть 3 990 руб.\nВ случае отказа обращусь в суд.");

        Map<FieldName, Found> fields =
                new ClaimReader(ClaimLetter.in(List.of(first, second)).orElseThrow(), true).read();

        assertThat(fields.get(FieldName.TOTAL_AMOUNT).value()).isEqualTo("3990.00");
        assertThat(fields.get(FieldName.TOTAL_AMOUNT).page()).isEqualTo(2);
        assertThat(fields.get(FieldName.CLAIMANT_NAME).value()).isEqualTo("Петрова Анна Ильинична");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ООО ТД «ЭЛЕКТРОСНАБ»", "АО «Энергомонтаж-7»", "ООО «Инновации»", "ПАО «Телеком»"})
    void readsNamesThatBeginLikeLabelsOrHoldDigits(String name) {
        assertThat(TypedLetter.values(COMPANY.replace("ООО «Ромашка»      ", name + " ".repeat(6))))
                .containsEntry(FieldName.CLAIMANT_NAME, name);
    }
}
