package io.marshrut.learnedplaces;

import io.marshrut.ocr.model.Box;
import io.marshrut.ocr.model.Word;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Remembers a place by the words around it, and finds it again by them: lines above may be more or fewer. */
final class Surroundings {

    /** Words of the form, not of its filling. */
    private static final int LETTERS = 3;

    private static final int ANCHORS = 8;
    /** Rows count more than columns: what stands in the same line stays there. */
    private static final double DOWN = 3;

    /** Shares of the page within which a place is found again. */
    private static final double ACROSS_TOLERANCE = 0.02;

    private static final double DOWN_TOLERANCE = 0.008;

    private Surroundings() {}

    /** The words nearest to a value that stand on the page once each. */
    static List<Anchor> of(List<Word> page, Box value) {
        return once(page).entrySet().stream()
                .filter(entry -> !value.contains(entry.getValue()))
                .sorted(Comparator.comparingDouble(entry -> distance(entry.getValue(), value)))
                .limit(ANCHORS)
                .map(entry -> new Anchor(
                        entry.getKey(),
                        value.left() - entry.getValue().left(),
                        value.right() - entry.getValue().left(),
                        value.centreY() - entry.getValue().centreY()))
                .toList();
    }

    /**
     * The runs that stand where two anchors say, or one in the same line; the nearest first.
     *
     * @param onlyRight sums grow to the left: their right edge stays; of other values either edge may
     */
    static List<Run> at(List<Word> page, List<Anchor> anchors, boolean onlyRight) {
        Map<String, Box> once = once(page);
        List<Place> places = anchors.stream()
                .filter(anchor -> once.containsKey(anchor.word()))
                .map(anchor -> Place.of(anchor, once.get(anchor.word())))
                .toList();
        // words of the filling stand elsewhere each time, those above a table stay where they are: the nearest that is
        // not alone tells the place, or one in the value's own line
        Place place = places.stream()
                .filter(one -> one.sameLine() || supporters(one, places) >= 2)
                .findFirst()
                .orElse(null);
        return place == null
                ? List.of()
                : Run.of(page).stream()
                        .filter(run -> Math.abs(run.box().centreY() - place.down()) < DOWN_TOLERANCE)
                        .filter(run -> place.off(run.box(), onlyRight) < ACROSS_TOLERANCE)
                        .sorted(Comparator.comparingDouble((Run run) -> place.off(run.box(), onlyRight)))
                        .toList();
    }

    private static long supporters(Place place, List<Place> places) {
        return places.stream()
                .filter(other -> Math.abs(other.left() - place.left()) < ACROSS_TOLERANCE)
                .filter(other -> Math.abs(other.down() - place.down()) < DOWN_TOLERANCE)
                .count();
    }

    /** Where one anchor says that the value stands. */
    private record Place(double left, double right, double down, boolean sameLine) {

        static Place of(Anchor anchor, Box word) {
            return new Place(
                    word.left() + anchor.left(),
                    word.left() + anchor.right(),
                    word.centreY() + anchor.down(),
                    Math.abs(anchor.down()) < DOWN_TOLERANCE);
        }

        double off(Box run, boolean onlyRight) {
            double byRight = Math.abs(run.right() - right);
            return onlyRight ? byRight : Math.min(byRight, Math.abs(run.left() - left));
        }
    }

    static String folded(String text) {
        return text.toLowerCase(Locale.ROOT).replace('ё', 'е').replaceAll("[^\\p{L}\\p{N}]+", "");
    }

    private static Map<String, Box> once(List<Word> page) {
        return page.stream()
                .filter(word -> word.text().chars().noneMatch(Character::isDigit))
                .filter(word -> folded(word.text()).length() >= LETTERS)
                .collect(Collectors.groupingBy(word -> folded(word.text())))
                .entrySet()
                .stream()
                .filter(entry -> entry.getValue().size() == 1)
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().get(0).box()));
    }

    private static double distance(Box word, Box value) {
        double across = Math.max(0, Math.max(value.left() - word.right(), word.left() - value.right()));
        return across + DOWN * Math.abs(word.centreY() - value.centreY());
    }
}
