package io.marshrut.claims.rest;

import io.marshrut.claims.Claim;
import io.marshrut.claims.ClaimFilter;
import io.marshrut.claims.ClaimState;
import io.marshrut.claims.ClaimWork;
import io.marshrut.claims.Claims;
import io.marshrut.documents.Upload;
import io.marshrut.journal.JournalEntry;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Ids;
import io.marshrut.shared.Paged;
import io.marshrut.shared.Problem;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** {@code /claims}. */
@RestController
@RequestMapping("/api/v1/claims")
class ClaimsApi {

    /** Decides {@code triage} or {@code draft}, whichever waits for the caller. */
    record Decision(String decision, String comment, Map<String, Object> fields) {}

    record Draft(Map<String, Object> fields) {}

    record TimelineEntry(Instant at, String actor, String onBehalfOf, String event, String comment) {
        static TimelineEntry of(JournalEntry entry) {
            return new TimelineEntry(entry.at(), entry.actor(), entry.onBehalfOf(), entry.event(), entry.comment());
        }
    }

    private final Claims claims;
    private final ClaimWork work;
    private final Clock clock;

    ClaimsApi(Claims claims, ClaimWork work, Clock clock) {
        this.claims = claims;
        this.work = work;
        this.clock = clock;
    }

    @GetMapping
    Paged<ClaimJson.Line> list(
            Caller caller,
            @RequestParam(required = false) ClaimState state,
            @RequestParam(defaultValue = "false") boolean unanswered,
            @RequestParam(required = false) LocalDate dueUntil,
            @RequestParam(defaultValue = "false") boolean overdue,
            @RequestParam(required = false) BigDecimal amountFrom,
            @RequestParam(defaultValue = "false") boolean mine,
            @RequestParam(required = false) String q,
            @RequestParam(required = false) Integer page,
            @RequestParam(required = false) Integer size) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), caller.zone());
        ClaimFilter filter = new ClaimFilter(state, unanswered, dueUntil, overdue ? today : null, amountFrom, mine, q);
        return claims.list(caller, filter, Paged.Request.of(page, size)).map(ClaimJson.Line::of);
    }

    @PostMapping
    ResponseEntity<ClaimJson.Card> bring(
            Caller caller,
            @RequestParam(name = "file", required = false) List<MultipartFile> files,
            @RequestParam(required = false) String about,
            @RequestParam(required = false) String channel,
            @RequestParam(required = false) String receivedOn,
            @RequestParam(required = false) String note,
            @RequestParam(required = false) String site) {
        Map<String, Object> fields = new HashMap<>();
        fields.put("about", about);
        fields.put("channel", channel);
        fields.put("receivedOn", receivedOn);
        fields.put("note", note);
        List<Upload> uploads = files == null
                ? List.of()
                : files.stream().map(ClaimsApi::upload).toList();
        Claim claim = work.bring(caller, site, fields, uploads);
        return ResponseEntity.created(URI.create("/api/v1/claims/" + claim.id()))
                .body(ClaimJson.Card.of(claims.get(caller, claim.id())));
    }

    @GetMapping("/{id}")
    ClaimJson.Card get(Caller caller, @PathVariable String id) {
        return ClaimJson.Card.of(claims.get(caller, claim(id)));
    }

    @GetMapping("/{id}/timeline")
    List<TimelineEntry> timeline(Caller caller, @PathVariable String id) {
        return claims.timeline(caller, claim(id)).stream()
                .map(TimelineEntry::of)
                .toList();
    }

    @PostMapping("/{id}/decision")
    ClaimJson.Card decide(Caller caller, @PathVariable String id, @RequestBody Decision body) {
        UUID known = claim(id);
        work.decide(caller, known, body.decision(), body.comment(), body.fields() == null ? Map.of() : body.fields());
        return ClaimJson.Card.of(claims.get(caller, known));
    }

    @PostMapping("/{id}/draft")
    ClaimJson.Card draft(Caller caller, @PathVariable String id, @RequestBody Draft body) {
        UUID known = claim(id);
        work.draft(caller, known, body.fields() == null ? Map.of() : body.fields());
        return ClaimJson.Card.of(claims.get(caller, known));
    }

    @PostMapping("/{id}/answers")
    @ResponseStatus(HttpStatus.CREATED)
    ClaimJson.Card write(
            Caller caller, @PathVariable String id, @RequestParam(name = "file", required = false) MultipartFile file) {
        UUID known = claim(id);
        claims.get(caller, known);
        work.write(caller, known, upload(file));
        return ClaimJson.Card.of(claims.get(caller, known));
    }

    @PostMapping("/{id}/scans")
    @ResponseStatus(HttpStatus.CREATED)
    ClaimJson.Card scan(
            Caller caller, @PathVariable String id, @RequestParam(name = "file", required = false) MultipartFile file) {
        UUID known = claim(id);
        claims.get(caller, known);
        work.addScan(caller, known, upload(file));
        return ClaimJson.Card.of(claims.get(caller, known));
    }

    private static Upload upload(MultipartFile file) {
        if (file == null || file.getOriginalFilename() == null) {
            throw Problem.invalid(List.of(Problem.FieldError.of("file", "required")));
        }
        return new Upload(file.getOriginalFilename(), file.getSize(), file);
    }

    private static UUID claim(String id) {
        return Ids.parse(id).orElseThrow(Problem::notFound);
    }
}
