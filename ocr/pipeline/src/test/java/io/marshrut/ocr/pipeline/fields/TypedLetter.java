package io.marshrut.ocr.pipeline.fields;

import io.marshrut.ocr.model.Box;
import io.marshrut.ocr.model.FieldName;
import io.marshrut.ocr.model.Word;
import io.marshrut.ocr.pipeline.layout.PageLayout;
import io.marshrut.ocr.pipeline.natives.Rulings;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A letter as a typewriter writes it: every character is equally wide, white space is white space. */
final class TypedLetter {

    private static final double WIDTH = 0.0095;
    private static final double LINE = 0.015;
    private static final Pattern WORD = Pattern.compile("\\S+");

    private TypedLetter() {}

    static PageLayout page(int number, String text) {
        List<Word> words = new ArrayList<>();
        List<String> lines = text.lines().toList();
        for (int line = 0; line < lines.size(); line++) {
            Matcher word = WORD.matcher(lines.get(line));
            while (word.find()) {
                double top = 0.02 + line * LINE;
                Box box =
                        new Box(0.02 + word.start() * WIDTH, top, 0.02 + word.end() * WIDTH - 0.001, top + LINE * 0.7);
                words.add(new Word(word.group(), box, 0.95));
            }
        }
        return PageLayout.of(number, Math.sqrt(2), words, Rulings.NONE);
    }

    static Optional<ClaimLetter> letter(String text) {
        return ClaimLetter.in(List.of(page(1, text)));
    }

    /** What is read of it. */
    static Map<FieldName, String> values(String text) {
        Map<FieldName, String> values = new EnumMap<>(FieldName.class);
        new ClaimReader(letter(text).orElseThrow(), true)
                .read()
                .forEach((name, found) -> values.put(name, found.value()));
        return values;
    }
}
