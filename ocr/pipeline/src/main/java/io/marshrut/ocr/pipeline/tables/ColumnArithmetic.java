package io.marshrut.ocr.pipeline.tables;

import io.marshrut.ocr.model.Word;
import io.marshrut.ocr.pipeline.language.Decimals;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Tells quantity, price and amount by the multiplication that holds between them, where the headings that were read give
 * columns between which it does not: «НДС» read as another word moves the sums by a column.
 */
final class ColumnArithmetic {

    private static final double MOST = 0.7;
    private static final double FEW = 0.3;
    private static final int FEWEST_ITEMS = 2;
    /** The widest form has 17; every three columns are tried, and a stranger may draw hundreds. */
    private static final int MOST_COLUMNS = 24;

    private final List<Column> columns;
    private final List<List<Optional<BigDecimal>>> items;

    private ColumnArithmetic(List<Column> columns, List<List<Optional<BigDecimal>>> items) {
        this.columns = columns;
        this.items = items;
    }

    static List<Column> corrected(List<Column> columns, List<Word> body) {
        if (columns.size() > MOST_COLUMNS) {
            return columns;
        }
        ColumnArithmetic arithmetic = new ColumnArithmetic(columns, items(columns, body));
        return arithmetic.doubted() ? arithmetic.found().orElse(columns) : arithmetic.withVat();
    }

    private List<Column> withVat() {
        int price = indexOf(ColumnRole.PRICE);
        int amount = indexOf(ColumnRole.AMOUNT);
        if (price < 0 || amount < 0 || items.size() < FEWEST_ITEMS) {
            return columns;
        }
        List<Column> all = new ArrayList<>(columns);
        giveVat(all, new Triple(-1, price, amount));
        return all;
    }

    private static List<List<Optional<BigDecimal>>> items(List<Column> columns, List<Word> body) {
        List<List<Optional<BigDecimal>>> items = new ArrayList<>();
        for (List<Word> line : Lines.of(body)) {
            List<Optional<BigDecimal>> numbers = columns.stream()
                    .map(column -> number(line.stream()
                            .filter(word -> column.holds(word.box()))
                            .toList()))
                    .toList();
            if (numbers.stream().filter(Optional::isPresent).count() > 2) {
                items.add(numbers);
            }
        }
        return items;
    }

    private static Optional<BigDecimal> number(List<Word> words) {
        return Decimals.number(String.join(" ", words.stream().map(Word::text).toList()));
    }

    private boolean doubted() {
        int quantity = indexOf(ColumnRole.QUANTITY);
        int price = indexOf(ColumnRole.PRICE);
        int amount = indexOf(ColumnRole.AMOUNT) < 0 ? indexOf(ColumnRole.GROSS) : indexOf(ColumnRole.AMOUNT);
        return items.size() >= FEWEST_ITEMS
                && (quantity < 0 || price < 0 || amount < 0 || share(quantity, price, amount) < FEW);
    }

    private record Triple(int quantity, int price, int amount) {}

    private Optional<List<Column>> found() {
        int name = indexOf(ColumnRole.NAME);
        List<Triple> fitting = new ArrayList<>();
        for (int amount = columns.size() - 1; amount > name; amount--) {
            for (int price = name + 1; price < amount; price++) {
                for (int quantity = name + 1; quantity < amount; quantity++) {
                    if (quantity != price && isFree(quantity, price, amount) && share(quantity, price, amount) > MOST) {
                        fitting.add(new Triple(quantity, price, amount));
                    }
                }
            }
        }
        return fitting.stream()
                .min(Comparator.comparingInt(triple -> triple.quantity() > triple.price() ? 1 : 0))
                .map(this::columns);
    }

    /** Units, rates and the like hold no such numbers, whatever was read there. */
    private boolean isFree(int... indexes) {
        for (int index : indexes) {
            ColumnRole role = columns.get(index).role();
            if (role == ColumnRole.RATE || role == ColumnRole.UNIT || role == ColumnRole.UNIT_CODE) {
                return false;
            }
        }
        return true;
    }

    private List<Column> columns(Triple triple) {
        List<Column> corrected = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            corrected.add(
                    switch (column.role()) {
                        case QUANTITY, PRICE, AMOUNT -> column.as(ColumnRole.OTHER);
                        default -> column;
                    });
        }
        corrected.set(triple.quantity(), columns.get(triple.quantity()).as(ColumnRole.QUANTITY));
        corrected.set(triple.price(), columns.get(triple.price()).as(ColumnRole.PRICE));
        corrected.set(triple.amount(), columns.get(triple.amount()).as(ColumnRole.AMOUNT));
        giveVat(corrected, triple);
        return corrected;
    }

    /** The tax is a part of every sum: one and the same, whichever rate it is. */
    private void giveVat(List<Column> corrected, Triple triple) {
        for (int i = 0; i < corrected.size(); i++) {
            if (corrected.get(i).role() == ColumnRole.VAT) {
                int column = i;
                if (share(item -> item.get(column).isPresent()) > 0) {
                    return;
                }
                // the last word of a wide heading alone
                corrected.set(i, corrected.get(i).as(ColumnRole.OTHER));
            }
        }
        for (int i = triple.price() + 1; i < corrected.size(); i++) {
            if (corrected.get(i).role() == ColumnRole.OTHER && isTax(i, triple.amount())) {
                corrected.set(i, corrected.get(i).as(ColumnRole.VAT));
                return;
            }
        }
    }

    private boolean isTax(int tax, int amount) {
        return share(item -> item.get(tax).isPresent()
                        && item.get(amount).isPresent()
                        && Rates.isTax(item.get(tax).get(), item.get(amount).get()))
                > MOST;
    }

    private double share(int quantity, int price, int amount) {
        return share(item -> item.get(quantity).isPresent()
                && item.get(price).isPresent()
                && item.get(amount).isPresent()
                && item.get(quantity)
                                .get()
                                .multiply(item.get(price).get())
                                .setScale(2, RoundingMode.HALF_UP)
                                .compareTo(item.get(amount).get())
                        == 0);
    }

    private double share(Predicate<List<Optional<BigDecimal>>> holds) {
        return (double) items.stream().filter(holds).count() / items.size();
    }

    private int indexOf(ColumnRole role) {
        return columns.stream().map(Column::role).toList().indexOf(role);
    }
}
