package io.marshrut.ocr.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigInteger;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class OgrnTest {

    @Test
    void acceptsNumbersOfTheRegisters() {
        assertThat(Ogrn.of("1027700132195")).hasToString("1027700132195");
        assertThat(Ogrn.of("304500116000157").isSoleTrader()).isTrue();
    }

    @Test
    void namesWhatIsWrong() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Ogrn.of("1027700132196"))
                .withMessageContaining("check digit");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Ogrn.of("10277001321"))
                .withMessageContaining("13 or 15 digits");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Ogrn.of("0000000000000"))
                .withMessageContaining("begin with 0");
    }

    @Property
    void exactlyTheKeyIsAccepted(@ForAll("organisations") String body, @ForAll @IntRange(max = 9) int key) {
        boolean right = new BigInteger(body).mod(BigInteger.valueOf(11)).intValue() % 10 == key;
        assertThat(Ogrn.isValid(body + key)).isEqualTo(right);
    }

    @Property
    void exactlyTheKeyOfASoleTraderIsAccepted(@ForAll("soleTraders") String body, @ForAll @IntRange(max = 9) int key) {
        boolean right = new BigInteger(body).mod(BigInteger.valueOf(13)).intValue() % 10 == key;
        assertThat(Ogrn.isValid(body + key)).isEqualTo(right);
    }

    @Property
    void refusesASwapOfNeighboursUnlessTheKeyCannotTell(
            @ForAll("organisations") String body, @ForAll @IntRange(min = 1, max = 10) int position) {
        String swapped = body.substring(0, position)
                + body.charAt(position + 1)
                + body.charAt(position)
                + body.substring(position + 2);
        Assume.that(!swapped.equals(body));
        int before = new BigInteger(body).mod(BigInteger.valueOf(11)).intValue();
        int after = new BigInteger(swapped).mod(BigInteger.valueOf(11)).intValue();
        assertThat(Ogrn.isValid(swapped + before % 10)).isEqualTo(before % 10 == after % 10);
    }

    @Provide
    Arbitrary<String> organisations() {
        return CodeArbitraries.digits(11).map(rest -> "1" + rest);
    }

    @Provide
    Arbitrary<String> soleTraders() {
        return CodeArbitraries.digits(13).map(rest -> "3" + rest);
    }
}
