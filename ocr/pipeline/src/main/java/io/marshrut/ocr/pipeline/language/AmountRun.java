package io.marshrut.ocr.pipeline.language;

import io.marshrut.ocr.model.Box;
import io.marshrut.ocr.model.Word;
import io.marshrut.ocr.pipeline.layout.Row;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A sum of money in a row: one word, or several that spaces between thousands made of it. */
public record AmountRun(BigDecimal value, List<Word> words, boolean hasKopecks) {

    private static final Pattern NUMERIC = Pattern.compile("[|\\[(]?\\d[\\d.,'’=\\-–—]*[|\\])]?[.,;:]?");
    private static final Pattern GROUP = Pattern.compile("\\d{3}([.,=\\-–—]\\d{2})?[|\\])]?[.,;:]?");
    private static final Pattern KOPECKS = Pattern.compile(".*[.,=\\-–—]\\d{2}[|\\])]?[.,;:]?");
    private static final Pattern GLUED = Pattern.compile("\\p{L}[\\p{L}.]*:\\d[\\d.,=-]*");
    private static final double GAP_WITHIN_A_NUMBER = 1.1;

    /** Sums of a row from left to right; numbers without kopecks are among them. */
    public static List<AmountRun> in(Row row) {
        return in(row.words(), row.em());
    }

    /** Sums among words that stand on one line; em is the size of a letter as a fraction of the page's width. */
    public static List<AmountRun> in(List<Word> words, double em) {
        List<AmountRun> runs = new ArrayList<>();
        List<Word> current = new ArrayList<>();
        for (Word whole : words) {
            Word word = behindLabel(whole);
            String text = LookAlikes.digits(word.text());
            if (!current.isEmpty() && !continues(current, word, text, em)) {
                close(current, runs);
            }
            if (NUMERIC.matcher(text).matches()) {
                current.add(word);
            }
        }
        close(current, runs);
        return runs;
    }

    /** «Итого:116 399,00»: the label is glued to the first group. */
    private static Word behindLabel(Word word) {
        String text = word.text();
        if (!GLUED.matcher(text).matches()) {
            return word;
        }
        int from = text.lastIndexOf(':') + 1;
        Box box = word.box();
        double left = box.left() + box.width() * from / text.length();
        return new Word(text.substring(from), new Box(left, box.top(), box.right(), box.bottom()), word.confidence());
    }

    private static boolean continues(List<Word> current, Word word, String text, double em) {
        Word last = current.get(current.size() - 1);
        return GROUP.matcher(text).matches()
                && !KOPECKS.matcher(last.text()).matches()
                && word.box().left() - last.box().right() < GAP_WITHIN_A_NUMBER * em;
    }

    private static void close(List<Word> current, List<AmountRun> runs) {
        if (!current.isEmpty()) {
            String text = String.join("", current.stream().map(Word::text).toList());
            boolean kopecks = KOPECKS.matcher(LookAlikes.digits(text)).matches();
            Decimals.money(text).ifPresent(value -> runs.add(new AmountRun(value, List.copyOf(current), kopecks)));
            current.clear();
        }
    }
}
