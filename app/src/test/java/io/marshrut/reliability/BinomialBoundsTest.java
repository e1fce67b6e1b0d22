package io.marshrut.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Against values of tables; the rule of three says what no error among n means. */
class BinomialBoundsTest {

    @Test
    void noErrorIsNoCertainty() {
        assertThat(BinomialBounds.upper(0, 3000)).isCloseTo(0.000998, Offset.offset(1e-6));
        assertThat(BinomialBounds.upper(0, 10)).isCloseTo(0.2589, Offset.offset(1e-4));
        assertThat(BinomialBounds.upper(0, 0)).isEqualTo(1);
        assertThat(BinomialBounds.lower(0, 10)).isZero();
    }

    @Test
    void fewCasesMakeWideBounds() {
        assertThat(BinomialBounds.lower(1, 5)).isCloseTo(0.0102, Offset.offset(1e-4));
        assertThat(BinomialBounds.upper(1, 5)).isCloseTo(0.6574, Offset.offset(1e-4));
        assertThat(BinomialBounds.lower(5, 5)).isCloseTo(0.5493, Offset.offset(1e-4));
        assertThat(BinomialBounds.upper(5, 5)).isEqualTo(1);
    }

    @Test
    void manyCasesStayNumbers() {
        assertThat(BinomialBounds.upper(100, 1_000_000)).isCloseTo(1.18e-4, Offset.offset(2e-6));
        assertThat(BinomialBounds.lower(200_000, 1_000_000)).isCloseTo(0.1993, Offset.offset(1e-3));
    }
}
