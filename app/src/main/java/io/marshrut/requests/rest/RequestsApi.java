package io.marshrut.requests.rest;

import io.marshrut.access.ReaderWords;
import io.marshrut.documents.Upload;
import io.marshrut.journal.JournalEntry;
import io.marshrut.requests.Priorities;
import io.marshrut.requests.RequestDraft;
import io.marshrut.requests.RequestFilter;
import io.marshrut.requests.RequestStages;
import io.marshrut.requests.RequestStatus;
import io.marshrut.requests.RequestView;
import io.marshrut.requests.Requests;
import io.marshrut.requests.ServiceRequest;
import io.marshrut.requests.Survey;
import io.marshrut.requests.Surveys;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Ids;
import io.marshrut.shared.Paged;
import io.marshrut.shared.Problem;
import io.marshrut.shared.Problem.FieldError;
import io.marshrut.sla.Sla;
import io.marshrut.sla.SlaFact;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** {@code /requests}. */
@RestController
@RequestMapping("/api/v1/requests")
class RequestsApi {

    /**
     * @param parent id of the request because of which it is asked for
     * @param blocksParent whether that one waits for it
     */
    record NewRequest(
            String kind,
            String site,
            Map<String, Object> fields,
            String onBehalfOf,
            String parent,
            boolean blocksParent) {

        RequestDraft draft() {
            return new RequestDraft(
                    kind,
                    site,
                    fields,
                    onBehalfOf,
                    parent == null
                            ? null
                            : new RequestDraft.Parent(
                                    Ids.parse(parent)
                                            .orElseThrow(() -> Problem.invalid(
                                                    List.of(FieldError.of("parent", "unknown_request")))),
                                    blocksParent));
        }
    }

    record Comment(String text) {}

    record Score(Integer score, String comment) {}

    record Withdrawal(String comment) {}

    record Attached(UUID documentId) {}

    record TimelineEntry(Instant at, String actor, String onBehalfOf, String event, String stage, String comment) {

        static TimelineEntry of(JournalEntry entry) {
            return new TimelineEntry(
                    entry.at(), entry.actor(), entry.onBehalfOf(), entry.event(), entry.stageKey(), entry.comment());
        }
    }

    record SlaAnswer(
            String stage,
            String policy,
            String calendar,
            Instant startedAt,
            Instant dueAt,
            List<SlaFact> facts,
            List<String> steps) {}

    private final Requests requests;
    private final RequestStages stages;
    private final Surveys surveys;
    private final ReaderWords words;

    RequestsApi(Requests requests, RequestStages stages, Surveys surveys, ReaderWords words) {
        this.requests = requests;
        this.stages = stages;
        this.surveys = surveys;
        this.words = words;
    }

    @PostMapping
    ResponseEntity<RequestAnswer> submit(Caller caller, @RequestBody NewRequest body) {
        ServiceRequest filed = requests.submit(caller, body.draft());
        return ResponseEntity.created(URI.create("/api/v1/requests/" + filed.id()))
                .body(answer(caller, requests.get(caller, filed.id())));
    }

    @GetMapping
    Paged<RequestAnswer> list(
            Caller caller,
            @RequestParam(required = false) RequestStatus status,
            @RequestParam(required = false) String kind,
            @RequestParam(required = false) String site,
            @RequestParam(defaultValue = "false") boolean mine,
            @RequestParam(defaultValue = "false") boolean watching,
            @RequestParam(required = false) String q,
            @RequestParam(required = false) String priority,
            @RequestParam(defaultValue = "created") String sort,
            @RequestParam(required = false) Integer page,
            @RequestParam(required = false) Integer size) {
        if (priority != null && !Priorities.ALL.contains(priority)) {
            throw Problem.badRequest("bad_value", "priority");
        }
        if (!sort.equals("created") && !sort.equals("priority")) {
            throw Problem.badRequest("bad_value", "sort");
        }
        RequestFilter filter =
                new RequestFilter(status, kind, site, mine, watching, q, priority, sort.equals("priority"));
        return requests.list(caller, filter, Paged.Request.of(page, size)).map(view -> answer(caller, view));
    }

    @GetMapping("/{id}")
    RequestAnswer get(Caller caller, @PathVariable String id) {
        return answer(caller, requests.get(caller, request(id)));
    }

    @GetMapping("/{id}/timeline")
    List<TimelineEntry> timeline(Caller caller, @PathVariable String id) {
        return requests.timeline(caller, request(id)).stream()
                .map(TimelineEntry::of)
                .toList();
    }

    /** Who sees it, and why. */
    @GetMapping("/{id}/readers")
    Paged<ReaderWords.Line> readers(
            Caller caller,
            @PathVariable String id,
            @RequestParam(required = false) Integer page,
            @RequestParam(required = false) Integer size) {
        return words.page(requests.whoReads(caller, request(id)), Paged.Request.of(page, size), caller.locale());
    }

    @GetMapping("/{id}/sla")
    SlaAnswer sla(Caller caller, @PathVariable String id) {
        Sla.Explanation told = requests.sla(caller, request(id)).orElseThrow(Problem::notFound);
        return new SlaAnswer(
                told.clock().stageKey(),
                told.clock().policy(),
                told.clock().calendar(),
                told.clock().startedAt(),
                told.clock().dueAt(),
                told.facts(),
                told.steps());
    }

    @PostMapping(path = "/{id}/documents", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    Attached attach(
            Caller caller,
            @PathVariable String id,
            @RequestPart MultipartFile file,
            @RequestParam(required = false) String role) {
        Upload upload = new Upload(file.getOriginalFilename(), file.getSize(), file);
        return new Attached(requests.attach(caller, request(id), role, upload).id());
    }

    @PostMapping("/{id}/comments")
    @ResponseStatus(HttpStatus.CREATED)
    TimelineEntry comment(Caller caller, @PathVariable String id, @RequestBody Comment body) {
        return TimelineEntry.of(requests.comment(caller, request(id), body.text()));
    }

    @PostMapping("/{id}/survey")
    @ResponseStatus(HttpStatus.CREATED)
    Score survey(Caller caller, @PathVariable String id, @RequestBody Score body) {
        Survey answered = surveys.answer(caller, request(id), body.score(), body.comment());
        return new Score(answered.score(), answered.comment());
    }

    @PostMapping("/{id}/withdraw")
    RequestAnswer withdraw(Caller caller, @PathVariable String id, @RequestBody(required = false) Withdrawal body) {
        return answer(caller, requests.withdraw(caller, request(id), body == null ? null : body.comment()));
    }

    private RequestAnswer answer(Caller caller, RequestView view) {
        return RequestAnswer.of(view, stages.hiddenFrom(caller, view));
    }

    private static UUID request(String id) {
        return Ids.parse(id).orElseThrow(Problem::notFound);
    }
}
