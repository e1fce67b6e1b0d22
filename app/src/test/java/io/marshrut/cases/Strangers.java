package io.marshrut.cases;

import io.marshrut.shared.Caller;
import io.marshrut.shared.Problem;
import io.marshrut.worklist.Decisions;
import io.marshrut.worklist.WorkItem;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** People whom an item is not offered to, and who try to decide it all the same. */
record Strangers(RandomGenerator random, People people, Decisions decisions) {

    /** Refused or not, what a stranger tries must change nothing. */
    boolean areRefused(WorkItem item) {
        return Stream.generate(() -> people.caller(people.anybody(random).login()))
                .limit(5)
                .filter(caller -> !item.isCandidate(caller) && !caller.is(item.assignee()))
                .findFirst()
                .map(stranger -> isRefused(stranger, item))
                .orElse(true);
    }

    private boolean isRefused(Caller stranger, WorkItem item) {
        try {
            decisions.decide(
                    stranger,
                    item.id(),
                    item.decisions()
                            .get(random.nextInt(item.decisions().size()))
                            .key(),
                    "Можно?",
                    Map.of());
            return false;
        } catch (Problem refused) {
            return true;
        }
    }
}
