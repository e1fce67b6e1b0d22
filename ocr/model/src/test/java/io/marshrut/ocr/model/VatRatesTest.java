package io.marshrut.ocr.model;

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

class VatRatesTest {

    @ParameterizedTest
    @CsvSource({"НДС 20%, 20", "НДС (22 %), 22", "в т.ч. НДС 10%:, 10", "НДС 20/120, 20/120", "5%, 5", "0%, 0"})
    void findsTheRate(String text, String rate) {
        assertThat(VatRates.find(text)).contains(rate);
    }

    @ParameterizedTest
    @ValueSource(strings = {"НДС", "НДС 13%", "30/130", "20/118", "№ 20", "120%"})
    void knowsWhichRatesExist(String text) {
        assertThat(VatRates.find(text)).isEmpty();
    }

    @Property
    void vatInsideTheGrossAmountIsTheVatPutOnTop(
            @ForAll @LongRange(max = 10_000_000_000L) long kopecks, @ForAll("rates") String rate) {
        BigDecimal net = BigDecimal.valueOf(kopecks, 2);
        BigDecimal vat = VatRates.onTop(rate, net);
        assertThat(VatRates.inside(rate, net.add(vat)).subtract(vat).abs()).isLessThanOrEqualTo(new BigDecimal("0.01"));
    }

    @Provide
    Arbitrary<String> rates() {
        return Arbitraries.of("22", "20", "10", "7", "5", "0", "none");
    }
}
