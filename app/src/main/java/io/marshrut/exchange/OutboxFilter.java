package io.marshrut.exchange;

import java.util.UUID;

/**
 * Which messages a list shows.
 *
 * @param state null for all
 * @param partnerId null for all
 * @param subjectId null for all
 * @param trouble only what a person should look at
 */
public record OutboxFilter(MessageState state, UUID partnerId, UUID subjectId, boolean trouble) {

    public boolean isEmpty() {
        return state == null && partnerId == null && subjectId == null && !trouble;
    }
}
