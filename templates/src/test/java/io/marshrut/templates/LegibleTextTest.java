package io.marshrut.templates;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LegibleTextTest {

    private final LegibleText legible = new LegibleText(new Typefaces()::show);

    @ParameterizedTest
    @ValueSource(strings = {"Договор № 5 — «Ёлка»", "1 250 000,00 ₽", "שלום", "السلام", "a < b & c > d", "две\nстроки"})
    void leavesWhatCanBeShown(String text) {
        assertThat(legible.of(text)).isEqualTo(text);
        assertThat(legible.marks(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0000", "\u001B", "\uD83D", "\uDE00", "\uE000", "\uFFFF", "契", "\u202E", "\uFFFC"})
    void marksWhatCannot(String character) {
        assertThat(legible.of("a" + character + "b")).isEqualTo("a□b");
        assertThat(legible.marks("a" + character + "b")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u200B", "\u00AD", "\uFEFF", "\u200D", "\uFE0F", "\u2060"})
    void leavesOutWhatIsInvisible(String character) {
        assertThat(legible.of("a" + character + "b")).isEqualTo("ab");
        assertThat(legible.marks("a" + character + "b")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r\n", "\r", "\n", "\u2028", "\u0085", "\f"})
    void knowsEveryLineBreak(String lineBreak) {
        assertThat(legible.of("a" + lineBreak + "b")).isEqualTo("a\nb");
    }

    @Test
    void keepsTwoBlankLinesOfMany() {
        assertThat(legible.of("a" + "\r\n".repeat(10_000) + "b")).isEqualTo("a\n\n\nb");
    }

    @Test
    void composesLettersWithTheirAccents() {
        assertThat(legible.of("\u0438\u0306\u0435\u0308")).isEqualTo("йё");
    }

    @Test
    void aMarkThatSomebodyTypedIsAText() {
        assertThat(legible.marks("□")).isFalse();
    }
}
