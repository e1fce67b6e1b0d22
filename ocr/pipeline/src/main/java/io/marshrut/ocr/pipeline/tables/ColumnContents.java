package io.marshrut.ocr.pipeline.tables;

import io.marshrut.ocr.model.Word;
import io.marshrut.ocr.pipeline.language.AmountRun;
import io.marshrut.ocr.pipeline.language.Decimals;
import io.marshrut.ocr.pipeline.language.Units;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Gives roles to columns whose headings could not be read, by what stands in them. */
final class ColumnContents {

    private static final double MOST = 0.6;
    private static final Pattern RATE = Pattern.compile("\\d{1,2}(/\\d{3})?\\s?%");

    private final List<Column> columns;
    private final List<Word> body;

    private ColumnContents(List<Column> columns, List<Word> body) {
        this.columns = new ArrayList<>(columns);
        this.body = body;
    }

    static List<Column> completed(List<Column> columns, List<Word> body) {
        ColumnContents contents = new ColumnContents(columns, body);
        contents.giveRates();
        contents.giveTax();
        contents.exchangeQuantities();
        contents.give(ColumnRole.AMOUNT, contents::holdsSums, contents.columns.size());
        contents.give(ColumnRole.PRICE, contents::holdsSums, contents.indexOf(ColumnRole.AMOUNT));
        contents.give(ColumnRole.UNIT, contents::holdsUnits, contents.indexOf(ColumnRole.PRICE));
        contents.give(ColumnRole.QUANTITY, contents::holdsNumbers, contents.indexOf(ColumnRole.PRICE));
        contents.exchangeUnits();
        return contents.columns;
    }

    /** To the rightmost fitting column right of the names and left of the limit, if none has the role yet. */
    private void give(ColumnRole role, Predicate<Column> fits, int limit) {
        if (indexOf(role) >= 0) {
            return;
        }
        for (int i = limit - 1; i > indexOf(ColumnRole.NAME); i--) {
            if (columns.get(i).role() == ColumnRole.OTHER && fits.test(columns.get(i))) {
                columns.set(i, columns.get(i).as(role));
                return;
            }
        }
    }

    /** «НДС» alone stands over the rate as well as over the sum of the tax; per cent tell which. */
    private void giveRates() {
        for (int i = 0; i < columns.size(); i++) {
            ColumnRole role = columns.get(i).role();
            if ((role == ColumnRole.VAT || role == ColumnRole.OTHER)
                    && indexOf(ColumnRole.RATE) < 0
                    && holdsRates(columns.get(i))) {
                columns.set(i, columns.get(i).as(ColumnRole.RATE));
            }
        }
    }

    /** «НДС 20%» stands over the sums of the tax as well. */
    private void giveTax() {
        int rate = indexOf(ColumnRole.RATE);
        if (rate >= 0
                && indexOf(ColumnRole.VAT) < 0
                && !holdsRates(columns.get(rate))
                && holdsSums(columns.get(rate))) {
            columns.set(rate, columns.get(rate).as(ColumnRole.VAT));
        }
    }

    /** Where headings run into each other, the units seem to be quantities and these stand under nothing. */
    private void exchangeQuantities() {
        int quantity = indexOf(ColumnRole.QUANTITY);
        if (quantity < 0 || indexOf(ColumnRole.UNIT) >= 0 || !holdsUnits(columns.get(quantity))) {
            return;
        }
        for (int i : new int[] {quantity - 1, quantity + 1}) {
            if (i >= 0
                    && i < columns.size()
                    && columns.get(i).role() == ColumnRole.OTHER
                    && holdsNumbers(columns.get(i))) {
                columns.set(i, columns.get(i).as(ColumnRole.QUANTITY));
                columns.set(quantity, columns.get(quantity).as(ColumnRole.UNIT));
                return;
            }
        }
    }

    /** A heading that covers two columns gives its name to the wrong one of them at times. */
    private void exchangeUnits() {
        int unit = indexOf(ColumnRole.UNIT);
        if (unit < 0 || holdsUnits(columns.get(unit)) || !holdsNumbers(columns.get(unit))) {
            return;
        }
        for (int i = indexOf(ColumnRole.NAME) + 1; i < columns.size(); i++) {
            ColumnRole role = columns.get(i).role();
            boolean free = role == ColumnRole.OTHER || role == ColumnRole.QUANTITY;
            if (free
                    && holdsUnits(columns.get(i))
                    && (role == ColumnRole.QUANTITY || indexOf(ColumnRole.QUANTITY) < 0)) {
                columns.set(i, columns.get(i).as(ColumnRole.UNIT));
                columns.set(unit, columns.get(unit).as(ColumnRole.QUANTITY));
                return;
            }
        }
    }

    private int indexOf(ColumnRole role) {
        return columns.stream().map(Column::role).toList().indexOf(role);
    }

    private boolean holdsSums(Column column) {
        List<List<Word>> lines = Lines.of(words(column));
        // gaps within a cell are gaps within a number
        return share(lines, line -> AmountRun.in(line, 1).stream().anyMatch(AmountRun::hasKopecks));
    }

    private boolean holdsUnits(Column column) {
        return share(words(column), word -> Units.known(word.text()).isPresent());
    }

    private boolean holdsRates(Column column) {
        return share(words(column), word -> RATE.matcher(word.text()).matches());
    }

    private boolean holdsNumbers(Column column) {
        return share(words(column), word -> Decimals.number(word.text()).isPresent());
    }

    private static <T> boolean share(List<T> all, Predicate<T> some) {
        return !all.isEmpty() && all.stream().filter(some).count() >= MOST * all.size();
    }

    private List<Word> words(Column column) {
        return body.stream().filter(word -> column.holds(word.box())).toList();
    }
}
