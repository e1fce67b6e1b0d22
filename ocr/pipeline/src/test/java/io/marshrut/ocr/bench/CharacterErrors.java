package io.marshrut.ocr.bench;

/** Character error of a text: edits over the expected length, after what a scan cannot tell has been made the same. */
final class CharacterErrors {

    private static final String LATIN = "ABCEHKMOPTXaceopxyk";
    private static final String CYRILLIC = "АВСЕНКМОРТХасеорхук";

    private CharacterErrors() {}

    static double of(String expected, String got) {
        String right = folded(expected);
        String read = folded(got);
        return right.isEmpty() ? read.isEmpty() ? 0 : 1 : Math.min(1, edits(right, read) / (double) right.length());
    }

    static String folded(String text) {
        StringBuilder folded = new StringBuilder();
        for (char c :
                text.replace('\u00A0', ' ').strip().replaceAll("\\s+", " ").toCharArray()) {
            int latin = LATIN.indexOf(c);
            char same = latin >= 0 ? CYRILLIC.charAt(latin) : c;
            folded.append("«»“”„".indexOf(same) >= 0 ? '"' : same == 'ё' ? 'е' : same == 'Ё' ? 'Е' : same);
        }
        return folded.toString();
    }

    private static int edits(String one, String other) {
        int[] before = new int[other.length() + 1];
        for (int j = 0; j < before.length; j++) {
            before[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] now = new int[other.length() + 1];
            now[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                now[j] = Math.min(before[j - 1] + change, 1 + Math.min(before[j], now[j - 1]));
            }
            before = now;
        }
        return before[other.length()];
    }
}
