package io.marshrut.recognition;

import io.marshrut.ocr.model.Word;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** Words as numbers: what is compared is whether they are the same, not what they say. */
final class WordNumbers {

    /** What a page bears beyond that tells nothing new. */
    private static final int MOST = 600;

    private static final String LATIN = "abcehkmoptxy";
    private static final String CYRILLIC = "авсенкмортху";

    private WordNumbers() {}

    static int[] plain(List<Word> words) {
        return numbers(words, text -> digits(text) == 0 && text.length() > 2);
    }

    static int[] figures(List<Word> words) {
        return numbers(words, text -> digits(text) > 1);
    }

    private static int[] numbers(List<Word> words, Predicate<String> which) {
        return words.stream()
                .map(word -> folded(word.text()))
                .filter(which)
                .mapToInt(String::hashCode)
                .distinct()
                .limit(MOST)
                .sorted()
                .toArray();
    }

    /** Letters and digits alone, as another reading of the same page most probably has them. */
    private static String folded(String text) {
        StringBuilder folded = new StringBuilder();
        text.toLowerCase(Locale.ROOT).chars().filter(Character::isLetterOrDigit).forEach(character -> {
            int latin = LATIN.indexOf(character);
            folded.append(latin < 0 ? (char) character : CYRILLIC.charAt(latin));
        });
        return folded.toString().replace('ё', 'е');
    }

    private static long digits(String text) {
        return text.chars().filter(Character::isDigit).count();
    }

    /** Of the shorter one the share that is in the longer one; both ascending. 0 where one is empty. */
    static double share(int[] one, int[] other) {
        int shorter = Math.min(one.length, other.length);
        if (shorter == 0) {
            return 0;
        }
        int common = 0;
        int i = 0;
        int j = 0;
        while (i < one.length && j < other.length) {
            if (one[i] == other[j]) {
                common++;
                i++;
                j++;
            } else if (one[i] < other[j]) {
                i++;
            } else {
                j++;
            }
        }
        return (double) common / shorter;
    }
}
