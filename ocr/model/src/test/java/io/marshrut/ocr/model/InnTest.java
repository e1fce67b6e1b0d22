package io.marshrut.ocr.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class InnTest {

    private static final String WEIGHTS = "2,4,10,3,5,9,4,6,8";

    @Test
    void acceptsNumbersOfRegisteredTaxpayers() {
        // Sberbank, Yandex, and the sole-trader example of the tax service's own documentation
        assertThat(Inn.of("7707083893")).hasToString("7707083893");
        assertThat(Inn.isValid("7736207543")).isTrue();
        assertThat(Inn.of("500100732259").isPerson()).isTrue();
    }

    @Test
    void namesWhatIsWrong() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Inn.of("7707083894"))
                .withMessageContaining("check digit");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Inn.of("77070838"))
                .withMessageContaining("10 or 12 digits");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Inn.of("0000000000"))
                .withMessageContaining("00");
        assertThatIllegalArgumentException().isThrownBy(() -> Inn.of(null)).withMessageContaining("none");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Inn.of("77О7083893"))
                .withMessageContaining("digits");
        assertThat(Inn.isValid("٧٧٠٧٠٨٣٨٩٣")).as("digits of another script").isFalse();
    }

    @Property
    void acceptsEveryNumberWithItsKey(@ForAll("organisations") String organisation, @ForAll("persons") String person) {
        assertThat(Inn.isValid(organisation)).isTrue();
        assertThat(Inn.isValid(person)).isTrue();
    }

    @Property
    void refusesEachWrongKeyOfAnOrganisation(@ForAll("organisations") String inn, @ForAll @IntRange(max = 9) int key) {
        Assume.that(inn.charAt(9) - '0' != key);
        assertThat(Inn.isValid(CodeArbitraries.withDigit(inn, 9, key))).isFalse();
    }

    @Property
    void refusesEachSingleDigitChangeUnlessBothRemaindersShareTheKeyZero(
            @ForAll("organisations") String inn,
            @ForAll @IntRange(min = 2, max = 8) int position,
            @ForAll @IntRange(max = 9) int digit) {
        String changed = CodeArbitraries.withDigit(inn, position, digit);
        Assume.that(!changed.equals(inn));
        boolean keyCannotTell = CodeArbitraries.remainder(inn, WEIGHTS) % 10 == 0
                && CodeArbitraries.remainder(changed, WEIGHTS) % 10 == 0;
        assertThat(Inn.isValid(changed)).isEqualTo(keyCannotTell);
    }

    @Property
    void refusesAWrongKeyOfAPerson(
            @ForAll("persons") String inn,
            @ForAll @IntRange(min = 10, max = 11) int position,
            @ForAll @IntRange(max = 9) int key) {
        Assume.that(inn.charAt(position) - '0' != key);
        assertThat(Inn.isValid(CodeArbitraries.withDigit(inn, position, key))).isFalse();
    }

    @Provide
    Arbitrary<String> organisations() {
        return CodeArbitraries.organisationInns();
    }

    @Provide
    Arbitrary<String> persons() {
        return CodeArbitraries.personInns();
    }
}
