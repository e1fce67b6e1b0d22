package io.marshrut.directorysync;

import io.marshrut.directory.OuterChange;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a run is about to do.
 *
 * @param changes of everybody, also where nothing happens
 * @param groups names of the mapped groups of whoever gets or loses roles by them, by login
 * @param active how many people that may sign in the directory kept before
 */
record SyncPlan(int entries, List<OuterChange> changes, Map<String, Set<String>> groups, int active) {

    long leavers() {
        return changes.stream()
                .filter(change -> change.state() == OuterChange.State.LEFT)
                .count();
    }

    /** One person may always leave; nobody at all in the directory is never right. */
    boolean losesTooMany(int percent) {
        long leavers = leavers();
        return leavers > 0 && entries == 0 || leavers > 1 && leavers * 100 > (long) percent * active;
    }
}
