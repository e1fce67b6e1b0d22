package io.marshrut.ocr.pipeline.language;

import static org.assertj.core.api.Assertions.assertThat;

import io.marshrut.ocr.model.Box;
import io.marshrut.ocr.model.Word;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class LookAlikesTest {

    @Test
    void readsDigitsBehindLettersThatLookLikeThem() {
        assertThat(LookAlikes.digits("77О7О838")).isEqualTo("77070838");
        assertThat(LookAlikes.digits("2З4б")).isEqualTo("2346");
        assertThat(LookAlikes.digits("SIO")).as("a word").isEqualTo("SIO");
    }

    @Test
    void putsRussianLettersBackUnlessAWordIsLatin() {
        assertThat(LookAlikes.cyrillic("OOO")).isEqualTo("ООО");
        assertThat(LookAlikes.cyrillic("УT-0042")).isEqualTo("УТ-0042");
        assertThat(LookAlikes.cyrillic("INV-55")).isEqualTo("INV-55");
        assertThat(LookAlikes.cyrillic("RAL")).isEqualTo("RAL");
    }

    @Test
    void knowsUnitsHoweverTheyAreMisread() {
        assertThat(Units.known("LUT")).contains("шт");
        assertThat(Units.known("wt.")).contains("шт");
        assertThat(Units.known("M2")).contains("м2");
        assertThat(Units.known("ynak")).contains("упак");
        assertThat(Units.known("хлам")).isEmpty();
    }

    @Test
    void makesCapitalsSmallThatAreNoTallerThanSmallLetters() {
        Word tall = new Word("Смеситель", new Box(0, 0.10, 0.1, 0.12), 0.9);
        Word small = new Word("ВЫСОКИМ", new Box(0.1, 0.106, 0.2, 0.118), 0.9);
        Word capital = new Word("ГОСТ", new Box(0.2, 0.10, 0.3, 0.117), 0.9);
        assertThat(LetterCase.restored(List.of(tall, small, capital)))
                .extracting(Word::text)
                .containsExactly("Смеситель", "высоким", "ГОСТ");
    }

    @Property
    void neverChangesTheLengthOfAText(@ForAll String text) {
        assertThat(LookAlikes.digits(text)).hasSameSizeAs(text);
        assertThat(LookAlikes.cyrillic(text)).hasSameSizeAs(text);
        assertThat(Folding.fold(text)).hasSameSizeAs(text);
    }
}
