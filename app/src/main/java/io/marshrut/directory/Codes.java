package io.marshrut.directory;

import com.ibm.icu.text.Transliterator;
import java.util.Locale;
import java.util.Set;

/** Codes for what a file knows by name only: «Отдел логистики» becomes {@code OTDEL-LOGISTIKI}. */
final class Codes {

    private static final int LONGEST = 32;
    private static final Transliterator LATIN = Transliterator.getInstance("Any-Latin; Latin-ASCII");

    private Codes() {}

    /** @param taken codes that stand for something else */
    static String of(String name, Set<String> taken) {
        String plain = LATIN.transliterate(name)
                .toUpperCase(Locale.ROOT)
                .replaceAll("[^A-Z0-9]+", "-")
                .replaceAll("^-|-$", "");
        String code = plain.isEmpty() ? "X" : plain.substring(0, Math.min(plain.length(), LONGEST));
        String free = code;
        for (int n = 2; taken.contains(free); n++) {
            free = code + "-" + n;
        }
        return free;
    }
}
