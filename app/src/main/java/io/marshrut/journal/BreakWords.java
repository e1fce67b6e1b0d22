package io.marshrut.journal;

import io.marshrut.shared.Texts;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Says in plain words what a check of the journal found. */
@Component
public class BreakWords {

    private final Texts texts;

    BreakWords(Texts texts) {
        this.texts = texts;
    }

    /** {@code journal.broken.<reason>}, which names 0 the entry, 1 the seal. */
    public String of(Break found, Locale language) {
        return texts.get(
                "journal.broken." + found.reason(),
                language,
                found.id() == null ? "" : String.valueOf(found.id()),
                found.seal() == null ? "" : String.valueOf(found.seal()));
    }
}
