package io.marshrut.powersofattorney;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Whether somebody may do something, and by which power of attorney; or the one that comes nearest to it, and why it does
 * not suffice.
 *
 * @param power null where there is none at all
 * @param action of it that covers what was asked; null where none does
 */
record PowerVerdict(Reason reason, PowerOfAttorney power, PowerAction action) {

    /** In the order in which they are told where none suffices. */
    enum Reason {
        COVERED,
        NOT_YET,
        NOT_SIGNED,
        REVOKED,
        EXPIRED,
        NOT_COVERED,
        NONE
    }

    private static final Map<PowerStanding, Reason> REASONS = Map.of(
            PowerStanding.VALID, Reason.COVERED,
            PowerStanding.NOT_YET, Reason.NOT_YET,
            PowerStanding.NOT_SIGNED, Reason.NOT_SIGNED,
            PowerStanding.REVOKED, Reason.REVOKED,
            PowerStanding.EXPIRED, Reason.EXPIRED);

    /** The best first; among alike ones that which lasts longest. */
    private static final Comparator<PowerVerdict> BEST = Comparator.comparing(PowerVerdict::reason)
            .thenComparing(verdict -> verdict.power().endsOn(), Comparator.reverseOrder());

    /**
     * @param powers of one holder
     * @param action key or words
     * @param on the day to be judged by, of each
     */
    static PowerVerdict of(List<PowerOfAttorney> powers, String action, Function<PowerOfAttorney, LocalDate> on) {
        return powers.stream()
                .map(power -> of(power, action, on.apply(power)))
                .min(BEST)
                .orElse(new PowerVerdict(Reason.NONE, null, null));
    }

    private static PowerVerdict of(PowerOfAttorney power, String asked, LocalDate on) {
        Optional<PowerAction> covering = power.actions().stream()
                .filter(action -> ActionWords.match(asked, action))
                .findFirst();
        Reason reason = covering.isPresent() ? REASONS.get(PowerStanding.of(power, on)) : Reason.NOT_COVERED;
        return new PowerVerdict(reason, power, covering.orElse(null));
    }

    boolean isValid() {
        return reason == Reason.COVERED;
    }
}
