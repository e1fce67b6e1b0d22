package io.marshrut.ocr.pipeline.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecimalsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 234,50 | 1234.50",
                "1'234.50 | 1234.50",
                "1.234.567,50 | 1234567.50",
                "1,234,567.50 | 1234567.50",
                "1234-50 | 1234.50",
                "1234=50 | 1234.50",
                "1 234,50 руб. | 1234.50",
                "1 234 567 | 1234567.00",
                "1.234 | 1234.00",
                "[12 345,00] | 12345.00",
                "1 2З4,5О | 1234.50",
                "6 141 12 | 6141.12",
                "100 | 100.00"
            })
    void readsMoneyWithAnySeparators(String text, BigDecimal amount) {
        assertThat(Decimals.money(text)).contains(amount);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "--", "руб.", "12.03.2026", "1,2,3", "шт", "без НДС", "1-5", "1.2345"})
    void makesNoMoneyOfOtherTexts(String text) {
        assertThat(Decimals.money(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"19,913 | 19.913", "1.5 | 1.5", "2 | 2", "1 000,000 | 1000.000", "83,3333 | 83.3333"})
    void readsQuantitiesWithThreeDecimals(String text, BigDecimal quantity) {
        assertThat(Decimals.number(text)).contains(quantity);
    }

    @Property
    void readsBackEveryWayOfWritingASum(
            @ForAll @LongRange(max = 99_999_999_999L) long kopecks,
            @ForAll("thousands") String thousands,
            @ForAll("decimals") String decimal) {
        BigDecimal amount = BigDecimal.valueOf(kopecks, 2);
        String whole = amount.toBigInteger().toString().replaceAll("(?<=\\d)(?=(\\d{3})+$)", thousands);
        String text = whole + decimal + String.format("%02d", kopecks % 100);
        assertThat(Decimals.money(text)).contains(amount);
    }

    @Provide
    Arbitrary<String> thousands() {
        return Arbitraries.of("", " ", "\u00A0", "\u202F", "'");
    }

    @Provide
    Arbitrary<String> decimals() {
        return Arbitraries.of(",", ".", "-", "=");
    }
}
