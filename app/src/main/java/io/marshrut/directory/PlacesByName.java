package io.marshrut.directory;

import io.marshrut.shared.LocalText;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Finds what a file names by its code or by its name in either language. */
final class PlacesByName {

    private final Map<String, String> codes = new HashMap<>();

    <T> PlacesByName(List<T> all, Function<T, String> code, Function<T, LocalText> name) {
        for (T one : all) {
            codes.putIfAbsent(plain(name.apply(one).ru()), code.apply(one));
            codes.putIfAbsent(plain(name.apply(one).en()), code.apply(one));
        }
        // a code wins over a name that reads the same
        all.forEach(one -> codes.put(plain(code.apply(one)), code.apply(one)));
    }

    Optional<String> code(String text) {
        return Optional.ofNullable(codes.get(plain(text)));
    }

    private static String plain(String text) {
        return text.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT).replace('ё', 'е');
    }
}
