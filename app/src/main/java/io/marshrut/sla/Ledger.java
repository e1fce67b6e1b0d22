package io.marshrut.sla;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What the facts of a clock say: the policy in force and the pauses. */
record Ledger(Instant startedAt, String policy, List<Pause> pauses, Instant pausedSince) {

    static Ledger of(List<SlaFact> facts) {
        Instant started = null;
        String policy = null;
        Instant pausedSince = null;
        List<Pause> pauses = new ArrayList<>();
        for (SlaFact fact : facts) {
            switch (fact.fact()) {
                case STARTED -> {
                    started = fact.at();
                    policy = fact.detail();
                }
                case POLICY_CHANGED -> policy = fact.detail();
                case PAUSED -> pausedSince = fact.at();
                case RESUMED -> {
                    pauses.add(new Pause(pausedSince, fact.at()));
                    pausedSince = null;
                }
                case MET, MISSED, CANCELLED -> {
                    // the end changes nothing about what is due
                }
            }
        }
        return new Ledger(started, policy, pauses, pausedSince);
    }
}
