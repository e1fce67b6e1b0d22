package io.marshrut.requests.web;

import io.marshrut.shared.Texts;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** What the service desks are called, and their icons, for pages: {@code desk.<key>}; a new desk goes by its key. */
@Component
public class DeskNames {

    private static final String ANY = "lifebuoy";

    private final Texts texts;

    DeskNames(Texts texts) {
        this.texts = texts;
    }

    public String name(String desk, Locale language) {
        return texts.find("desk." + desk, language).orElse(desk);
    }

    public String icon(String desk) {
        return texts.find("desk." + desk + ".icon", Texts.RUSSIAN).orElse(ANY);
    }
}
