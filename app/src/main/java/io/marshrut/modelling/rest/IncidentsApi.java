package io.marshrut.modelling.rest;

import io.marshrut.modelling.Incident;
import io.marshrut.modelling.Incidents;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Paged;
import java.time.Instant;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /admin/incidents}: steps that failed, and starting them again. */
@RestController
@RequestMapping("/api/v1/admin/incidents")
class IncidentsApi {

    record Answer(
            String id,
            String kind,
            String number,
            String link,
            String step,
            String reason,
            Instant since,
            long attempts,
            boolean stopped) {}

    private final Incidents incidents;

    IncidentsApi(Incidents incidents) {
        this.incidents = incidents;
    }

    @GetMapping
    Paged<Answer> list(
            Caller caller, @RequestParam(required = false) Integer page, @RequestParam(required = false) Integer size) {
        return incidents.list(caller, Paged.Request.of(page, size)).map(incident -> answer(caller, incident));
    }

    @PostMapping("/{id}/retry")
    Answer retry(Caller caller, @PathVariable String id) {
        return answer(caller, incidents.retry(caller, id));
    }

    private static Answer answer(Caller caller, Incident incident) {
        return new Answer(
                incident.id(),
                incident.kind(),
                incident.number(),
                incident.link(),
                incident.step() == null ? null : incident.step().in(caller.locale()),
                incident.message(),
                incident.since(),
                incident.attempts(),
                incident.stopped());
    }
}
