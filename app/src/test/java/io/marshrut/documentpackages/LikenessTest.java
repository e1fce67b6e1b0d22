package io.marshrut.documentpackages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The most telling offer comes first. */
class LikenessTest {

    @Test
    void theSameSumOrBasisTellsMoreThanTimeDoes() {
        Likeness sum = new Likeness(true, false, 40);
        Likeness basis = new Likeness(false, true, 3);
        Likeness time = new Likeness(false, false, 1);

        assertThat(Likeness.BEST_FIRST.compare(sum, time)).isNegative();
        assertThat(Likeness.BEST_FIRST.compare(basis, sum)).isNegative();
        assertThat(Likeness.BEST_FIRST.compare(time, new Likeness(false, false, 2)))
                .isNegative();
    }

    @Test
    void timeAloneSpeaksForItWithinAFortnight() {
        assertThat(new Likeness(false, false, 14).speaksForIt()).isTrue();
        assertThat(new Likeness(false, false, 15).speaksForIt()).isFalse();
        assertThat(new Likeness(true, false, 60).speaksForIt()).isTrue();
    }
}
