package io.marshrut.powersofattorney;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Whether an action is the one that is asked for, by its key or by words: every word of the question must occur in the
 * action, endings aside («подписание договоров» is «подписывать договоры»). Too strict rather than too free: the answer is
 * relied upon.
 */
final class ActionWords {

    private static final Set<String> SAY_NOTHING = Set.of(
            "и", "в", "во", "на", "с", "со", "к", "ко", "от", "до", "за", "по", "из", "о", "об", "для", "их", "the",
            "a", "an", "of", "to", "in", "on", "for", "and", "or", "with");

    private static final int WHOLE_UP_TO = 3;
    private static final int LONGEST_ENDING = 5;

    private ActionWords() {}

    static boolean match(String asked, PowerAction action) {
        if (asked.strip().equalsIgnoreCase(action.key())) {
            return true;
        }
        List<String> wanted = words(asked);
        return !wanted.isEmpty()
                && Stream.of(action.text().ru(), action.text().in(Locale.ENGLISH))
                        .map(ActionWords::words)
                        .anyMatch(known ->
                                wanted.stream().allMatch(word -> known.stream().anyMatch(other -> same(word, other))));
    }

    private static List<String> words(String text) {
        return Stream.of(HolderKey.of(text).split("[^\\p{L}\\p{Nd}]+"))
                .filter(word -> !word.isEmpty() && !SAY_NOTHING.contains(word))
                .toList();
    }

    /** The same beginning, at least three fifths of the shorter one, and endings no longer than endings are. */
    static boolean same(String one, String other) {
        int shorter = Math.min(one.length(), other.length());
        if (shorter <= WHOLE_UP_TO) {
            return one.equals(other)
                    || shorter == WHOLE_UP_TO && startsAlike(one, other) && difference(one, other) <= 2;
        }
        int common = common(one, other);
        return common >= Math.max(WHOLE_UP_TO + 1, (shorter * 3 + 4) / 5)
                && Math.max(one.length(), other.length()) - common <= LONGEST_ENDING;
    }

    private static boolean startsAlike(String one, String other) {
        return one.startsWith(other) || other.startsWith(one);
    }

    private static int difference(String one, String other) {
        return Math.abs(one.length() - other.length());
    }

    private static int common(String one, String other) {
        int n = 0;
        while (n < one.length() && n < other.length() && one.charAt(n) == other.charAt(n)) {
            n++;
        }
        return n;
    }
}
