package io.marshrut.directory;

import io.marshrut.shared.LocalText;
import io.marshrut.shared.Paged;
import java.util.List;
import java.util.Locale;

/** Words that a code or a name holds; sites, departments and positions are few and read whole. */
final class PlaceFilter {

    private final String words;

    PlaceFilter(String words) {
        this.words = Typed.text(words).toLowerCase(Locale.ROOT);
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    boolean fits(String code, LocalText name) {
        return (code + " " + name.ru() + " " + name.en())
                .toLowerCase(Locale.ROOT)
                .contains(words);
    }

    static <T> Paged<T> page(List<T> all, Paged.Request page) {
        return page.with(all.stream().skip(page.offset()).limit(page.size()).toList(), all.size());
    }
}
