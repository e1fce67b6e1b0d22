package io.marshrut.ocr.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KppTest {

    @ParameterizedTest
    @ValueSource(strings = {"773601001", "997950001", "7801AB001"})
    void acceptsDigitsAndLatinReasons(String kpp) {
        assertThat(Kpp.of(kpp)).hasToString(kpp);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "77360100", "7736010011", "77360100О", "7736аб001", "A73601001", "773601 01"})
    void namesTheShapeItExpects(String kpp) {
        assertThat(Kpp.isValid(kpp)).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> Kpp.of(kpp)).withMessageContaining("nine characters");
    }
}
