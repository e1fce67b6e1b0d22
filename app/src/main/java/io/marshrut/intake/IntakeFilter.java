package io.marshrut.intake;

import java.time.LocalDate;

/** What of the log is asked for; each part only where it is given. */
public record IntakeFilter(Channel channel, EndState state, String site, LocalDate from, LocalDate to) {

    public boolean isEmpty() {
        return channel == null && state == null && (site == null || site.isBlank()) && from == null && to == null;
    }
}
