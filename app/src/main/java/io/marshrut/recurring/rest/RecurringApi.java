package io.marshrut.recurring.rest;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.marshrut.recurring.MaintenanceSchedule;
import io.marshrut.recurring.PlanDraft;
import io.marshrut.recurring.PlanFilter;
import io.marshrut.recurring.PlanPreview;
import io.marshrut.recurring.PlanState;
import io.marshrut.recurring.RecurringPlan;
import io.marshrut.recurring.RecurringPlans;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Ids;
import io.marshrut.shared.Paged;
import io.marshrut.shared.Problem;
import io.marshrut.shared.Texts;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /recurring}. */
@RestController
@RequestMapping("/api/v1/recurring")
class RecurringApi {

    private static final TypeReference<LinkedHashMap<String, Object>> MAP = new TypeReference<>() {};

    private final RecurringPlans plans;
    private final PlanPreview preview;
    private final MaintenanceSchedule schedule;
    private final Texts texts;
    private final ObjectMapper json;

    RecurringApi(
            RecurringPlans plans, PlanPreview preview, MaintenanceSchedule schedule, Texts texts, ObjectMapper json) {
        this.plans = plans;
        this.preview = preview;
        this.schedule = schedule;
        this.texts = texts;
        this.json = json;
    }

    @GetMapping
    Paged<PlanAnswer.Line> list(
            Caller caller,
            @RequestParam(required = false) PlanState state,
            @RequestParam(required = false) String kind,
            @RequestParam(required = false) String site,
            @RequestParam(defaultValue = "false") boolean mine,
            @RequestParam(required = false) String q,
            @RequestParam(required = false) Integer page,
            @RequestParam(required = false) Integer size) {
        return plans.list(caller, new PlanFilter(state, kind, site, mine, q), Paged.Request.of(page, size))
                .map(PlanAnswer.Line::of);
    }

    @PostMapping
    ResponseEntity<PlanAnswer.Card> plan(Caller caller, @RequestBody PlanDraft body) {
        RecurringPlan planned = plans.plan(caller, body);
        return ResponseEntity.created(URI.create("/api/v1/recurring/" + planned.id()))
                .body(card(caller, planned));
    }

    /** The next days of such a plan; nothing is kept. */
    @PostMapping("/preview")
    List<PlanPreview.Day> preview(Caller caller, @RequestBody PlanDraft body) {
        return preview.of(caller, body);
    }

    /** What equipment of a site is serviced when, in the coming months. */
    @GetMapping("/schedule")
    List<PlanAnswer.Visit> schedule(Caller caller, @RequestParam(required = false) String site) {
        return schedule.of(caller, site == null ? caller.site() : site).stream()
                .map(PlanAnswer.Visit::of)
                .toList();
    }

    @GetMapping("/{id}")
    PlanAnswer.Card get(Caller caller, @PathVariable String id) {
        return card(caller, plans.get(caller, plan(id)));
    }

    /** What is not sent stays as it is. */
    @PatchMapping("/{id}")
    PlanAnswer.Card change(Caller caller, @PathVariable String id, @RequestBody Map<String, Object> body) {
        Map<String, Object> said = json.convertValue(PlanDraft.of(plans.get(caller, plan(id))), MAP);
        said.remove("version");
        said.putAll(body);
        try {
            return card(caller, plans.change(caller, plan(id), json.convertValue(said, PlanDraft.class)));
        } catch (IllegalArgumentException e) {
            throw Problem.badRequest("bad_body");
        }
    }

    @PostMapping("/{id}/pause")
    PlanAnswer.Card pause(Caller caller, @PathVariable String id) {
        return card(caller, plans.pause(caller, plan(id)));
    }

    @PostMapping("/{id}/resume")
    PlanAnswer.Card resume(Caller caller, @PathVariable String id) {
        return card(caller, plans.resume(caller, plan(id)));
    }

    @PostMapping("/{id}/end")
    PlanAnswer.Card end(Caller caller, @PathVariable String id) {
        return card(caller, plans.end(caller, plan(id)));
    }

    @GetMapping("/{id}/occurrences")
    Paged<PlanAnswer.Past> occurrences(
            Caller caller,
            @PathVariable String id,
            @RequestParam(required = false) Integer page,
            @RequestParam(required = false) Integer size) {
        return plans.occurrences(caller, plan(id), Paged.Request.of(page, size)).map(PlanAnswer.Past::of);
    }

    private PlanAnswer.Card card(Caller caller, RecurringPlan plan) {
        return new PlanAnswer.Card(
                plan.id(),
                plan.state(),
                plan.reason(),
                plan.errors().stream()
                        .map(error -> new PlanAnswer.Wrong(error.field(), texts.of(error, caller.locale())))
                        .toList(),
                plan.createdAt(),
                PlanDraft.of(plan),
                plans.lines(caller, plan.id()).stream()
                        .map(PlanAnswer.Place::of)
                        .toList());
    }

    private static UUID plan(String id) {
        return Ids.parse(id).orElseThrow(Problem::notFound);
    }
}
