package io.marshrut.ocr.pipeline.fields;

import io.marshrut.ocr.pipeline.language.Decimals;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is demanded, how much of it is money, and until when the claimant wants it. */
final class ClaimDemand {

    private static final Pattern DEMANDS = Pattern.compile("(?<![а-я])(требую|требуем)(?![а-я])");
    private static final Pattern ASKS = Pattern.compile(
            "(?<![а-я])(прошу|просим|предлагаем|предлагаю)(?![а-я])(?! (вас )?(направить |дать |предоставить )?(письменныи )?ответ| (вас )?(рассмотреть|сообщить|уведомить|учесть))");
    private static final Pattern END = Pattern.compile(
            "(?<![а-я])(приложени[ея]|с уважением|в случае (отказа|неисполнения|неудовлетворения|невыполнения|неполучения|если)"
                    + "|в противном случае|ответ (прошу|просим|на)|о результатах|реквизиты (для|счета)|денежные средства прош[а-я]+ перечислить на)");
    /** Thousands in groups or one run of digits, kopecks behind them in figures, the sum in words between. */
    private static final Pattern AMOUNT = Pattern.compile(
            "(?iu)(?<![\\d.,/№-])(\\d{1,3}(?:[ '\\u00a0]\\d{3})+|\\d{1,12})(?:[.,=-](\\d{2}))?(?!\\d)\\s*(?:\\([^)]{3,160}\\)\\s*)?"
                    + "(?:руб|рублей|рубля|рубль|р\\.|₽)[\\p{L}.]*(?:\\s*(\\d{2})\\s*коп)?");

    private static final Pattern IN_WORDS = Pattern.compile("\\s*\\(\\p{L}{2}");

    private static final Pattern WHOLE = Pattern.compile("(итого|всего|обща[яю]|общем|общую|общеи)[^.]{0,60}$");
    private static final Pattern DAYS = Pattern.compile(
            "(?iu)(?:в течени[еи]|в срок|не позднее)\\s+(?:не позднее\\s+)?(?:чем\\s+)?(?:через\\s+)?(\\d{1,3})\\s*(?:\\([^)]{2,40}\\)\\s*)?(?:\\p{L}+\\s+){0,2}?(?:дн|суток)");
    private static final int LONGEST = 900;
    private static final BigDecimal MOST = new BigDecimal("999999999999");

    private final Passage letter;
    private final int start;
    private final int end;

    ClaimDemand(Passage letter) {
        this.letter = letter;
        String folded = letter.folded();
        this.start = last(DEMANDS, folded).or(() -> first(ASKS, folded)).orElse(-1);
        this.end = start < 0 ? -1 : end(folded, start);
    }

    /** In the claimant's words. */
    Optional<Found> text() {
        if (start < 0) {
            return Optional.empty();
        }
        String value = letter.text().substring(start, end).strip();
        return Optional.of(letter.text(value, start, end));
    }

    /** The one sum that is demanded; of several that which is called the whole. What is not plain is left to a person. */
    Optional<Found> amount() {
        List<Found> demanded = start < 0 ? List.of() : amounts(start, end);
        if (demanded.isEmpty()) {
            List<Found> anywhere = amounts(0, letter.text().length());
            return one(anywhere).map(Found::asContradicted);
        }
        return one(demanded).or(() -> whole(start, end)).or(this::writtenOut);
    }

    Optional<Found> days() {
        if (start < 0) {
            return Optional.empty();
        }
        Matcher days = DAYS.matcher(letter.readable());
        days.region(start, Math.min(letter.text().length(), end + 160));
        return days.find() ? Optional.of(letter.exact(days.group(1), days.start(1), days.end(1))) : Optional.empty();
    }

    private static Optional<Found> one(List<Found> amounts) {
        return amounts.stream().map(Found::value).distinct().count() == 1
                ? Optional.of(amounts.get(0))
                : Optional.empty();
    }

    /** Costs and fines are named beside the demand; the sum that is told in words, too, is the one demanded. */
    private Optional<Found> writtenOut() {
        String text = letter.text();
        return one(matches(start, end)
                .filter(hit -> hit.group().contains("(")
                        || IN_WORDS.matcher(text.substring(hit.end(), Math.min(text.length(), hit.end() + 6)))
                                .lookingAt())
                .flatMap(hit -> found(hit).stream())
                .toList());
    }

    private Optional<Found> whole(int from, int to) {
        String folded = letter.folded();
        List<Found> whole = matches(from, to)
                .filter(hit ->
                        WHOLE.matcher(folded.substring(from, hit.start())).find())
                .flatMap(hit -> found(hit).stream())
                .toList();
        return one(whole);
    }

    private List<Found> amounts(int from, int to) {
        return matches(from, to).flatMap(hit -> found(hit).stream()).toList();
    }

    private java.util.stream.Stream<MatchResult> matches(int from, int to) {
        Matcher amounts = AMOUNT.matcher(letter.readable());
        return amounts.region(from, to).useTransparentBounds(true).results();
    }

    private Optional<Found> found(MatchResult hit) {
        String kopecks = hit.group(2) != null ? hit.group(2) : hit.group(3);
        return Decimals.money(hit.group(1).replaceAll("\\D", "") + "." + (kopecks == null ? "00" : kopecks))
                .filter(amount -> amount.signum() > 0 && amount.compareTo(MOST) <= 0)
                .map(amount -> letter.exact(amount.toPlainString(), hit.start(), hit.end()))
                .map(found -> letter.text().substring(hit.start(), hit.end()).equals(hit.group())
                        ? found
                        : found.asRepaired());
    }

    private static int end(String folded, int start) {
        Matcher ending = END.matcher(folded);
        int end = ending.find(start) ? ending.start() : folded.length();
        if (end - start <= LONGEST) {
            return end;
        }
        int space = folded.lastIndexOf(' ', start + LONGEST);
        return space > start ? space : start + LONGEST;
    }

    private static Optional<Integer> first(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(MatchResult::start).findFirst();
    }

    private static Optional<Integer> last(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(MatchResult::start).reduce((earlier, later) -> later);
    }
}
