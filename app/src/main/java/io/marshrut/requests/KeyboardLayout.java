package io.marshrut.requests;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Words that were typed while the keyboard was set to the other language (раскладка): ghbynth for принтер. */
final class KeyboardLayout {

    private static final String LATIN = "`qwertyuiop[]asdfghjkl;'zxcvbnm,.";
    private static final String RUSSIAN = "ёйцукенгшщзхъфывапролджэячсмитьбю";

    private static final Map<Character, Character> OTHER = new HashMap<>();

    static {
        for (int key = 0; key < LATIN.length(); key++) {
            OTHER.put(LATIN.charAt(key), RUSSIAN.charAt(key));
            OTHER.put(RUSSIAN.charAt(key), LATIN.charAt(key));
        }
    }

    private KeyboardLayout() {}

    /** The same keys in the other layout. */
    static String other(String typed) {
        StringBuilder meant = new StringBuilder(typed.length());
        for (char letter : typed.toLowerCase(Locale.ROOT).toCharArray()) {
            meant.append(OTHER.getOrDefault(letter, letter));
        }
        return meant.toString();
    }
}
