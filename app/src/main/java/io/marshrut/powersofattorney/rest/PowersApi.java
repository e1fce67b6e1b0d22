package io.marshrut.powersofattorney.rest;

import io.marshrut.journal.JournalEntry;
import io.marshrut.powersofattorney.PowerChecks;
import io.marshrut.powersofattorney.PowerFilter;
import io.marshrut.powersofattorney.PowerKeeping;
import io.marshrut.powersofattorney.PowerState;
import io.marshrut.powersofattorney.PowersOfAttorney;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Ids;
import io.marshrut.shared.Paged;
import io.marshrut.shared.Problem;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /powers-of-attorney}. */
@RestController
@RequestMapping("/api/v1/powers-of-attorney")
class PowersApi {

    record Revocation(String from, String comment) {}

    record TimelineEntry(Instant at, String actor, String onBehalfOf, String event, String comment) {

        static TimelineEntry of(JournalEntry entry) {
            return new TimelineEntry(entry.at(), entry.actor(), entry.onBehalfOf(), entry.event(), entry.comment());
        }
    }

    private final PowersOfAttorney powers;
    private final PowerKeeping keeping;
    private final PowerChecks checks;

    PowersApi(PowersOfAttorney powers, PowerKeeping keeping, PowerChecks checks) {
        this.powers = powers;
        this.keeping = keeping;
        this.checks = checks;
    }

    @GetMapping
    Paged<PowerAnswer.Line> list(
            Caller caller,
            @RequestParam(required = false) PowerState state,
            @RequestParam(required = false) String holder,
            @RequestParam(required = false) LocalDate endsUntil,
            @RequestParam(defaultValue = "false") boolean mine,
            @RequestParam(required = false) String q,
            @RequestParam(required = false) Integer page,
            @RequestParam(required = false) Integer size) {
        return powers.list(caller, new PowerFilter(state, holder, endsUntil, mine, q), Paged.Request.of(page, size))
                .map(PowerAnswer.Line::of);
    }

    @GetMapping("/check")
    PowerChecks.Answer check(
            Caller caller,
            @RequestParam(required = false) String holder,
            @RequestParam(required = false) String action,
            @RequestParam(required = false) String on) {
        return checks.check(caller, holder, action, on);
    }

    @GetMapping("/{id}")
    PowerAnswer.Card get(Caller caller, @PathVariable String id) {
        return card(caller, power(id));
    }

    @GetMapping("/{id}/timeline")
    List<TimelineEntry> timeline(Caller caller, @PathVariable String id) {
        return powers.timeline(caller, power(id)).stream()
                .map(TimelineEntry::of)
                .toList();
    }

    @PostMapping("/{id}/revoke")
    PowerAnswer.Card revoke(Caller caller, @PathVariable String id, @RequestBody Revocation body) {
        keeping.revoke(caller, power(id), body.from(), body.comment());
        return card(caller, power(id));
    }

    private PowerAnswer.Card card(Caller caller, UUID id) {
        return PowerAnswer.Card.of(powers.get(caller, id), caller.locale());
    }

    private static UUID power(String id) {
        return Ids.parse(id).orElseThrow(Problem::notFound);
    }
}
