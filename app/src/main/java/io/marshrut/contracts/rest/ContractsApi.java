package io.marshrut.contracts.rest;

import io.marshrut.contracts.Contract;
import io.marshrut.contracts.ContractDraft;
import io.marshrut.contracts.ContractFilter;
import io.marshrut.contracts.ContractInitiation;
import io.marshrut.contracts.ContractKeeping;
import io.marshrut.contracts.ContractOrder;
import io.marshrut.contracts.ContractStatus;
import io.marshrut.contracts.ContractType;
import io.marshrut.contracts.ContractTypes;
import io.marshrut.contracts.ContractVersion;
import io.marshrut.contracts.Contracts;
import io.marshrut.contracts.Signing;
import io.marshrut.documents.Upload;
import io.marshrut.journal.JournalEntry;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Ids;
import io.marshrut.shared.Paged;
import io.marshrut.shared.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** {@code /contracts}. */
@RestController
@RequestMapping("/api/v1/contracts")
class ContractsApi {

    record TypeLine(String key, String title, String expiresAfter, List<AttributeLine> attributes) {}

    record AttributeLine(String key, String label, String type, boolean required, List<OptionLine> options) {}

    record OptionLine(String value, String label) {}

    record Submitted(Boolean whole) {}

    record Withdrawal(String comment) {}

    record Answer(Boolean accepted, String text) {}

    record Term(String endsOn, Boolean prolongs, String comment) {}

    record Signature(String password) {}

    record Added(int version) {}

    record Attached(UUID documentId) {}

    record TimelineEntry(Instant at, String actor, String onBehalfOf, String event, String stage, String comment) {

        static TimelineEntry of(JournalEntry entry) {
            return new TimelineEntry(
                    entry.at(), entry.actor(), entry.onBehalfOf(), entry.event(), entry.stageKey(), entry.comment());
        }
    }

    private final Contracts contracts;
    private final ContractInitiation initiation;
    private final Signing signing;
    private final ContractKeeping keeping;
    private final ContractTypes types;

    ContractsApi(
            Contracts contracts,
            ContractInitiation initiation,
            Signing signing,
            ContractKeeping keeping,
            ContractTypes types) {
        this.contracts = contracts;
        this.initiation = initiation;
        this.signing = signing;
        this.keeping = keeping;
        this.types = types;
    }

    @GetMapping("/types")
    List<TypeLine> types(Caller caller) {
        return types.types().stream().map(type -> type(type, caller.locale())).toList();
    }

    @PostMapping
    ResponseEntity<ContractAnswer.Card> create(Caller caller, @RequestBody ContractDraft body) {
        Contract created = initiation.create(caller, body);
        return ResponseEntity.created(URI.create("/api/v1/contracts/" + created.id()))
                .body(card(caller, created.id()));
    }

    @PutMapping("/{id}")
    ContractAnswer.Card change(Caller caller, @PathVariable String id, @RequestBody ContractDraft body) {
        return card(caller, initiation.change(caller, contract(id), body).id());
    }

    @GetMapping
    Paged<ContractAnswer.Line> list(
            Caller caller,
            @RequestParam(required = false) ContractStatus status,
            @RequestParam(required = false) String type,
            @RequestParam(required = false) String counterpartyInn,
            @RequestParam(required = false) String site,
            @RequestParam(defaultValue = "false") boolean mine,
            @RequestParam(required = false) String q,
            @RequestParam(required = false) Integer page,
            @RequestParam(required = false) Integer size) {
        ContractFilter filter = new ContractFilter(status, type, counterpartyInn, site, mine, q);
        return contracts
                .list(caller, filter, ContractOrder.NEWEST_FIRST, Paged.Request.of(page, size))
                .map(ContractAnswer::line);
    }

    @GetMapping("/{id}")
    ContractAnswer.Card get(Caller caller, @PathVariable String id) {
        return card(caller, contract(id));
    }

    @GetMapping("/{id}/timeline")
    List<TimelineEntry> timeline(Caller caller, @PathVariable String id) {
        return contracts.timeline(caller, contract(id)).stream()
                .map(TimelineEntry::of)
                .toList();
    }

