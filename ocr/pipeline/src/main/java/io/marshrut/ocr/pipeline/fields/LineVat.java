package io.marshrut.ocr.pipeline.fields;

import io.marshrut.ocr.model.Word;
import io.marshrut.ocr.pipeline.language.Decimals;
import io.marshrut.ocr.pipeline.language.Label;
import io.marshrut.ocr.pipeline.language.LabelFinder;
import io.marshrut.ocr.pipeline.layout.Row;
import io.marshrut.ocr.pipeline.tables.ColumnRole;
import io.marshrut.ocr.pipeline.tables.TableItem;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** VAT of a line (сумма налога): as printed, nothing for «без НДС», or the sum that rate and sum with tax agree on. */
final class LineVat {

    private static final BigDecimal NOTHING = new BigDecimal("0.00");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final Pattern RATE = Pattern.compile("(\\d{1,2})\\s*%");

    private LineVat() {}

    /** As it is printed; none where the cell is empty or cannot be read. */
    static Optional<BigDecimal> printed(TableItem item) {
        List<Word> words = item.words(ColumnRole.VAT);
        boolean empty = words.stream().noneMatch(word -> word.text().chars().anyMatch(Character::isLetterOrDigit));
        if (isFree(item, empty ? item.words(ColumnRole.RATE) : words)) {
            return Optional.of(NOTHING);
        }
        return empty ? Optional.empty() : Decimals.money(item.text(ColumnRole.VAT));
    }

    /** What the rate makes of the sum without tax, where the sum with tax proves it. */
    static Optional<BigDecimal> proven(TableItem item, BigDecimal amount) {
        Matcher rate = RATE.matcher(item.text(ColumnRole.RATE));
        if (!rate.find()) {
            return Optional.empty();
        }
        BigDecimal tax = amount.multiply(new BigDecimal(rate.group(1))).divide(HUNDRED, 2, RoundingMode.HALF_UP);
        return Decimals.money(item.text(ColumnRole.GROSS))
                .filter(gross -> gross.subtract(amount).compareTo(tax) == 0)
                .map(gross -> tax);
    }

    private static boolean isFree(TableItem item, List<Word> words) {
        return !words.isEmpty()
                && LabelFinder.in(Row.of(item.page(), words)).stream().anyMatch(hit -> hit.label() == Label.NO_VAT);
    }
}
