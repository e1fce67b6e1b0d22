package io.marshrut.ocr.pipeline.language;

import io.marshrut.ocr.pipeline.language.NumberWord.Kind;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The closed vocabulary of written sums of money, in the forms that documents use: nominative and genitive, masculine and
 * feminine, usual abbreviations. A damaged word is read as the one word that is nearest, or not at all.
 */
final class NumberWords {

    private static final Map<String, NumberWord> WORDS = new LinkedHashMap<>();

    static {
        add(Kind.ZERO, 0, "ноль нуль ноля нуля");
        add(Kind.UNIT, 1, "один одна одно одного одной одну");
        add(Kind.UNIT, 2, "два две двух");
        add(Kind.UNIT, 3, "три трех");
        add(Kind.UNIT, 4, "четыре четырех");
        String[] upToTen = {"пять", "шесть", "семь", "восемь", "девять"};
        String[] ofUpToTen = {"пяти", "шести", "семи", "восьми", "девяти"};
        for (int i = 0; i < upToTen.length; i++) {
            add(Kind.UNIT, i + 5, upToTen[i] + " " + ofUpToTen[i]);
            add(Kind.HUNDRED, (i + 5) * 100L, upToTen[i] + "сот " + ofUpToTen[i] + "сот");
        }
        String[] teens = {"один", "две", "три", "четыр", "пят", "шест", "сем", "восем", "девят"};
        add(Kind.TEEN, 10, "десять десяти");
        for (int i = 0; i < teens.length; i++) {
            add(Kind.TEEN, i + 11, teens[i] + "надцать " + teens[i] + "надцати");
        }
        add(Kind.TEN, 20, "двадцать двадцати");
        add(Kind.TEN, 30, "тридцать тридцати");
        add(Kind.TEN, 40, "сорок сорока");
        add(Kind.TEN, 50, "пятьдесят пятидесяти");
        add(Kind.TEN, 60, "шестьдесят шестидесяти");
        add(Kind.TEN, 70, "семьдесят семидесяти");
        add(Kind.TEN, 80, "восемьдесят восьмидесяти");
        add(Kind.TEN, 90, "девяносто девяноста");
        add(Kind.HUNDRED, 100, "сто ста");
        add(Kind.HUNDRED, 200, "двести двухсот");
        add(Kind.HUNDRED, 300, "триста трехсот");
        add(Kind.HUNDRED, 400, "четыреста четырехсот");
        add(Kind.SCALE, 1_000, "тысяча тысячи тысяч тысячу тыс");
        add(Kind.SCALE, 1_000_000, "миллион миллиона миллионов млн");
        add(Kind.SCALE, 1_000_000_000, "миллиард миллиарда миллиардов млрд");
        add(Kind.CURRENCY, 0, "рубль рубля рублей рубли руб р доллар доллара долларов евро юань юаня юаней тенге");
        add(Kind.SMALL_CURRENCY, 0, "копейка копейки копеек коп к цент цента центов евроцент евроцента евроцентов");
    }

    private NumberWords() {}

    private static void add(Kind kind, long value, String forms) {
        for (String form : forms.split(" ")) {
            WORDS.put(Folding.fold(form), new NumberWord(kind, value));
        }
    }

    /** The word as it is written, up to look-alikes. */
    static Optional<NumberWord> exact(String folded) {
        return Optional.ofNullable(WORDS.get(folded));
    }

    /** The word, or the only one near it: of two that mean different things neither is taken. */
    static Optional<NumberWord> near(String folded) {
        Optional<NumberWord> exact = exact(folded);
        return exact.isPresent() ? exact : nearest(folded);
    }

    private static Optional<NumberWord> nearest(String folded) {
        if (isTwoWords(folded)) {
            // «стосемнадцать», run together, is two letters from «восемнадцать»
            return Optional.empty();
        }
        int tolerated = tolerated(folded.length());
        int best = tolerated + 1;
        NumberWord found = null;
        boolean sole = true;
        for (Map.Entry<String, NumberWord> word : WORDS.entrySet()) {
            int distance = word.getKey().length() < 4 ? best + 1 : EditDistance.between(folded, word.getKey(), best);
            if (distance < best) {
                best = distance;
                found = word.getValue();
                sole = true;
            } else if (distance == best && best <= tolerated && !word.getValue().equals(found)) {
                sole = false;
            }
        }
        return sole ? Optional.ofNullable(found) : Optional.empty();
    }

    private static boolean isTwoWords(String folded) {
        return IntStream.range(2, Math.max(2, folded.length() - 1))
                .anyMatch(
                        end -> WORDS.containsKey(folded.substring(0, end)) && WORDS.containsKey(folded.substring(end)));
    }

    private static int tolerated(int length) {
        return length < 4 ? 0 : length < 9 ? 1 : 2;
    }
}
