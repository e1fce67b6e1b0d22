package io.marshrut.ocr.pipeline.payment;

import io.marshrut.ocr.model.Box;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Parts of a page that three finder patterns at the corners of a square mark as a QR code. */
final class CodeRegions {

    /** A page has one payment code, perhaps a second code for something else. */
    private static final int MOST = 4;

    private static final double ALIKE = 0.35;
    /** From the middle of a corner's square to the edge of the code, with the white margin that readers need, in modules. */
    private static final double MARGIN = 9;

    private CodeRegions() {}

    private record Candidate(Box region, double error) {}

    /** The squarest first: within a code there are chance patterns, too. */
    static List<Box> of(List<FinderPatterns.Pattern> patterns, double width, double height) {
        List<Candidate> candidates = new ArrayList<>();
        for (FinderPatterns.Pattern corner : patterns) {
            for (int b = 0; b < patterns.size(); b++) {
                for (int c = b + 1; c < patterns.size(); c++) {
                    FinderPatterns.Pattern one = patterns.get(b);
                    FinderPatterns.Pattern other = patterns.get(c);
                    if (corner != one && corner != other && isCorner(corner, one, other)) {
                        candidates.add(
                                new Candidate(around(corner, one, other, width, height), error(corner, one, other)));
                    }
                }
            }
        }
        return candidates.stream()
                .sorted(Comparator.comparingDouble(Candidate::error))
                .map(Candidate::region)
                .distinct()
                .limit(MOST)
                .toList();
    }

    /** How far three squares are from those of a code: of one size, at right angles, equally far apart. */
    private static double error(
            FinderPatterns.Pattern corner, FinderPatterns.Pattern one, FinderPatterns.Pattern other) {
        double first = corner.distance(one);
        double second = corner.distance(other);
        return difference(first, second)
                + difference(one.distance(other), Math.hypot(first, second))
                + difference(corner.module(), one.module())
                + difference(corner.module(), other.module());
    }

    private static double difference(double a, double b) {
        return Math.abs(a - b) / Math.max(a, b);
    }

    /** Whether two squares stand at right angles and equally far from the one in the corner. */
    private static boolean isCorner(
            FinderPatterns.Pattern corner, FinderPatterns.Pattern one, FinderPatterns.Pattern other) {
        double first = corner.distance(one);
        double second = corner.distance(other);
        double module = (corner.module() + one.module() + other.module()) / 3;
        double modules = first / module;
        return isAlike(first, second)
                && isAlike(corner.module(), one.module())
                && isAlike(corner.module(), other.module())
                && isAlike(one.distance(other), Math.sqrt(first * first + second * second))
                // versions 1 to 40 have 21 to 177 modules a side, 7 of them in the squares
                && modules > 12
                && modules < 190;
    }

    private static boolean isAlike(double a, double b) {
        return difference(a, b) < ALIKE;
    }

    private static Box around(
            FinderPatterns.Pattern corner,
            FinderPatterns.Pattern one,
            FinderPatterns.Pattern other,
            double width,
            double height) {
        double fourthX = one.x() + other.x() - corner.x();
        double fourthY = one.y() + other.y() - corner.y();
        double margin = MARGIN * corner.module();
        double left = Math.min(Math.min(corner.x(), fourthX), Math.min(one.x(), other.x())) - margin;
        double right = Math.max(Math.max(corner.x(), fourthX), Math.max(one.x(), other.x())) + margin;
        double top = Math.min(Math.min(corner.y(), fourthY), Math.min(one.y(), other.y())) - margin;
        double bottom = Math.max(Math.max(corner.y(), fourthY), Math.max(one.y(), other.y())) + margin;
        return new Box(left / width, top / height, right / width, bottom / height);
    }
}
