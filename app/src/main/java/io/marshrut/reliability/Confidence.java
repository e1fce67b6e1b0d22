package io.marshrut.reliability;

import java.util.List;

/** Classes of stated confidence: the nearer to certainty, the finer. */
final class Confidence {

    /** Where the classes begin. */
    static final List<Double> FROM = List.of(0.0, 0.5, 0.8, 0.9, 0.95, 0.98, 0.99, 0.995, 0.999, 0.9995);

    private Confidence() {}

    static int classOf(double stated) {
        int found = 0;
        for (int at = 0; at < FROM.size(); at++) {
            if (stated >= FROM.get(at)) {
                found = at;
            }
        }
        return found;
    }

    /** As an argument of {@code width_bucket}, which counts from 1 where the first class begins. */
    static Double[] edges() {
        return FROM.toArray(new Double[0]);
    }
}
