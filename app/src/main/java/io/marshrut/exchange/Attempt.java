package io.marshrut.exchange;

import java.time.Instant;

/**
 * One try to hand a message over.
 *
 * @param number from 1
 * @param outcome {@code TAKEN}, {@code REFUSED}, or why it failed
 * @param request as it was said, without secrets
 * @param response as it was answered, cut where it is long; empty where nothing came
 */
public record Attempt(int number, Instant begunAt, Instant endedAt, String outcome, String request, String response) {

    public boolean isGood() {
        return outcome.equals(Answer.TAKEN);
    }

    public long millis() {
        return endedAt.toEpochMilli() - begunAt.toEpochMilli();
    }
}
