package io.marshrut.primarydocuments;

import java.time.Duration;

/**
 * How long somebody works on a document (человеко-секунды на документ).
 *
 * @param login whose figures these are
 * @param median null where nothing was measured
 * @param documents how many were measured
 */
public record WorkedTime(String login, Duration median, long documents) {

    /** In whole seconds, a begun one counted. */
    public long seconds() {
        return median == null ? 0 : Math.max(1, Math.round(median.toMillis() / 1000.0));
    }
}
