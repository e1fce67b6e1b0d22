package io.marshrut.directorysync;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How a run ended.
 *
 * @param reason code of a problem, null where nothing went wrong
 */
record SyncOutcome(
        SyncRun.State state, int entries, Map<String, Integer> counts, String reason, List<String> reasonArgs) {

    /** Counts lines that have a remark, whatever else happens. */
    static final String REMARKED = "REMARKED";

    static SyncOutcome of(SyncRun.State state, int entries, List<SyncLine> lines, String reason, Object... args) {
        Map<String, Integer> counts = new TreeMap<>();
        for (SyncLine line : lines) {
            counts.merge(line.state().name(), 1, Integer::sum);
            if (!line.remarks().isEmpty()) {
                counts.merge(REMARKED, 1, Integer::sum);
            }
        }
        List<String> named = new ArrayList<>();
        for (Object arg : args) {
            named.add(String.valueOf(arg));
        }
        return new SyncOutcome(state, entries, counts, reason, named);
    }

    static SyncOutcome failed(String reason, Object... args) {
        return of(SyncRun.State.FAILED, 0, List.of(), reason, args);
    }
}
