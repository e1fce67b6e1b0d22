package io.marshrut.ocr.pipeline.types;

import io.marshrut.ocr.model.Box;
import io.marshrut.ocr.model.FieldName;
import io.marshrut.ocr.model.RecognisedField;
import io.marshrut.ocr.model.Word;
import io.marshrut.ocr.pipeline.fields.FieldExtraction;
import io.marshrut.ocr.pipeline.layout.PageLayout;
import io.marshrut.ocr.pipeline.natives.Rulings;
import io.marshrut.ocr.pipeline.pages.ReadPage;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Documents as a typewriter writes them: every character is equally wide, white space is white space. */
final class Typed {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T10:00:00Z"), ZoneOffset.UTC);
    private static final Pattern WORD = Pattern.compile("\\S+");
    private static final double LINE = 0.014;
    private static final int SHORTEST_LINE = 100;

    private Typed() {}

    /** What is understood of pages. */
    static FieldExtraction.Extraction read(String... pages) {
        List<ReadPage> read = new ArrayList<>();
        for (String page : pages) {
            read.add(page(read.size() + 1, page));
        }
        return new FieldExtraction(CLOCK).extract(read);
    }

    static Classification classify(String... pages) {
        List<PageLayout> layouts = new ArrayList<>();
        for (String page : pages) {
            layouts.add(page(layouts.size() + 1, page).layout());
        }
        return new DocumentClassifier(Paper.of(layouts, true)).classify();
    }

    static String value(FieldExtraction.Extraction extraction, FieldName name) {
        RecognisedField field = extraction.fields().get(name);
        return field == null ? null : field.value();
    }

    private static ReadPage page(int number, String text) {
        List<String> lines = text.lines().toList();
        int widest = Math.max(
                SHORTEST_LINE, lines.stream().mapToInt(String::length).max().orElse(0));
        double width = 0.96 / widest;
        List<Word> words = new ArrayList<>();
        for (int line = 0; line < lines.size(); line++) {
            Matcher word = WORD.matcher(lines.get(line));
            while (word.find()) {
                double top = 0.02 + line * LINE;
                words.add(new Word(
                        word.group(),
                        new Box(
                                0.02 + word.start() * width,
                                top,
                                0.02 + word.end() * width - width * 0.1,
                                top + LINE * 0.62),
                        0.95));
            }
        }
        return new ReadPage(number, null, 1000, 1414, 150, 0, words, Rulings.NONE, true, true);
    }
}
