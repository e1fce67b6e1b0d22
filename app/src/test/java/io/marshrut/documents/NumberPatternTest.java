package io.marshrut.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.marshrut.shared.Problem;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberPatternTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 5);

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "{type}-{site}/{yyyy}-{seq:4}, ДП-СПБ01/2026-0042",
                "№ {seq:1}/{yy}, № 42/26",
                "{yyyy}.{MM}.{seq:6}, 2026.03.000042",
            })
    void writesNumbers(String pattern, String number) {
        assertThat(NumberPattern.of(pattern).write(Map.of("type", "ДП", "site", " СПБ01 "), DAY, 42))
                .isEqualTo(number);
    }

    @Test
    void growsBeyondItsWidth() {
        assertThat(NumberPattern.of("{yyyy}-{seq:2}").write(Map.of(), DAY, 12_345))
                .isEqualTo("2026-12345");
    }

    @Test
    void takesPartsAsTheyAre() {
        assertThat(NumberPattern.of("{type}-{yyyy}-{seq:1}").write(Map.of("type", "$1{seq:1}\\"), DAY, 7))
                .isEqualTo("$1{seq:1}\\-2026-7");
    }

    @Test
    void namesTheParts() {
        assertThat(NumberPattern.of("{type}-{site}/{yyyy}.{MM}-{seq:4}").parts())
                .containsExactly("site", "type");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = ';',
            value = {
                "``;number_pattern_blank",
                "{yyyy}-{seq:4;number_pattern_braces",
                "{yyyy}-}{seq:4};number_pattern_braces",
                "{yyyy}-{seq};number_pattern_counter",
                "{yyyy}-{seq:0};number_pattern_field",
                "{yyyy}-{Site}-{seq:4};number_pattern_field",
                "{yyyy};number_pattern_counter",
                "{yyyy}-{seq:4}-{seq:4};number_pattern_counter",
                "{type}-{seq:4};number_pattern_year",
                "{yyyy}{seq:4};number_pattern_joined",
                "{yyyy}-{seq:4}{type};number_pattern_joined",
                "{yyyy}-{seq:4}0;number_pattern_joined",
                "{yyyy}*{seq:4};number_pattern_character",
            })
    void saysWhatIsWrong(String pattern, String code) {
        assertThat(NumberPattern.check("numbers", pattern))
                .extracting(Problem.FieldError::field, Problem.FieldError::code)
                .contains(org.assertj.core.api.Assertions.tuple("numbers", code));
        assertThatExceptionOfType(Problem.class).isThrownBy(() -> NumberPattern.of(pattern));
    }

    @ParameterizedTest
    @ValueSource(ints = {101, 5_000})
    void refusesOnesThatAreTooLong(int length) {
        assertThat(NumberPattern.check("numbers", "{yyyy}-{seq:4}" + "a".repeat(length - 14)))
                .extracting(Problem.FieldError::code)
                .containsExactly("number_pattern_long");
    }
}
