package io.marshrut.sla;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What the facts of a clock say: the policy in force, the pauses, and which alarms went off.
 *
 * @param warned under the policy in force: a changed one is a new promise, and may be warned of and broken anew
 */
record Ledger(
        Instant startedAt,
        String policy,
        List<Pause> pauses,
        Instant pausedSince,
        boolean warned,
        boolean breached,
        int escalations) {

    static Ledger of(List<SlaFact> facts) {
        Instant started = null;
        String policy = null;
        Instant pausedSince = null;
        List<Pause> pauses = new ArrayList<>();
        boolean warned = false;
        boolean breached = false;
        int escalations = 0;
        for (SlaFact fact : facts) {
            switch (fact.fact()) {
                case STARTED -> {
                    started = fact.at();
                    policy = fact.detail();
                }
                case POLICY_CHANGED -> {
                    policy = fact.detail();
                    warned = false;
                    breached = false;
                    escalations = 0;
                }
                case WARNED -> warned = true;
                case BREACHED -> breached = true;
                case ESCALATED -> escalations++;
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
        return new Ledger(started, policy, pauses, pausedSince, warned, breached, escalations);
    }

    /** Working time between the start and the end of a stage, without what lies in pauses. */
    Duration worked(SiteTime time, Instant end) {
        Duration worked = time.between(startedAt, end);
        for (Pause pause : Pause.merged(pauses)) {
            Instant from = pause.from().isBefore(startedAt) ? startedAt : pause.from();
            Instant to = pause.to().isAfter(end) ? end : pause.to();
            worked = worked.minus(time.between(from, to));
        }
        return worked;
    }
}
