package io.marshrut.learnedplaces;

import static org.assertj.core.api.Assertions.assertThat;

import io.marshrut.ocr.model.Box;
import io.marshrut.ocr.model.Word;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A place is found again by the words beside it, wherever the lines above have pushed it. */
class SurroundingsTest {

    @Test
    void whatStandsFurtherDownOnTheNextDocumentIsFoundByItsLabels() {
        List<Word> first = page(0, "1 250,00");
        Run sum = run(first, "1 250,00");

        List<Run> found = Surroundings.at(page(0.2, "1 725 000,02"), Surroundings.of(first, sum.box()), true);

        // the whole and the part that begins a word later end at one edge
        assertThat(found).extracting(Run::text).contains("1 725 000,02", "725 000,02");
        assertThat(found).extracting(Run::text).allMatch(text -> text.endsWith("000,02"));
    }

    @Test
    void aWordOnTheLeftIsFoundByItsLeftEdge() {
        List<Word> first = page(0, "1 250,00");

        List<Run> found = Surroundings.at(
                page(0.1, "7,00"), Surroundings.of(first, run(first, "УТ-41").box()), false);

        assertThat(found).extracting(Run::text).contains("УТ-41");
    }

    @Test
    void onAFormWithoutItsLabelsNothingIsFound() {
        List<Word> first = page(0, "1 250,00");
        List<Word> other = List.of(
                word("Накладная", 0.1, 0.1, 0.3), word("передана", 0.1, 0.3, 0.2), word("5,00", 0.8, 0.52, 0.86));

        assertThat(Surroundings.at(
                        other, Surroundings.of(first, run(first, "1 250,00").box()), true))
                .isEmpty();
    }

    @Test
    void wordsOfAnotherColumnAreNotOneRun() {
        List<Word> row = List.of(word("Итого", 0.1, 0.5, 0.16), word("5,00", 0.8, 0.5, 0.86));

        assertThat(Run.of(row)).extracting(Run::text).containsExactly("Итого", "5,00");
    }

    @Test
    void aWordThatStandsTwiceIsNoAnchor() {
        List<Word> page = new ArrayList<>(page(0, "1 250,00"));
        page.add(word("оплате", 0.1, 0.9, 0.2));

        assertThat(Surroundings.of(page, run(page, "1 250,00").box()))
                .extracting(Anchor::word)
                .doesNotContain("оплате")
                .hasSizeGreaterThanOrEqualTo(2);
    }

    private static Run run(List<Word> page, String text) {
        return Run.of(page).stream()
                .filter(run -> run.text().equals(text))
                .findFirst()
                .orElseThrow();
    }

    /** An invoice whose total stands lower by so much, its right edge where it always is. */
    private static List<Word> page(double lower, String total) {
        List<Word> page = new ArrayList<>(List.of(
                word("Счёт", 0.1, 0.1, 0.16),
                word("номер", 0.17, 0.1, 0.23),
                word("УТ-41", 0.24, 0.1, 0.3),
                word("Поставщик", 0.1, 0.2, 0.2),
                word("Ромашка", 0.25, 0.2, 0.35),
                word("Всего", 0.55, 0.5 + lower, 0.6),
                word("к", 0.61, 0.5 + lower, 0.62),
                word("оплате", 0.63, 0.5 + lower, 0.7),
                word("Руководитель", 0.1, 0.6 + lower, 0.25)));
        double right = 0.95;
        String[] parts = total.split(" ");
        for (int at = parts.length - 1; at >= 0; at--) {
            double left = right - 0.01 * parts[at].length();
            page.add(word(parts[at], left, 0.5 + lower, right));
            right = left - 0.006;
        }
        return page;
    }

    private static Word word(String text, double left, double top, double right) {
        return new Word(text, new Box(left, top, right, top + 0.012), 1);
    }
}
