package io.marshrut.ocr.pipeline.tables;

import io.marshrut.ocr.model.Box;
import io.marshrut.ocr.model.Word;
import io.marshrut.ocr.pipeline.language.AmountRun;
import io.marshrut.ocr.pipeline.language.Decimals;
import io.marshrut.ocr.pipeline.language.Units;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Sorts the words of a table's body into items: one for each sum in the columns of sums. */
final class ItemReader {

    private static final int SHORTEST_SUM = 3;
    /** «1 924 экз.», in words. */
    private static final int LONGEST_QUANTITY = 3;

    private static final int FEWEST_SEPARATORS = 2;
    private static final List<ColumnRole> SUMS = List.of(ColumnRole.AMOUNT, ColumnRole.GROSS, ColumnRole.PRICE);

    private final TableFrame frame;
    private final List<Word> body;
    private final List<Double> separators;

    private ItemReader(TableFrame frame) {
        this.frame = frame;
        this.body = frame.page().words().stream()
                .filter(word -> word.box().centreY() > frame.bodyTop())
                .filter(word -> word.box().centreY() < frame.bodyBottom())
                .toList();
        this.separators = Separators.of(frame.page(), frame.columns());
    }

    static List<TableItem> in(TableFrame frame) {
        return new ItemReader(frame).items();
    }

    private List<TableItem> items() {
        List<Double> levels = levels();
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

    /** A stamp over the column of sums leaves the other sums of the same item. */
    private List<Double> levels() {
        List<Double> levels = new ArrayList<>();
        for (ColumnRole role : SUMS) {
            List<Double> known = List.copyOf(levels);
            frame.column(role).stream()
                    .flatMap(column -> levels(column).stream())
                    .filter(level -> known.stream().noneMatch(other -> isOneItem(level, other)))
                    .forEach(levels::add);
        }
        return levels;
    }

    private boolean isOneItem(double level, double other) {
        return isRuled() ? band(level) == band(other) : Math.abs(level - other) < nearestItems();
    }

    private boolean isRuled() {
        return band(frame.bodyBottom()) - band(frame.bodyTop()) >= FEWEST_SEPARATORS;
    }

    /** How far apart two items are at least: a line and half of one. */
    private double nearestItems() {
        double[] heights =
                body.stream().mapToDouble(word -> word.box().height()).sorted().toArray();
        return heights.length == 0 ? 0 : 1.5 * heights[heights.length / 2];
    }

    /** Heights at which sums stand; those without kopecks must be long enough not to be a mark on the paper. */
    private List<Double> levels(Column sums) {
        List<Word> inColumn =
                body.stream().filter(word -> sums.holds(word.box())).toList();
        return Lines.of(inColumn).stream()
                .filter(line -> AmountRun.in(line, em(line)).stream().anyMatch(ItemReader::isSum))
                .map(line -> line.stream()
                        .map(Word::box)
                        .reduce(Box::union)
                        .orElseThrow()
                        .centreY())
                .toList();
    }

    private static boolean isSum(AmountRun run) {
        return run.hasKopecks() || run.value().toBigInteger().toString().length() >= SHORTEST_SUM;
    }

    private double em(List<Word> line) {
        return line.get(0).box().height() * frame.page().aspect();
    }

    private long band(double level) {
        return separators.stream().filter(y -> y < level).count();
    }

    private TableItem item(List<Word> words) {
        Map<ColumnRole, List<Word>> cells = new EnumMap<>(ColumnRole.class);
        Map<Word, Box> boxes = NumberGroups.boxes(words);
        for (List<Word> line : Lines.of(words)) {
            for (Word word : line) {
                frame.columns().stream()
                        .filter(column -> column.holds(boxes.get(word)))
                        .findFirst()
                        .ifPresent(column -> cells.computeIfAbsent(column.role(), role -> new ArrayList<>())
                                .add(word));
            }
        }
        returnNumberToQuantity(cells);
        returnUnitFromQuantity(cells);
        return new TableItem(frame.page().number(), cells);
    }

    /** Without rulings, or where headings touch, a number can seem to stand in the next column: «1 усл», «шт 137». */
    private static void returnNumberToQuantity(Map<ColumnRole, List<Word>> cells) {
        List<Word> unit = cells.getOrDefault(ColumnRole.UNIT, List.of());
        if (cells.containsKey(ColumnRole.QUANTITY) || unit.size() < 2) {
            return;
        }
        int number = isNumber(unit.get(0)) ? 0 : unit.size() - 1;
        if (isNumber(unit.get(number))) {
            List<Word> rest = new ArrayList<>(unit);
            cells.put(ColumnRole.QUANTITY, List.of(rest.remove(number)));
            cells.put(ColumnRole.UNIT, rest);
        }
    }

    /** Headings that nearly touch make one column of quantity and unit: «22,593 т». */
    private static void returnUnitFromQuantity(Map<ColumnRole, List<Word>> cells) {
        List<Word> quantity = cells.getOrDefault(ColumnRole.QUANTITY, List.of());
        boolean first = quantity.size() > 1 && quantity.size() <= LONGEST_QUANTITY && isNumber(quantity.get(0));
        List<Word> units = quantity.stream()
                .filter(word -> isUnit(word) || first && isWord(word))
                .toList();
        if (!cells.containsKey(ColumnRole.UNIT) && !units.isEmpty() && units.size() < quantity.size()) {
            cells.put(ColumnRole.UNIT, units);
            cells.put(
                    ColumnRole.QUANTITY,
                    quantity.stream().filter(word -> !units.contains(word)).toList());
        }
    }

    private static boolean isUnit(Word word) {
        return !isNumber(word) && Units.known(word.text()).isPresent();
    }

    private static boolean isWord(Word word) {
        return word.text().chars().allMatch(c -> Character.isLetter(c) || c == '.');
    }

    private static boolean isNumber(Word word) {
        return Decimals.number(word.text()).isPresent();
    }
}
