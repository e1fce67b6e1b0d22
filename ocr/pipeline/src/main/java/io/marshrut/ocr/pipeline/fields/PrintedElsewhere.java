package io.marshrut.ocr.pipeline.fields;

import io.marshrut.ocr.model.Box;
import io.marshrut.ocr.model.Word;
import io.marshrut.ocr.pipeline.language.AmountRun;
import io.marshrut.ocr.pipeline.language.Dates;
import io.marshrut.ocr.pipeline.language.LookAlikes;
import io.marshrut.ocr.pipeline.layout.PageLayout;
import io.marshrut.ocr.pipeline.layout.Row;
import io.marshrut.ocr.pipeline.layout.Token;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Figures of a document by where they stand: a value that is printed twice was read twice. */
final class PrintedElsewhere {

    private static final int SHORTEST_CODE = 9;
    /** White space between the groups of one number, in letters' heights. */
    private static final double SAME_NUMBER = 2.5;

    private static final Pattern MARKS = Pattern.compile("[^\\p{L}\\d]+");
    private static final Pattern EDGES = Pattern.compile("^[^\\p{L}\\d]+|[^\\p{L}\\d]+$");

    private record Place(String value, int page, Box box) {

        /** Of a row of many dates the place is the row itself, which the value's own box lies in. */
        boolean isApartFrom(Found found) {
            return page != found.page()
                    || !box.contains(found.box()) && !found.box().contains(box);
        }
    }

    private final List<Place> codes = new ArrayList<>();
    private final List<Place> sums = new ArrayList<>();
    private final List<Place> dates = new ArrayList<>();
    private final List<Row> rows;

    PrintedElsewhere(List<PageLayout> pages) {
        this.rows = pages.stream().flatMap(page -> page.rows().stream()).toList();
        rows.forEach(this::take);
    }

    private void take(Row row) {
        for (Token token : row.tokens()) {
            String digits = LookAlikes.digits(token.text());
            if (digits.length() >= SHORTEST_CODE && digits.chars().allMatch(Character::isDigit)) {
                codes.add(new Place(digits, row.page(), token.box()));
            }
        }
        for (AmountRun run : AmountRun.in(row)) {
            if (run.hasKopecks()) {
                Box box = run.words().stream().map(Word::box).reduce(Box::union).orElseThrow();
                sums.add(new Place(run.value().toPlainString(), row.page(), box));
            }
        }
        Dates.find(row.text()).ifPresent(hit -> dates.add(new Place(hit.date().toString(), row.page(), row.box())));
    }

    /** How many times the same code, sum or date stands in other places. */
    long times(Found found) {
        return List.of(codes, sums, dates).stream()
                .flatMap(List::stream)
                .filter(place -> place.value().equals(found.value()) && place.isApartFrom(found))
                .count();
    }

    /** How many other words are that text, whatever marks stand around it. */
    long wordsLike(Found found) {
        return rows.stream()
                .flatMap(row -> row.words().stream()
                        .filter(word ->
                                EDGES.matcher(word.text()).replaceAll("").equals(found.value()))
                        .map(word -> new Place(found.value(), row.page(), word.box())))
                .filter(place -> place.isApartFrom(found))
                .count();
    }

    /** Whether another row has the same letters and digits in it. */
    boolean isText(Found found) {
        String wanted = letters(found.value());
        return rows.stream()
                .filter(row -> row.page() != found.page() || !row.box().contains(found.box()))
                .anyMatch(row -> letters(row.text()).contains(wanted));
    }

    private static String letters(String text) {
        return MARKS.matcher(text).replaceAll("");
    }

    /** The only other code, sum or date that looks like the value and passes the test. */
    Optional<String> twin(Found found, Predicate<String> test) {
        List<String> twins = List.of(codes, sums, dates).stream()
                .flatMap(List::stream)
                .filter(place -> place.isApartFrom(found))
                .map(Place::value)
                .filter(value -> DigitTwins.are(found.value(), value))
                .filter(test)
                .distinct()
                .toList();
        return twins.size() == 1 ? Optional.of(twins.get(0)) : Optional.empty();
    }

    /** Digits alone, as a code of that length. */
    List<String> codes(int length) {
        return codes.stream()
                .map(Place::value)
                .filter(value -> value.length() == length)
                .distinct()
                .toList();
    }

    /** Whether those digits stand right before the sum: thousands that a wide space cut off. */
    boolean standsBefore(String digits, Found sum) {
        return rows.stream()
                .filter(row -> row.page() == sum.page() && row.box().contains(sum.box()))
                .anyMatch(row -> row.words().stream()
                        .filter(word -> LookAlikes.digits(word.text()).equals(digits))
                        .anyMatch(word -> isRightBefore(word.box(), sum.box(), row.em())));
    }

    private static boolean isRightBefore(Box left, Box right, double em) {
        double gap = right.left() - left.right();
        return gap > -em && gap < SAME_NUMBER * em;
    }

    /** Kopecks included: «1 234,50». */
    static String text(BigDecimal sum) {
        return sum.setScale(2).toPlainString();
    }
}
