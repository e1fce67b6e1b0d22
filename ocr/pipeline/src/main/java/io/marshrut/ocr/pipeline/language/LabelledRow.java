package io.marshrut.ocr.pipeline.language;

import io.marshrut.ocr.pipeline.layout.PageLayout;
import io.marshrut.ocr.pipeline.layout.Row;
import io.marshrut.ocr.pipeline.layout.Token;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A row with the labels found in it. */
public record LabelledRow(Row row, List<LabelHit> labels) {

    public static List<LabelledRow> of(List<PageLayout> pages) {
        return pages.stream()
                .flatMap(page -> page.rows().stream())
                .map(row -> new LabelledRow(row, LabelFinder.in(row)))
                .toList();
    }

    public Optional<LabelHit> label(Set<Label> wanted) {
        return labels.stream().filter(hit -> wanted.contains(hit.label())).findFirst();
    }

    public Optional<LabelHit> label(Label wanted) {
        return label(Set.of(wanted));
    }

    /** Tokens behind a label, up to the next label that opens a cell of its own. */
    public List<Token> valueOf(LabelHit hit) {
        List<Token> rest = hit.rest();
        return labels.stream()
                .filter(next -> next.first() > hit.last()
                        && next.opensCell()
                        && !next.label().isPartOfSide()
                        && !(hit.label() == Label.BASIS && next.label().isTitle()))
                .findFirst()
                .map(next -> rest.stream()
                        .filter(token -> row.tokens().indexOf(token) < next.first())
                        .toList())
                .orElse(rest);
    }
}
