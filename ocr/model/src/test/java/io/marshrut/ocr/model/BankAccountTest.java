package io.marshrut.ocr.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class BankAccountTest {

    /** The worked examples in the annex of Bank of Russia order 515. */
    @Test
    void acceptsTheExamplesOfTheOrder() {
        assertThat(BankAccount.isValid("40602810700000000025", "049805746")).isTrue();
        assertThat(BankAccount.of("30101810800000000746").belongsTo(Bik.of("049805746")))
                .isTrue();
        assertThat(BankAccount.of("30101810800000000746").belongsTo(Bik.of("049805000")))
                .isTrue();
    }

    @Test
    void refusesAnAccountOfAnotherBank() {
        assertThat(BankAccount.isValid("40602810700000000025", "044525226")).isFalse();
        assertThat(BankAccount.isValid("30101810400000000225", "044525225")).isTrue();
        assertThat(BankAccount.isValid("30101810500000000225", "044525225")).isFalse();
    }

    @Test
    void doesNotJudgeTheKeyOfTreasuryAccounts() {
        assertThat(BankAccount.of("03100643000000017200").belongsTo(Bik.of("014030106")))
                .isTrue();
        assertThat(BankAccount.of("03100643000000017200").isTreasury()).isTrue();
    }

    @Test
    void namesWhatIsWrong() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BankAccount.of("4060281070000000002"))
                .withMessageContaining("20 digits");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Bik.of("04980574"))
                .withMessageContaining("nine digits");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Bik.of("949805746"))
                .withMessageContaining("begin with 0");
        assertThat(BankAccount.isValid(null, "049805746")).isFalse();
        assertThat(BankAccount.isValid("40602810700000000025", null)).isFalse();
    }

    @Property
    void exactlyOneKeyFitsAnAccount(@ForAll("accounts") String account, @ForAll("biks") String bik) {
        assertThat(IntStream.rangeClosed(0, 9)
                        .filter(key -> BankAccount.isValid(CodeArbitraries.withDigit(account, 8, key), bik)))
                .hasSize(1);
    }

    /** Weights 7, 1 and 3 have no divisor in common with 10, so that every change of one digit shows. */
    @Property
    void refusesEachSingleDigitChange(
            @ForAll("accounts") String account,
            @ForAll("biks") String bik,
            @ForAll @IntRange(min = 3, max = 19) int position,
            @ForAll @IntRange(max = 9) int digit) {
        String valid = IntStream.rangeClosed(0, 9)
                .mapToObj(key -> CodeArbitraries.withDigit(account, 8, key))
                .filter(candidate -> BankAccount.isValid(candidate, bik))
                .findFirst()
                .orElseThrow();
        String changed = CodeArbitraries.withDigit(valid, position, digit);
        Assume.that(!changed.equals(valid));
        assertThat(BankAccount.isValid(changed, bik)).isFalse();
    }

    @Provide
    Arbitrary<String> accounts() {
        return CodeArbitraries.digits(12).map(rest -> "40702810" + rest);
    }

    @Provide
    Arbitrary<String> biks() {
        return Combinators.combine(CodeArbitraries.digits(4), CodeArbitraries.digits(3))
                .as((region, bank) -> "04" + region + bank);
    }
}
