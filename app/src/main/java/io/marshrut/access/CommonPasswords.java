package io.marshrut.access;

import com.nulabinc.zxcvbn.StandardDictionaries;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;

/**
 * The passwords that are tried first: the thirty thousand commonest of leaks, as zxcvbn carries them, and Russian ones
 * of our own ({@code access/common-passwords.txt}), typed in either keyboard layout, with or without figures and
 * signs around them.
 */
class CommonPasswords {

    private static final String LATIN = "`qwertyuiop[]asdfghjkl;'zxcvbnm,.";
    private static final String CYRILLIC = "ёйцукенгшщзхъфывапролджэячсмитьбю";
    private static final Pattern AROUND = Pattern.compile("^[^\\p{L}]+|[^\\p{L}]+$");

    private final Set<String> known = new HashSet<>();

    CommonPasswords() {
        try {
            known.addAll(StandardDictionaries.PASSWORDS_LOADER
                    .load()
                    .getRankedDictionary()
                    .keySet());
            new ClassPathResource("access/common-passwords.txt")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(known::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean contain(String password) {
        String plain = password.toLowerCase(Locale.ROOT);
        return isKnown(plain) || isKnown(AROUND.matcher(plain).replaceAll(""));
    }

    private boolean isKnown(String word) {
        return !word.isEmpty()
                && (known.contains(word)
                        || known.contains(typed(word, LATIN, CYRILLIC))
                        || known.contains(typed(word, CYRILLIC, LATIN)));
    }

    private static String typed(String word, String on, String as) {
        StringBuilder other = new StringBuilder(word.length());
        word.chars().forEach(letter -> {
            int key = on.indexOf(letter);
            other.append(key < 0 ? (char) letter : as.charAt(key));
        });
        return other.toString();
    }
}
