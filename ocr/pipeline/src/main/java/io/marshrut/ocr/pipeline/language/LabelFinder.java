package io.marshrut.ocr.pipeline.language;

import io.marshrut.ocr.pipeline.layout.Row;
import io.marshrut.ocr.pipeline.layout.Token;
import java.util.ArrayList;
import java.util.List;

/** Finds labels in rows, forgiving what recognition does to letters. */
public final class LabelFinder {

    private LabelFinder() {}

    /** Labels from left to right, none overlapping another. */
    public static List<LabelHit> in(Row row) {
        List<Integer> positions = new ArrayList<>();
        List<String> words = new ArrayList<>();
        List<Token> tokens = row.tokens();
        for (int i = 0; i < tokens.size(); i++) {
            if (!tokens.get(i).isMark() || tokens.get(i).isMark('№')) {
                positions.add(i);
                words.add(Folding.fold(tokens.get(i).text()));
            }
        }
        List<LabelHit> hits = new ArrayList<>();
        int at = 0;
        while (at < words.size()) {
            Match match = best(words, at);
            if (match == null) {
                at++;
            } else {
                int last = at + match.length() - 1;
                hits.add(new LabelHit(match.label(), row, positions.get(at), positions.get(last)));
                at = last + 1;
            }
        }
        return hits;
    }

    private record Match(Label label, int length, int distance) {

        boolean isBetterThan(Match other) {
            return other == null || length > other.length || (length == other.length && distance < other.distance);
        }
    }

    private static Match best(List<String> words, int at) {
        Match best = null;
        for (Label label : Label.values()) {
            for (List<String> wording : label.wordings()) {
                int distance = distance(words, at, wording);
                if (distance >= 0) {
                    Match match = new Match(label, wording.size(), distance);
                    best = match.isBetterThan(best) ? match : best;
                }
            }
        }
        return best;
    }

    /** Summed over the words, or -1 where one of them is too far off. */
    private static int distance(List<String> words, int at, List<String> wording) {
        if (at + wording.size() > words.size()) {
            return -1;
        }
        int sum = 0;
        for (int i = 0; i < wording.size(); i++) {
            int distance = WordDistance.between(words.get(at + i), wording.get(i));
            if (distance < 0) {
                return -1;
            }
            sum += distance;
        }
        return sum;
    }
}
