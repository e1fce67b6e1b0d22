package io.marshrut.claims;

import static org.assertj.core.api.Assertions.assertThat;

import io.marshrut.ocr.model.FieldName;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the form begins with. */
class ClaimGuessTest {

    private static ReadValue read(String value) {
        return new ReadValue(value, 0.9, false, null, 1, null);
    }

    @ParameterizedTest
    @CsvSource({
        "ООО «Ромашка», company",
        "ИП Петров Семён Ильич, company",
        "Петров Семён Ильич, consumer",
        "Петров, ",
        "Иппокренский Семён Ильич, consumer"
    })
    void tellsACompanyFromACitizenWhereTheNameDoes(String name, String kind) {
        assertThat(ClaimGuess.of(Map.of(FieldName.CLAIMANT_NAME, read(name))).get("claimantKind"))
                .isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource({
        "требую вернуть деньги, money",
        "требую заменить товар, replacement",
        "прошу устранить недостатки, repair",
        "требую заменить товар или вернуть деньги, ",
        "требую извиниться, "
    })
    void tellsTheKindOfADemandWhereOnlyOneIsNamed(String demand, String kind) {
        assertThat(ClaimGuess.of(Map.of(FieldName.DEMAND, read(demand))).get("demandKind"))
                .isEqualTo(kind);
    }

    @Test
    void whatWasNotReadIsNotFilledIn() {
        assertThat(ClaimGuess.of(Map.of())).isEmpty();
    }
}
