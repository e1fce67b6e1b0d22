package io.marshrut.claims;

import java.util.EnumSet;
import java.util.Set;

/** Where a claim is (состояние претензии). */
public enum ClaimState {
    /** The workers have not read its scans yet; a lawyer may go ahead without them. */
    READING,
    /** Read as far as it could be; a lawyer compares it with the paper. */
    TO_CHECK,
    IN_WORK,
    ANSWERED,
    CLOSED,
    /** No claim after all, or withdrawn. */
    DROPPED;

    private static final Set<ClaimState> UNANSWERED = EnumSet.of(READING, TO_CHECK, IN_WORK);

    /** Whether the law's term still runs. */
    public boolean isUnanswered() {
        return UNANSWERED.contains(this);
    }
}
