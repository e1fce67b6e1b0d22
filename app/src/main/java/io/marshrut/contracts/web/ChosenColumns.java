package io.marshrut.contracts.web;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The columns that a reader of the register chose (выбор столбцов), in their order.
 *
 * @param given none where nobody chose
 */
record ChosenColumns(List<RegisterColumn> given) {

    static final ChosenColumns NONE = new ChosenColumns(List.of());

    ChosenColumns {
        given = List.copyOf(given);
    }

    /**
     * Reads them from an address. What is no column, or stands there again, counts for nothing; where none tells which
     * contract a row is, the number goes before them.
     *
     * @param words lists of keys, such as {@code number,title}
     */
    static ChosenColumns of(Collection<String> words) {
        List<RegisterColumn> known = words.stream()
                .flatMap(list -> Arrays.stream(list.split(",")))
                .map(key -> RegisterColumn.of(key.strip()))
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        if (known.isEmpty() || known.equals(RegisterColumn.USUAL)) {
            return NONE;
        }
        return known.stream().anyMatch(RegisterColumn::namesTheContract)
                ? new ChosenColumns(known)
                : new ChosenColumns(Stream.concat(Stream.of(RegisterColumn.NUMBER), known.stream())
                        .toList());
    }

    public boolean isGiven() {
        return !given.isEmpty();
    }

    public List<RegisterColumn> shown() {
        return isGiven() ? given : RegisterColumn.USUAL;
    }

    List<RegisterColumn> exported() {
        return isGiven()
                ? given.stream().flatMap(RegisterColumn::parts).distinct().toList()
                : RegisterColumn.USUALLY_EXPORTED;
    }

    /** All that there are: first those shown, in their order. */
    public List<RegisterColumn> offered() {
        return Stream.concat(shown().stream(), Arrays.stream(RegisterColumn.values()))
                .distinct()
                .toList();
    }

    /** The one that opens the contract. */
    public RegisterColumn leading() {
        return Stream.of(RegisterColumn.CONTRACT, RegisterColumn.TITLE, RegisterColumn.NUMBER, RegisterColumn.DRAFT)
                .filter(shown()::contains)
                .findFirst()
                .orElseThrow();
    }

    /** As addresses have it. */
    String word() {
        return given.stream().map(RegisterColumn::key).collect(Collectors.joining(","));
    }
}
