package io.marshrut.desks;

import io.marshrut.engine.StageDecision;
import io.marshrut.shared.LocalText;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * A column of a board: a stage of one kind, or the stages of the same name of all kinds.
 *
 * @param key by which its page is found
 * @param stages pairs of kind and stage
 * @param total how many items there are; {@link #MANY} stands for that and more where a deadline is asked for
 * @param overdue as {@code risky} at most {@link #MANY}: from there on it makes no difference to anybody
 * @param oldest when the item came that has been here longest, null where there is none
 * @param decisions that the stages offer
 * @param cards the first of them, the most urgent first
 */
public record BoardColumn(
        String key,
        LocalText title,
        Set<StageOfKind> stages,
        long total,
        long overdue,
        long risky,
        Instant oldest,
        List<StageDecision> decisions,
        List<BoardCard> cards) {

    public static final int MANY = 1_000;

    /** A stage of a kind. */
    public record StageOfKind(String kind, String stage) {}

    public long hidden() {
        return Math.max(0, total - cards.size());
    }

    public long oldestDays(Instant now) {
        return oldest == null ? 0 : BoardCard.days(oldest, now);
    }

    public String age(Instant now) {
        return oldest == null ? "fresh" : BoardCard.age(oldest, now);
    }

    BoardColumn with(long counted, long late, long soon, Instant since, List<BoardCard> shown) {
        return new BoardColumn(key, title, stages, counted, late, soon, since, decisions, shown);
    }
}
