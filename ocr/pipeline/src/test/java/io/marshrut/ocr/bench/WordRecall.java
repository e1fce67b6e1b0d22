package io.marshrut.ocr.bench;

import io.marshrut.ocr.drawing.Sheet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * What of the printed words stands in the text that was read, whatever is made of it: the measure of pages and pre-processing.
 *
 * @param numbers printed words with a digit
 * @param numbersRead of them those that were read to the letter
 * @param words printed words of three letters and more
 * @param wordsRead of them those that were read to the letter
 */
record WordRecall(int numbers, int numbersRead, int words, int wordsRead) {

    private static final Predicate<String> NUMBER = word -> word.chars().anyMatch(Character::isDigit);
    private static final Predicate<String> WORD =
            word -> word.length() >= 3 && word.chars().allMatch(Character::isLetter);

    static WordRecall of(List<Sheet.Placed> printed, String read) {
        Map<String, Integer> left = new HashMap<>();
        for (String word : words(read)) {
            left.merge(word, 1, Integer::sum);
        }
        int[] counts = new int[4];
        for (Sheet.Placed text : printed) {
            for (String word : words(text.text())) {
                int kind = NUMBER.test(word) ? 0 : WORD.test(word) ? 2 : -1;
                if (kind >= 0) {
                    counts[kind]++;
                    counts[kind + 1] += left.merge(word, -1, Integer::sum) >= 0 ? 1 : 0;
                }
            }
        }
        return new WordRecall(counts[0], counts[1], counts[2], counts[3]);
    }

    private static List<String> words(String text) {
        return List.of(CharacterErrors.folded(text).split("[\\s/]+")).stream()
                .map(word -> word.replaceAll("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$", ""))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
