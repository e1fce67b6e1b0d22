package io.marshrut.tables;

import io.marshrut.shared.LocalText;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A column that a table may have.
 *
 * @param key by which the code knows it
 * @param name the heading in a template and in an export; both languages are understood in what is brought
 * @param required whether a table without it is refused
 * @param aliases other headings that mean the same
 * @param example what the template shows in its only row, may be empty
 */
public record Column(String key, LocalText name, boolean required, List<String> aliases, String example) {

    public Column {
        aliases = List.copyOf(aliases);
    }

    public static Column of(String key, LocalText name) {
        return new Column(key, name, false, List.of(), "");
    }

    public Column needed() {
        return new Column(key, name, true, aliases, example);
    }

    public Column alsoCalled(String... others) {
        return new Column(key, name, required, List.of(others), example);
    }

    public Column like(String value) {
        return new Column(key, name, required, aliases, value);
    }

    boolean isCalled(String heading) {
        String asked = plain(heading);
        return Stream.concat(Stream.of(key, name.ru(), name.en()), aliases.stream())
                .anyMatch(known -> plain(known).equals(asked));
    }

    /** Without what people write differently: case, ё, blanks around and doubled, a colon or an asterisk at the end. */
    private static String plain(String heading) {
        return heading.replace('\u00a0', ' ')
                .strip()
                .replaceAll("[\\s*:]+$", "")
                .replaceAll("\\s+", " ")
                .toLowerCase(Locale.ROOT)
                .replace('ё', 'е');
    }
}
