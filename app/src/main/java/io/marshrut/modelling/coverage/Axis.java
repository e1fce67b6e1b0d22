package io.marshrut.modelling.coverage;

import java.util.BitSet;
import java.util.List;

/**
 * An input of a table.
 *
 * @param samples values that stand for all that the input can have
 */
record Axis(String input, List<Object> samples) {

    BitSet all() {
        BitSet all = new BitSet();
        all.set(0, samples.size());
        return all;
    }

    BitSet taken(CellTest test) {
        BitSet taken = new BitSet();
        for (int sample = 0; sample < samples.size(); sample++) {
            taken.set(sample, test.takes(samples.get(sample)));
        }
        return taken;
    }
}
