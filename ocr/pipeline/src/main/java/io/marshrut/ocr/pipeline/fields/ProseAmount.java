package io.marshrut.ocr.pipeline.fields;

import io.marshrut.ocr.pipeline.language.Decimals;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sum of roubles in running text: «120 000,00 руб.», «120 000 (Сто двадцать тысяч) рублей 00 копеек».
 *
 * @param regular whether its thousands are grouped as people group them; else recognition has put separators of its own
 */
record ProseAmount(BigDecimal sum, int start, int end, boolean regular) {

    private static final Pattern REGULAR = Pattern.compile("\\d{1,3}(?:[ '’\\u00a0]\\d{3})+|\\d{1,12}");

    private static final Pattern AMOUNT = Pattern.compile(
            "(?iu)(?<![\\d.,/№-])(\\d{1,3}(?:[ '’\\u00a0]{1,2}\\d{1,6})+|\\d{1,12})(?:\\s?[.,=-]\\s?(\\d{2}))?(?!\\d)\\s*"
                    + "(?:(?:\\([^)]{3,200}\\)\\s*)?(?:руб|₽|р\\.)[\\p{L}.]*(?:\\s*(\\d{2})\\s*(?:\\([^)]{2,40}\\)\\s*)?коп[\\p{L}.]*)?"
                    + "|\\([^)]{3,200}?руб[^)]{0,60}\\))");

    /** «… НДС 22% – 34 845,10»: right behind the word for the tax kopecks are enough. */
    private static final Pattern OF_TAX = Pattern.compile(
            "^[^\\d.;]{0,14}(?:\\d{1,2}(?:/\\d{3})?\\s?%[^\\d.;]{0,16})?(\\d{1,3}(?:[ '’\\u00a0]\\d{3})+|\\d{1,12})[.,=-](\\d{2})(?!\\d)");

    /** @param from where the word for the tax ends */
    static Optional<ProseAmount> ofTax(Passage text, int from) {
        Matcher hit =
                OF_TAX.matcher(text.readable()).region(from, text.readable().length());
        return hit.find()
                ? Decimals.money(hit.group(1).replaceAll("\\D", "") + "." + hit.group(2))
                        .map(sum -> new ProseAmount(sum, hit.start(1), hit.end(2), true))
                : Optional.empty();
    }

    static List<ProseAmount> in(Passage text) {
        return AMOUNT.matcher(text.readable())
                .results()
                .flatMap(hit -> of(hit).stream())
                .toList();
    }

    private static Optional<ProseAmount> of(MatchResult hit) {
        String kopecks = hit.group(2) != null ? hit.group(2) : hit.group(3);
        return Decimals.money(hit.group(1).replaceAll("\\D", "") + "." + (kopecks == null ? "00" : kopecks))
                .filter(sum -> sum.signum() > 0)
                .map(sum -> new ProseAmount(
                        sum,
                        hit.start(),
                        hit.end(),
                        REGULAR.matcher(hit.group(1)).matches()));
    }

    String value() {
        return sum.toPlainString();
    }

    Found found(Passage text) {
        Found found = text.exact(value(), start, end);
        return regular ? found : found.asRepaired();
    }
}
