package io.marshrut.ocr.pipeline.pages;

import io.marshrut.ocr.model.Word;
import java.util.List;
import java.util.regex.Pattern;

/** Letters that recognition takes for signs: «Ф» within a number («СФ65527») for the sign of a registered mark. */
final class SignLetters {

    /** Behind a name the sign is what it seems. */
    private static final Pattern REGISTERED = Pattern.compile("®(?=[\\p{L}\\d])");

    private SignLetters() {}

    static String restored(String text) {
        return text.indexOf('®') < 0 ? text : REGISTERED.matcher(text).replaceAll("Ф");
    }

    static List<Word> restored(List<Word> words) {
        return words.stream()
                .map(word -> word.text().indexOf('®') < 0
                        ? word
                        : new Word(restored(word.text()), word.box(), word.confidence()))
                .toList();
    }
}
