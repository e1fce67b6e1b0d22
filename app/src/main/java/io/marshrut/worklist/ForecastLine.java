package io.marshrut.worklist;

import java.time.LocalDate;
import java.util.List;

/**
 * An open item that will be left without anybody whom it waits for (останется без исполнителя).
 *
 * @param day the first working day on which all of them are away and no deputy of theirs is there
 * @param away logins of whom it waits for
 * @param fallback logins of the superiors who stand in then though nobody named them; empty where nobody does
 */
public record ForecastLine(WorkItem item, LocalDate day, List<String> away, List<String> fallback) {

    public ForecastLine {
        away = List.copyOf(away);
        fallback = List.copyOf(fallback);
    }
}