    @PostMapping(path = "/{id}/versions", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    Added addVersion(Caller caller, @PathVariable String id, @RequestPart MultipartFile file) {
        return new Added(initiation.addVersion(
                caller, contract(id), new Upload(file.getOriginalFilename(), file.getSize(), file)));
    }

    @GetMapping("/{id}/versions/{version}/content")
    ResponseEntity<Resource> content(Caller caller, @PathVariable String id, @PathVariable String version) {
        int number = version.matches("\\d{1,6}") ? Integer.parseInt(version) : 0;
        ContractVersion found = contracts.version(caller, contract(id), number);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(found.mediaType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(found.fileName(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(contracts.content(caller, contract(id), number));
    }

    /** For the first time, or once more after a rework. */
    @PostMapping("/{id}/submit")
    @ResponseStatus(HttpStatus.ACCEPTED)
    ContractAnswer.Card submit(Caller caller, @PathVariable String id, @RequestBody(required = false) Submitted body) {
        boolean whole = body != null && Boolean.TRUE.equals(body.whole());
        return card(caller, initiation.submit(caller, contract(id), whole).id());
    }

    @PostMapping("/{id}/withdraw")
    ContractAnswer.Card withdraw(
            Caller caller, @PathVariable String id, @RequestBody(required = false) Withdrawal body) {
        return card(
                caller,
                initiation
                        .withdraw(caller, contract(id), body == null ? null : body.comment())
                        .id());
    }

    @PostMapping("/{id}/remarks/{remark}/answer")
    ContractAnswer.RemarkLine answer(
            Caller caller, @PathVariable String id, @PathVariable String remark, @RequestBody Answer body) {
        return ContractAnswer.RemarkLine.of(
                initiation.answer(caller, contract(id), contract(remark), body.accepted(), body.text()));
    }

    /** Whoever calls with HTTP Basic proves with this very call who they are; who calls with a token says the password. */
    @PostMapping("/{id}/sign")
    ContractAnswer.Card sign(
            Caller caller,
            @PathVariable String id,
            @RequestBody(required = false) Signature body,
            HttpServletRequest request) {
        String password = body == null || body.password() == null ? basicPassword(request) : body.password();
        return card(caller, signing.sign(caller, contract(id), password, null).id());
    }

    /** Ends a contract in force before its time. */
    @PostMapping("/{id}/terminate")
    ContractAnswer.Card terminate(
            Caller caller, @PathVariable String id, @RequestBody(required = false) Withdrawal body) {
        return card(
                caller,
                keeping.terminate(caller, contract(id), body == null ? null : body.comment())
                        .id());
    }

    /** Another end for a contract in force. */
    @PostMapping("/{id}/term")
    ContractAnswer.Card changeTerm(Caller caller, @PathVariable String id, @RequestBody Term body) {
        return card(
                caller,
                keeping.changeTerm(
                                caller,
                                contract(id),
                                body.endsOn(),
                                Boolean.TRUE.equals(body.prolongs()),
                                body.comment())
                        .id());
    }

    /** The scan of the paper that both parties have signed. */
    @PostMapping(path = "/{id}/signed-scan", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    Attached attachScan(Caller caller, @PathVariable String id, @RequestPart MultipartFile file) {
        Upload upload = new Upload(file.getOriginalFilename(), file.getSize(), file);
        return new Attached(signing.attachScan(caller, contract(id), upload).id());
    }

    private ContractAnswer.Card card(Caller caller, UUID id) {
        return ContractAnswer.card(contracts.get(caller, id), caller.locale());
    }

    private static String basicPassword(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null || !header.regionMatches(true, 0, "Basic ", 0, 6)) {
            return null;
        }
        String pair = new String(Base64.getDecoder().decode(header.substring(6).strip()), StandardCharsets.UTF_8);
        return pair.substring(pair.indexOf(':') + 1);
    }

    private static TypeLine type(ContractType type, Locale language) {
        return new TypeLine(
                type.key(),
                type.title().in(language),
                type.expiresAfter() == null ? null : type.expiresAfter().toString(),
                type.attributes().stream()
                        .map(one -> new AttributeLine(
                                one.key(),
                                one.label().in(language),
                                one.type().word(),
                                one.required(),
                                one.options().stream()
                                        .map(option -> new OptionLine(
                                                option.value(), option.label().in(language)))
                                        .toList()))
                        .toList());
    }

    private static UUID contract(String id) {
        return Ids.parse(id).orElseThrow(Problem::notFound);
    }
}
