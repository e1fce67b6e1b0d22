package io.marshrut.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import io.marshrut.ocr.model.Box;
import io.marshrut.ocr.model.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Another picture of a page looks the same; another page does not. */
class PageLookTest {

    @Test
    void marginsScaleNoiseAndMisreadWordsDoNotChangeIt() {
        List<Word> page = page(1);
        List<Word> picture = new ArrayList<>();
        Random random = new Random(5);
        for (Word word : page) {
            if (random.nextInt(12) > 0) {
                Box box = word.box();
                picture.add(new Word(
                        random.nextInt(25) == 0 ? "х" + word.text() : word.text(),
                        new Box(
                                0.06 + box.left() * 0.88 + jitter(random),
                                0.03 + box.top() * 0.9 + jitter(random),
                                0.06 + box.right() * 0.88 + jitter(random),
                                0.03 + box.bottom() * 0.9 + jitter(random)),
                        0.93));
            }
        }
        picture.add(new Word("———", new Box(0, 0.5, 1, 0.51), 0.9));
        picture.add(new Word("ео", new Box(0.9, 0.95, 0.99, 0.99), 0.2));

        PageLook first = PageLook.of(1, page).orElseThrow();
        PageLook second = PageLook.of(1, picture).orElseThrow();

        assertThat(first.distance(second)).isLessThanOrEqualTo(11);
        assertThat(first.saysTheSame(second)).isTrue();
    }

    @Test
    void anotherPageIsFarAndSaysSomethingElse() {
        PageLook first = PageLook.of(1, page(1)).orElseThrow();
        PageLook second = PageLook.of(1, page(2)).orElseThrow();

        assertThat(first.distance(second)).isGreaterThan(11);
        assertThat(first.saysTheSame(second)).isFalse();
    }

    @Test
    void anotherFillingOfTheSameFormSaysSomethingElse() {
        List<Word> form = page(1);
        List<Word> filled = form.stream()
                .map(word -> word.text().matches("\\d+") && word.text().hashCode() % 2 == 0
                        ? new Word(word.text() + "3", word.box(), 1)
                        : word)
                .toList();

        PageLook first = PageLook.of(1, form).orElseThrow();
        PageLook second = PageLook.of(1, filled).orElseThrow();

        assertThat(first.distance(second)).isZero();
        assertThat(first.saysTheSame(second)).isFalse();
    }

    @Test
    void latinLookAlikesAndPunctuationAreTheSameWord() {
        List<Word> cyrillic = List.of(word("РАСЧЁТ,"), word("1 725,02"));
        List<Word> latin = List.of(word("PACЧET"), word("1725.02"));

        assertThat(WordNumbers.plain(cyrillic)).isEqualTo(WordNumbers.plain(latin));
        assertThat(WordNumbers.figures(cyrillic)).isEqualTo(WordNumbers.figures(latin));
    }

    @Test
    void aPageWithNextToNothingIsNotCompared() {
        assertThat(PageLook.of(1, page(1).subList(0, 11))).isEmpty();
        assertThat(PageLook.of(1, List.of())).isEmpty();
    }

    private static Word word(String text) {
        return new Word(text, new Box(0.1, 0.1, 0.2, 0.2), 1);
    }

    private static double jitter(Random random) {
        return (random.nextDouble() - 0.5) * 0.008;
    }

    /** Blocks of text, as an invoice has them; each seed has another arrangement and other words. */
    private static List<Word> page(long seed) {
        Random random = new Random(seed);
        List<Word> words = new ArrayList<>();
        for (int block = 0; block < 7; block++) {
            double left = 0.05 + random.nextDouble() * 0.5;
            double top = block * 0.13 + random.nextDouble() * 0.04;
            int rows = 1 + random.nextInt(4);
            int columns = 2 + random.nextInt(5);
            for (int row = 0; row < rows; row++) {
                for (int column = 0; column < columns; column++) {
                    double x = left + column * 0.08;
                    double y = top + row * 0.02;
                    String text = random.nextBoolean()
                            ? String.valueOf(1000 + random.nextInt(900_000))
                            : "слово" + Character.toString('а' + random.nextInt(30))
                                    + Character.toString('а' + random.nextInt(30));
                    words.add(new Word(text, new Box(x, y, x + 0.07, y + 0.012), 1));
                }
            }
        }
        return words;
    }
}
