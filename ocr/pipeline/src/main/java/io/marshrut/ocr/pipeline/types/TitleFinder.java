package io.marshrut.ocr.pipeline.types;

import io.marshrut.ocr.pipeline.language.Label;
import io.marshrut.ocr.pipeline.language.RowWord;
import io.marshrut.ocr.pipeline.layout.Row;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds words that could be the document's title: they open a line, or a part of it, in the document's head. */
final class TitleFinder {

    /** A title below that many rows is a mention. */
    private static final int ROWS_OF_A_HEAD = 40;
    /** White space before a part of a line that stands by itself, in letters' heights. */
    private static final double GAP_BEFORE_A_PART = 1.2;

    private final Paper paper;
    private final List<TypeSigns> types;

    TitleFinder(Paper paper, List<TypeSigns> types) {
        this.paper = paper;
        this.types = types;
    }

    /** From top to bottom; at each place the longest wording. */
    List<Title> all() {
        List<Title> titles = new ArrayList<>();
        int rows = Math.min(ROWS_OF_A_HEAD, paper.rows().size());
        for (int i = 0; i < rows; i++) {
            titles.addAll(in(i));
        }
        return titles;
    }

    private List<Title> in(int rowIndex) {
        Row row = paper.rows().get(rowIndex).row();
        List<RowWord> words = RowWord.of(row);
        List<String> texts = words.stream().map(RowWord::text).toList();
        List<Title> titles = new ArrayList<>();
        for (int at = 0; at < words.size(); at++) {
            if (opensPart(row, words.get(at).first())
                    && !isBasis(rowIndex, words.get(at).first())) {
                int here = at;
                longest(texts, at)
                        .ifPresent(match ->
                                title(rowIndex, row, words, here, match).ifPresent(titles::add));
            }
        }
        return titles;
    }

    private record Match(TypeSigns type, TypeSigns.TitleWording wording) {}

    private Optional<Match> longest(List<String> texts, int at) {
        return types.stream()
                .flatMap(type -> matches(type, texts, at))
                .max(Comparator.comparingInt(match -> match.wording().phrase().length()));
    }

    private static Stream<Match> matches(TypeSigns type, List<String> texts, int at) {
        return type.titles().stream()
                .filter(wording -> wording.phrase().isAt(texts, at))
                .map(wording -> new Match(type, wording));
    }

    private Optional<Title> title(int rowIndex, Row row, List<RowWord> words, int at, Match match) {
        int first = words.get(at).first();
        int last = words.get(at + match.wording().phrase().length() - 1).last();
        TitlePlace place = new TitlePlace(paper, rowIndex, first, last);
        if (match.wording().numbered() && !place.isNumbered()) {
            return Optional.empty();
        }
        return Optional.of(new Title(
                match.type().type(), rowIndex, row, first, last, match.wording().strength(), place.prominence()));
    }

    /** «Основание: Счет на оплату № 12»: another document. */
    private boolean isBasis(int rowIndex, int token) {
        return paper.rows().get(rowIndex).labels().stream()
                .filter(hit -> hit.last() < token)
                .reduce((former, latter) -> latter)
                .filter(hit -> hit.label() == Label.BASIS && hit.opensCell())
                .isPresent();
    }

    private static boolean opensPart(Row row, int token) {
        int at = token;
        while (at > 0 && row.tokens().get(at - 1).isMark() && row.gapBefore(at) <= GAP_BEFORE_A_PART) {
            at--;
        }
        return row.gapBefore(at) > GAP_BEFORE_A_PART;
    }
}
