package io.marshrut.ocr.pipeline.tables;

import io.marshrut.ocr.model.Box;
import io.marshrut.ocr.model.Word;
import io.marshrut.ocr.pipeline.language.AmountRun;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Sorts the words of a table's body into items: one for each sum in the column of sums. */
final class ItemReader {

    private final TableFrame frame;
    private final List<Word> body;
    private final List<Double> separators;

    private ItemReader(TableFrame frame) {
        this.frame = frame;
        this.body = frame.page().words().stream()
                .filter(word -> word.box().centreY() > frame.bodyTop())
                .filter(word -> word.box().centreY() < frame.bodyBottom())
                .toList();
        this.separators = separators();
    }

    static List<TableItem> in(TableFrame frame) {
        return frame.column(ColumnRole.AMOUNT)
                .or(() -> frame.column(ColumnRole.GROSS))
                .map(sums -> new ItemReader(frame).items(sums))
                .orElse(List.of());
    }

    private List<TableItem> items(Column sums) {
        List<Double> levels = levels(sums);
        Map<Double, List<Word>> wordsByLevel = new TreeMap<>();
        levels.forEach(level -> wordsByLevel.put(level, new ArrayList<>()));
        for (Word word : body) {
            levels.stream()
                    .filter(level -> band(level) == band(word.box().centreY()))
                    .min(Comparator.comparingDouble(
                            level -> Math.abs(level - word.box().centreY())))
                    .ifPresent(level -> wordsByLevel.get(level).add(word));
        }
        return wordsByLevel.values().stream().map(this::item).toList();
    }

    /** Heights at which sums with kopecks stand. */
    private List<Double> levels(Column sums) {
        List<Word> inColumn =
                body.stream().filter(word -> sums.holds(word.box())).toList();
        return Lines.of(inColumn).stream()
                .filter(line -> AmountRun.in(line, em(line)).stream().anyMatch(AmountRun::hasKopecks))
                .map(line -> line.stream()
                        .map(Word::box)
                        .reduce(Box::union)
                        .orElseThrow()
                        .centreY())
                .toList();
    }

    private double em(List<Word> line) {
        return line.get(0).box().height() * frame.page().aspect();
    }

    /** Heights of rulings that cross the better part of the table. */
    private List<Double> separators() {
        double left = frame.columns().get(0).left();
        double right = frame.columns().get(frame.columns().size() - 1).right();
        return frame.page().rulings().horizontal().stream()
                .filter(line -> Math.min(line.right(), right) - Math.max(line.left(), left) > (right - left) / 2)
                .map(Box::centreY)
                .filter(y -> y > frame.bodyTop() && y < frame.bodyBottom())
                .sorted()
                .toList();
    }

    private long band(double level) {
        return separators.stream().filter(y -> y < level).count();
    }

    private TableItem item(List<Word> words) {
        Map<ColumnRole, List<Word>> cells = new EnumMap<>(ColumnRole.class);
        for (List<Word> line : Lines.of(words)) {
            for (Word word : line) {
                frame.columns().stream()
                        .filter(column -> column.holds(word.box()))
                        .findFirst()
                        .ifPresent(column -> cells.computeIfAbsent(column.role(), role -> new ArrayList<>())
                                .add(word));
            }
        }
        return new TableItem(frame.page().number(), cells);
    }
}
