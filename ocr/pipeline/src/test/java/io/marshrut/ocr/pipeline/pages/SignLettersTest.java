package io.marshrut.ocr.pipeline.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignLettersTest {

    @ParameterizedTest
    @CsvSource({"С®65527, СФ65527", "®-12, ®-12", "®12, Ф12", "Knauf®, Knauf®", "счет, счет"})
    void aSignWithinANumberIsTheLetterThatLooksLikeIt(String read, String printed) {
        assertThat(SignLetters.restored(read)).isEqualTo(printed);
    }
}
