package io.marshrut.primarydocuments;

import static org.assertj.core.api.Assertions.assertThat;

import io.marshrut.ocr.model.Box;
import io.marshrut.ocr.model.FieldName;
import io.marshrut.ocr.model.Word;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which words of a page are offered for which field. */
class ValueShapesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DATE|31.03.2026|2026-03-31",
                "DATE|31.03.26г.|2026-03-31",
                "DATE|«5» марта 2026 г.|2026-03-05",
                "TOTAL_AMOUNT|1 234,56|1234.56",
                "TOTAL_AMOUNT|12 345 678.90|12345678.90",
                "TOTAL_AMOUNT|0,50;|0.50",
                "SELLER_INN|7707083893,|7707083893",
                "SELLER_INN|7707083893/770701001|7707083893",
                "SELLER_KPP|7707083893/770701001|770701001",
                "BANK_BIK|044525225|044525225",
                "BANK_ACCOUNT|40702810900000000001|40702810900000000001",
                "BANK_ACCOUNT|40702 810 9 0000 0000001|40702810900000000001",
                "VAT_RATE|20%|20",
                "VAT_RATE|без НДС|none",
                "CURRENCY|руб.|RUB",
                "NUMBER|№ А-17/3|А-17/3",
                "SELLER_NAME|ООО «Ромашка и дети»|ООО «Ромашка и дети»",
                "BUYER_NAME|ИП Иванов Иван|ИП Иванов Иван",
                "BASIS|Договор поставки № 5 от 01.02.2026|Договор поставки № 5 от 01.02.2026"
            })
    void aValueIsTakenInTheFormOfItsField(FieldName field, String words, String value) {
        assertThat(ValueShapes.value(field, words)).contains(value);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DATE|31.02.2026",
                "TOTAL_AMOUNT|1234",
                "TOTAL_AMOUNT|31.03.2026",
                "SELLER_INN|7707083894",
                "SELLER_INN|1234567890",
                "BANK_BIK|770701001",
                "NUMBER|17",
                "SELLER_NAME|Поставщик",
                "BASIS|Договор"
            })
    void whatDoesNotFitIsNotOffered(FieldName field, String words) {
        assertThat(ValueShapes.value(field, words)).isEmpty();
    }

    @Test
    void aSumOfSeveralWordsIsOneValueWithOneBoxAndStandsOnce() {
        List<Word> words = new ArrayList<>();
        words.add(word("Итого:", 0.10, 0.5));
        words.add(word("1", 0.20, 0.5));
        words.add(word("234,56", 0.215, 0.5));
        words.add(word("1234,56", 0.20, 0.6));
        words.add(word("99,00", 0.20, 0.7));

        List<Candidate> found = PageValues.of(FieldName.TOTAL_AMOUNT, 3, PageLines.of(words));

        assertThat(found).extracting(Candidate::value).containsExactly("1234.56", "99.00");
        assertThat(found.get(0).page()).isEqualTo(3);
        assertThat(found.get(0).box()).isEqualTo(new Box(0.20, 0.5, 0.265, 0.51));
    }

    @Test
    void wordsOfTwoColumnsAreNotOneValue() {
        List<List<Word>> lines = PageLines.of(List.of(word("12", 0.1, 0.5), word("345,00", 0.4, 0.5)));

        assertThat(PageValues.of(FieldName.TOTAL_AMOUNT, 1, lines))
                .extracting(Candidate::value)
                .containsExactly("345.00");
    }

    private static Word word(String text, double left, double top) {
        return new Word(text, new Box(left, top, left + (text.length() > 2 ? 0.05 : 0.01), top + 0.01), 1);
    }
}
