package io.marshrut.ocr.pipeline.language;

/** How many characters must be changed, added or dropped to make one word of another (Levenshtein). */
final class EditDistance {

    private EditDistance() {}

    /** The distance, or {@code limit + 1} when it is larger than the limit. */
    static int between(String a, String b, int limit) {
        if (Math.abs(a.length() - b.length()) > limit) {
            return limit + 1;
        }
        int[] previous = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] current = new int[b.length() + 1];
            current[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(change, 1 + Math.min(previous[j], current[j - 1]));
            }
            previous = current;
        }
        return Math.min(previous[b.length()], limit + 1);
    }
}
