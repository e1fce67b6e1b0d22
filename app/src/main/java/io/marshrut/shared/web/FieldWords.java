package io.marshrut.shared.web;

import io.marshrut.shared.Problem;
import io.marshrut.shared.Texts;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** What is wrong with the fields of a form, in words, to stand beside each. */
public final class FieldWords {

    private FieldWords() {}

    /** By the name of the field; several errors of one field stand one after the other. */
    public static Map<String, String> of(Problem problem, Texts texts, Locale language) {
        Map<String, String> words = new LinkedHashMap<>();
        problem.errors()
                .forEach(error ->
                        words.merge(error.field(), texts.of(error, language), (first, second) -> first + " " + second));
        return words;
    }
}
