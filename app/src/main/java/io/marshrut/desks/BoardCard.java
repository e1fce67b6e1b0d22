package io.marshrut.desks;

import io.marshrut.shared.LocalText;
import io.marshrut.shared.Place;
import io.marshrut.sla.SlaState;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * An open item on a board (карточка доски).
 *
 * @param id of the work item
 * @param subject id of the request
 * @param groups who may take it where nobody holds it
 * @param mayClaim whether the reader may
 * @param waits for how many others its request waits
 */
public record BoardCard(
        UUID id,
        UUID subject,
        String number,
        String title,
        String kind,
        String stageKey,
        LocalText stage,
        Place place,
        Set<String> groups,
        String assignee,
        boolean onHold,
        Instant createdAt,
        Instant dueAt,
        Instant warnAt,
        boolean mayClaim,
        int waits) {

    private static final int AGEING_DAYS = 3;
    private static final int OLD_DAYS = 7;

    public SlaState sla(Instant now) {
        return SlaState.of(dueAt, warnAt, onHold, now);
    }

    public String site() {
        return place.site();
    }

    public long days(Instant now) {
        return days(createdAt, now);
    }

    /** How long it has been at its stage, in words: {@code fresh}, {@code ageing}, {@code old}. */
    public String age(Instant now) {
        return age(createdAt, now);
    }

    static long days(Instant since, Instant now) {
        return Math.max(0, Duration.between(since, now).toDays());
    }

    static String age(Instant since, Instant now) {
        long days = days(since, now);
        return days >= OLD_DAYS ? "old" : days >= AGEING_DAYS ? "ageing" : "fresh";
    }

    BoardCard waiting(int count) {
        return new BoardCard(
                id, subject, number, title, kind, stageKey, stage, place, groups, assignee, onHold, createdAt, dueAt,
                warnAt, mayClaim, count);
    }

    BoardCard claimable(boolean may) {
        return new BoardCard(
                id, subject, number, title, kind, stageKey, stage, place, groups, assignee, onHold, createdAt, dueAt,
                warnAt, may, waits);
    }
}
