package io.marshrut.surveys;

import java.math.BigDecimal;
import java.util.List;

/**
 * Scores of one group of requests (результат опроса).
 *
 * @param key of the group: a desk, a kind, a site, a month {@code 2026-11}; empty for all of them
 * @param completed requests, each of which offers the question on its card
 * @param asked by mail
 * @param average null where there are fewer scores than the minimum
 * @param good share of fours and fives, 0 to 1; null as above
 * @param distribution how many scores of 1 to 5; null as above
 */
public record ResultLine(
        String key,
        long completed,
        long asked,
        long answered,
        BigDecimal average,
        BigDecimal good,
        List<Long> distribution) {

    /** Whether there are too few scores to be told. */
    public boolean isFew() {
        return average == null;
    }

    ResultLine withLeast(int minimum) {
        return answered >= minimum ? this : new ResultLine(key, completed, asked, answered, null, null, null);
    }
}
