package io.marshrut.ocr.pipeline.splitting;

import io.marshrut.ocr.model.Word;
import io.marshrut.ocr.pipeline.pages.ReadPage;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The words of a page, counted: how much of it another page says, too. */
record PageWords(Map<String, Integer> all, Map<String, Integer> numbers, int count) {

    private static final int FEW = 3;

    static PageWords of(ReadPage page) {
        Map<String, Integer> all = new HashMap<>();
        Map<String, Integer> numbers = new HashMap<>();
        int count = 0;
        for (Word word : page.words()) {
            String plain = word.text().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
            if (!plain.isEmpty()) {
                count++;
                all.merge(plain, 1, Integer::sum);
                if (plain.chars().anyMatch(Character::isDigit)) {
                    numbers.merge(plain, 1, Integer::sum);
                }
            }
        }
        return new PageWords(all, numbers, count);
    }

    /** Specks that were taken for letters are no text. */
    boolean isBlank() {
        int letters = all.entrySet().stream()
                .mapToInt(entry -> entry.getKey().length() * entry.getValue())
                .sum();
        return count <= 1 || letters < FEW;
    }

    /** Words of both pages among the words of either, 0..1. */
    double likeness(PageWords other) {
        return likeness(all, other.all);
    }

    /** As {@link #likeness}, of what has digits: copies of a form differ in nothing else. */
    double likenessOfNumbers(PageWords other) {
        return likeness(numbers, other.numbers);
    }

    private static double likeness(Map<String, Integer> one, Map<String, Integer> other) {
        int both = one.entrySet().stream()
                .mapToInt(entry -> Math.min(entry.getValue(), other.getOrDefault(entry.getKey(), 0)))
                .sum();
        int either = sum(one) + sum(other) - both;
        return either == 0 ? 1 : (double) both / either;
    }

    private static int sum(Map<String, Integer> words) {
        return words.values().stream().mapToInt(Integer::intValue).sum();
    }
}
