package io.marshrut.ocr.pipeline.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.marshrut.ocr.model.Box;
import io.marshrut.ocr.model.Word;
import io.marshrut.ocr.pipeline.layout.PageLayout;
import io.marshrut.ocr.pipeline.natives.Rulings;
import io.marshrut.ocr.pipeline.tables.DocumentTable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LooseCellsTest {

    private static final double HEIGHT = 0.012;

    private final List<Word> words = new ArrayList<>();

    /** The last group of the number stands in the column of sums, its middle in that of quantities. */
    @Test
    void aNumberThatLiesAcrossSeveralColumnsHasNoCellOfItsOwn() {
        heading();
        word("Болт", 0.12, 0.18, 0.24);
        word("1", 0.50, 0.51, 0.24);
        word("000", 0.515, 0.545, 0.24);
        word("000", 0.55, 0.58, 0.24);
        word("000", 0.585, 0.615, 0.24);
        word("000,00", 0.62, 0.68, 0.24);
        PageLayout page = page(0.61, 0.615);
        assertThat(DocumentTable.in(List.of(page)).items())
                .as("there is a line")
                .isNotEmpty();
        assertThat(LooseCells.in(page)).isEmpty();
    }

    @Test
    void numbersAndUnitsOfALineAreItsCells() {
        heading();
        word("Болт", 0.12, 0.18, 0.24);
        word("12", 0.47, 0.49, 0.24);
        word("10,00", 0.62, 0.67, 0.24);
        word("120,00", 0.82, 0.88, 0.24);
        assertThat(LooseCells.in(page(0.58, 0.75))).hasSize(3).allMatch(cell -> cell.top() < 0.24);
    }

    private void heading() {
        word("Наименование", 0.12, 0.30, 0.2);
        word("Кол-во", 0.46, 0.55, 0.2);
        word("Цена", 0.611, 0.614, 0.2);
        word("Сумма", 0.82, 0.90, 0.2);
    }

    private void word(String text, double left, double right, double top) {
        words.add(new Word(text, new Box(left, top, right, top + HEIGHT), 0.9));
    }

    private PageLayout page(double price, double sum) {
        List<Box> vertical = Stream.of(0.1, 0.44, price, sum, 0.95)
                .map(x -> new Box(x - 0.001, 0.19, x + 0.001, 0.3))
                .toList();
        return PageLayout.of(1, Math.sqrt(2), words, new Rulings(List.of(), vertical, List.of()));
    }
}
