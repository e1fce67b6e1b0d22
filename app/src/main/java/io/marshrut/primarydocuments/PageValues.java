package io.marshrut.primarydocuments;

import io.marshrut.ocr.model.Box;
import io.marshrut.ocr.model.FieldName;
import io.marshrut.ocr.model.Word;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The values on a page that fit a field, each once, in reading order. */
final class PageValues {

    private PageValues() {}

    static List<Candidate> of(FieldName name, int page, List<List<Word>> lines) {
        Map<String, Candidate> found = new LinkedHashMap<>();
        for (List<Word> line : lines) {
            int at = 0;
            while (at < line.size()) {
                Optional<Run> run = longest(name, line, at);
                run.ifPresent(one -> found.putIfAbsent(one.value(), new Candidate(one.value(), page, one.box())));
                at += run.map(Run::words).orElse(1);
            }
        }
        return new ArrayList<>(found.values());
    }

    /** The longest value that begins with this word: «1 234,56» is one sum, not three numbers. */
    private static Optional<Run> longest(FieldName name, List<Word> line, int from) {
        for (int words = Math.min(ValueShapes.longest(name), line.size() - from); words > 0; words--) {
            List<Word> some = line.subList(from, from + words);
            Optional<String> value = ValueShapes.value(
                    name, String.join(" ", some.stream().map(Word::text).toList()));
            if (value.isPresent()) {
                Box box = some.stream().map(Word::box).reduce(Box::union).orElseThrow();
                return Optional.of(new Run(value.get(), box, words));
            }
        }
        return Optional.empty();
    }

    private record Run(String value, Box box, int words) {}
}
