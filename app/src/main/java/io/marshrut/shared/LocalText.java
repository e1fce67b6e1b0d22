package io.marshrut.shared;

import java.util.Locale;

/** A text that is data (a stage's title, a kind's description) in the two languages of the portal. */
public record LocalText(String ru, String en) {

    public static LocalText same(String text) {
        return new LocalText(text, text);
    }

    public String in(Locale locale) {
        return "en".equals(locale.getLanguage()) && en != null ? en : ru;
    }
}
