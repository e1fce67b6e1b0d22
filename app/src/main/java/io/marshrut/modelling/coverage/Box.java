package io.marshrut.modelling.coverage;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Combinations of facts: on each axis some of its samples. */
record Box(List<BitSet> sides) {

    boolean isEmpty() {
        return sides.stream().anyMatch(BitSet::isEmpty);
    }

    boolean meets(Box other) {
        for (int axis = 0; axis < sides.size(); axis++) {
            if (!sides.get(axis).intersects(other.sides.get(axis))) {
                return false;
            }
        }
        return true;
    }

    boolean covers(Box other) {
        for (int axis = 0; axis < sides.size(); axis++) {
            if (!covers(other, axis)) {
                return false;
            }
        }
        return true;
    }

    boolean covers(Box other, int axis) {
        BitSet beyond = (BitSet) other.sides.get(axis).clone();
        beyond.andNot(sides.get(axis));
        return beyond.isEmpty();
    }

    Box common(Box other) {
        List<BitSet> common = new ArrayList<>();
        for (int axis = 0; axis < sides.size(); axis++) {
            BitSet both = (BitSet) sides.get(axis).clone();
            both.and(other.sides.get(axis));
            common.add(both);
        }
        return new Box(common);
    }

    Box with(int axis, BitSet side) {
        List<BitSet> changed = new ArrayList<>(sides);
        changed.set(axis, side);
        return new Box(changed);
    }
}
