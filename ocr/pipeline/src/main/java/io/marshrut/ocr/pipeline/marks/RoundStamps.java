package io.marshrut.ocr.pipeline.marks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Finds circles of the size of stamps (круглая печать, 30–50 mm across): every point of ink votes for the middles it may
 * belong to (Hough transform for circles of a known radius), and where many agree the outline is followed.
 */
final class RoundStamps {

    /** Millimetres; smaller rings are emblems and letters of a logo. */
    private static final double SMALLEST_RADIUS = 13;

    private static final double LARGEST_RADIUS = 27;
    /** More points bring nothing but time. */
    private static final int VOTERS = 2500;

    private static final double LEAST_VOTES = 0.35;
    private static final int CANDIDATES = 30;
    private static final double OPEN_OUTSIDE = 0.72;

    private final InkMask fine;
    private final InkMask mask;
    private final double leastClosed;

    /** @param leastClosed share of an outline that must be there */
    RoundStamps(InkMask fine, double leastClosed) {
        this.fine = fine;
        this.mask = fine.halved();
        this.leastClosed = leastClosed;
    }

    List<Ring> find() {
        List<Ring> rings = new ArrayList<>();
        candidates().stream()
                .map(this::settled)
                .filter(ring -> ring.closed() >= leastClosed && ring.closedOutside() < OPEN_OUTSIDE * ring.closed())
                // of the circles of one stamp the outer one
                .sorted(Comparator.comparingDouble(Ring::radius).reversed())
                .filter(ring -> rings.stream().noneMatch(ring::isWithin))
                .filter(ring -> !ring.isDense())
                .forEach(rings::add);
        return rings.stream().map(ring -> ring.on(fine)).toList();
    }

    private List<Ring> candidates() {
        int[] points = mask.points();
        int from = (int) Math.floor(mask.pixels(SMALLEST_RADIUS));
        int to = (int) Math.ceil(mask.pixels(LARGEST_RADIUS));
        List<Ring> candidates = new ArrayList<>();
        // a circle of ink has that many points at least
        if (points.length < from * 2 * Math.PI * LEAST_VOTES) {
            return candidates;
        }
        int step = Math.max(1, points.length / VOTERS);
        int[] votes = new int[mask.width() * mask.height()];
        for (int radius = from; radius <= to; radius++) {
            Arrays.fill(votes, 0);
            int[][] circle = circle(radius);
            for (int i = 0; i < points.length; i += step) {
                vote(votes, points[i] % mask.width(), points[i] / mask.width(), circle);
            }
            candidates.addAll(peaks(votes, radius, (double) step / circle.length));
        }
        return apart(candidates);
    }

    /** The best middles of circles of one radius, each better than its neighbours. */
    private List<Ring> peaks(int[] votes, int radius, double shareOfAVote) {
        PriorityQueue<Ring> best = new PriorityQueue<>(Comparator.comparingDouble(Ring::closed));
        int needed = (int) Math.max(4, LEAST_VOTES / shareOfAVote);
        for (int y = 1; y < mask.height() - 1; y++) {
            for (int x = 1; x < mask.width() - 1; x++) {
                int at = y * mask.width() + x;
                if (votes[at] >= needed && isPeak(votes, at)) {
                    best.add(new Ring(mask, x, y, radius, votes[at] * shareOfAVote));
                    if (best.size() > CANDIDATES) {
                        best.poll();
                    }
                }
            }
        }
        return List.copyOf(best);
    }

    private boolean isPeak(int[] votes, int at) {
        int here = votes[at];
        return here >= votes[at - 1]
                && here >= votes[at + 1]
                && here >= votes[at - mask.width()]
                && here >= votes[at + mask.width()];
    }

    private void vote(int[] votes, int x, int y, int[][] circle) {
        for (int[] offset : circle) {
            int column = x + offset[0];
            int row = y + offset[1];
            if (column >= 0 && row >= 0 && column < mask.width() && row < mask.height()) {
                votes[row * mask.width() + column]++;
            }
        }
    }

    /** The best, and none twice. */
    private static List<Ring> apart(List<Ring> all) {
        all.sort(Comparator.comparingDouble(Ring::closed).reversed());
        List<Ring> chosen = new ArrayList<>();
        for (Ring ring : all) {
            boolean known = chosen.stream()
                    .anyMatch(other -> Math.hypot(ring.x() - other.x(), ring.y() - other.y()) < 4
                            && Math.abs(ring.radius() - other.radius()) < 3);
            if (!known) {
                chosen.add(ring);
            }
            if (chosen.size() == CANDIDATES) {
                break;
            }
        }
        return chosen;
    }

    /** Moved by a pixel or so to where most of the outline is. */
    private Ring settled(Ring rough) {
        Ring best = Ring.of(mask, rough.x(), rough.y(), rough.radius());
        for (int dx = -2; dx <= 2; dx++) {
            for (int dy = -2; dy <= 2; dy++) {
                for (int dr = -1; dr <= 1; dr++) {
                    Ring moved = Ring.of(mask, rough.x() + dx, rough.y() + dy, rough.radius() + dr);
                    best = moved.closed() > best.closed() ? moved : best;
                }
            }
        }
        return best;
    }

    private static int[][] circle(int radius) {
        int count = (int) (2 * Math.PI * radius);
        int[][] offsets = new int[count][];
        for (int i = 0; i < count; i++) {
            double angle = 2 * Math.PI * i / count;
            offsets[i] =
                    new int[] {(int) Math.round(radius * Math.cos(angle)), (int) Math.round(radius * Math.sin(angle))};
        }
        return offsets;
    }
}
