package io.marshrut.ocr.pipeline.tables;

import io.marshrut.ocr.model.Word;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Words of a cell as lines of text. */
final class Lines {

    private Lines() {}

    static List<List<Word>> of(List<Word> words) {
        List<List<Word>> lines = new ArrayList<>();
        words.stream()
                .sorted(Comparator.comparingDouble(word -> word.box().centreY()))
                .forEach(word -> {
                    List<Word> last = lines.isEmpty() ? null : lines.get(lines.size() - 1);
                    if (last != null && isBeside(last.get(0), word)) {
                        last.add(word);
                    } else {
                        lines.add(new ArrayList<>(List.of(word)));
                    }
                });
        lines.forEach(
                line -> line.sort(Comparator.comparingDouble(word -> word.box().left())));
        return lines;
    }

    private static boolean isBeside(Word first, Word word) {
        double taller = Math.max(first.box().height(), word.box().height());
        return Math.abs(first.box().centreY() - word.box().centreY()) < 0.5 * taller;
    }
}
