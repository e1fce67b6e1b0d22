package io.marshrut.ocr.pipeline.types;

import io.marshrut.ocr.model.DocumentType;
import io.marshrut.ocr.pipeline.language.Label;
import io.marshrut.ocr.pipeline.language.Phrase;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What speaks for a type of document, and what speaks against it. */
final class TypeSigns {

    private final DocumentType type;
    private final List<TitleWording> titles = new ArrayList<>();
    private final List<Sign> signs = new ArrayList<>();

    private TypeSigns(DocumentType type) {
        this.type = type;
    }

    /**
     * Words of a title.
     *
     * @param numbered whether a number must follow: «Счет» alone names a thousand things
     */
    record TitleWording(Phrase phrase, double strength, boolean numbered) {}

    /** One kind of evidence; however often it is found, it counts once. */
    private record Sign(double weight, List<Phrase> phrases, Set<Label> labels) {

        boolean isIn(Paper paper) {
            return phrases.stream().anyMatch(phrase -> phrase.isIn(paper.words()))
                    || paper.rows().stream()
                            .flatMap(row -> row.labels().stream())
                            .anyMatch(hit -> labels.contains(hit.label()) && hit.opensCell());
        }
    }

    static TypeSigns of(DocumentType type) {
        return new TypeSigns(type);
    }

    TypeSigns title(double strength, String... wordings) {
        Arrays.stream(wordings).forEach(words -> titles.add(new TitleWording(Phrase.of(words), strength, false)));
        return this;
    }

    TypeSigns numberedTitle(double strength, String... wordings) {
        Arrays.stream(wordings).forEach(words -> titles.add(new TitleWording(Phrase.of(words), strength, true)));
        return this;
    }

    /** Any of these words anywhere. */
    TypeSigns says(double weight, String... wordings) {
        signs.add(new Sign(weight, Arrays.stream(wordings).map(Phrase::of).toList(), Set.of()));
        return this;
    }

    TypeSigns has(double weight, Label first, Label... others) {
        signs.add(new Sign(weight, List.of(), EnumSet.of(first, others)));
        return this;
    }

    TypeSigns speaksAgainst(double weight, String... wordings) {
        return says(-weight, wordings);
    }

    DocumentType type() {
        return type;
    }

    List<TitleWording> titles() {
        return titles;
    }

    /** Evidence apart from the title. */
    double bodyOf(Paper paper) {
        return signs.stream()
                .filter(sign -> sign.isIn(paper))
                .mapToDouble(Sign::weight)
                .sum();
    }
}
