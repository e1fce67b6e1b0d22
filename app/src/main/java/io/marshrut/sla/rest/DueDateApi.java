package io.marshrut.sla.rest;

import io.marshrut.shared.Caller;
import io.marshrut.sla.Pause;
import io.marshrut.sla.Sla;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /sla/due-date}. */
@RestController
class DueDateApi {

    record Span(OffsetDateTime from, OffsetDateTime to) {

        Pause pause() {
            return new Pause(instant(from), instant(to));
        }

        private static Instant instant(OffsetDateTime moment) {
            return moment == null ? null : moment.toInstant();
        }
    }

    record Question(String site, OffsetDateTime start, String duration, List<Span> pauses) {}

    private final Sla sla;

    DueDateApi(Sla sla) {
        this.sla = sla;
    }

    @PostMapping("/api/v1/sla/due-date")
    Sla.DueDateAnswer dueDate(Caller caller, @RequestBody Question question) {
        List<Pause> pauses = question.pauses() == null
                ? List.of()
                : question.pauses().stream().map(Span::pause).toList();
        return sla.dueDate(caller, question.site(), question.start(), question.duration(), pauses);
    }
}
