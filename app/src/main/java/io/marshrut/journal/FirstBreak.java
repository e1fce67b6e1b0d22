package io.marshrut.journal;

import java.util.Comparator;

/** Keeps, of the breaks that are found, the one to be named: the first entry, and a seal only where no entry is broken. */
final class FirstBreak {

    private static final Comparator<Break> EARLIER = Comparator.comparing(
                    Break::id, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Break::seal, Comparator.nullsLast(Comparator.naturalOrder()));

    private Break first;

    void found(Break candidate) {
        if (first == null || EARLIER.compare(candidate, first) < 0) {
            first = candidate;
        }
    }

    Break get() {
        return first;
    }
}
