package io.marshrut.ocr.pipeline.tables;

import static org.assertj.core.api.Assertions.assertThat;

import io.marshrut.ocr.model.Box;
import io.marshrut.ocr.model.Word;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ColumnArithmeticTest {

    @Test
    void tellsThreeColumnsByTheMultiplication() {
        assertThat(ColumnArithmetic.corrected(columns(4), goods(4)))
                .extracting(Column::role)
                .containsExactly(ColumnRole.NAME, ColumnRole.QUANTITY, ColumnRole.PRICE, ColumnRole.AMOUNT);
    }

    @Test
    void aTableOfMoreColumnsThanAnyFormHasIsLeftAsItIs() {
        assertThat(ColumnArithmetic.corrected(columns(250), goods(250))).isEqualTo(columns(250));
    }

    private static List<Column> columns(int count) {
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            columns.add(new Column(
                    i == 0 ? ColumnRole.NAME : ColumnRole.OTHER, (double) i / count, (double) (i + 1) / count));
        }
        return columns;
    }

    /** In the last three columns: 2 × 3,10 = 6,20 and so on. */
    private static List<Word> goods(int columns) {
        List<Word> words = new ArrayList<>();
        String[][] lines = {{"2", "3,10", "6,20"}, {"5", "1,50", "7,50"}, {"7", "2,00", "14,00"}};
        for (int line = 0; line < lines.length; line++) {
            double top = 0.1 + line * 0.05;
            words.add(word("Болт", 0, columns, top));
            for (int i = 0; i < 3; i++) {
                words.add(word(lines[line][i], columns - 3 + i, columns, top));
            }
        }
        return words;
    }

    private static Word word(String text, int column, int columns, double top) {
        double left = (column + 0.2) / columns;
        return new Word(text, new Box(left, top, left + 0.6 / columns, top + 0.01), 0.9);
    }
}
