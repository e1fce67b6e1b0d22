package io.marshrut.ocr.bench;

import io.marshrut.ocr.model.Box;
import io.marshrut.ocr.model.Mark;
import java.util.ArrayList;
import java.util.List;

/**
 * Stamps or signatures of a document beside those that are there. One is found where a box of its kind has its middle in it or
 * shares half of the area of both; each box counts once.
 *
 * @param missed that are there
 * @param invented that are not
 */
record MarkOutcome(int found, List<Mark> missed, List<Mark> invented) {

    private static final double SAME = 0.5;

    static MarkOutcome of(String kind, Comparison one) {
        List<Mark> open = new ArrayList<>(ofKind(kind, one.result().marks()));
        List<Mark> missed = new ArrayList<>();
        int found = 0;
        for (Mark expected : ofKind(kind, one.document().truth().marks())) {
            Mark hit = open.stream()
                    .filter(mark -> mark.page() == expected.page() && isSame(expected.box(), mark.box()))
                    .findFirst()
                    .orElse(null);
            found += open.remove(hit) ? 1 : 0;
            if (hit == null) {
                missed.add(expected);
            }
        }
        return new MarkOutcome(found, missed, open);
    }

    static double overlap(Box one, Box other) {
        double width = Math.min(one.right(), other.right()) - Math.max(one.left(), other.left());
        double height = Math.min(one.bottom(), other.bottom()) - Math.max(one.top(), other.top());
        double common = Math.max(0, width) * Math.max(0, height);
        return common / (one.width() * one.height() + other.width() * other.height() - common);
    }

    private static boolean isSame(Box expected, Box got) {
        return expected.contains(got) || overlap(expected, got) >= SAME;
    }

    private static List<Mark> ofKind(String kind, List<Mark> marks) {
        return marks.stream().filter(mark -> mark.kind().equals(kind)).toList();
    }
}
