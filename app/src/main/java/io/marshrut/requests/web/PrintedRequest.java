package io.marshrut.requests.web;

import io.marshrut.directory.Directory;
import io.marshrut.documents.DocumentCard;
import io.marshrut.requests.RequestView;
import io.marshrut.requests.Requests;
import io.marshrut.requests.ServiceRequest;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Ids;
import io.marshrut.shared.Problem;
import io.marshrut.shared.Texts;
import io.marshrut.shared.web.Formats;
import io.marshrut.templates.DocumentRenderer;
import io.marshrut.templates.Edition;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** A request as a PDF to print or to keep (печатная форма заявки). */
@RestController
class PrintedRequest {

    private final Requests requests;
    private final RequestCard card;
    private final Directory directory;
    private final DocumentRenderer renderer;
    private final Texts texts;
    private final Clock clock;

    PrintedRequest(
            Requests requests,
            RequestCard card,
            Directory directory,
            DocumentRenderer renderer,
            Texts texts,
            Clock clock) {
        this.requests = requests;
        this.card = card;
        this.directory = directory;
        this.renderer = renderer;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping({"/requests/{id}/print.pdf", "/api/v1/requests/{id}/print.pdf"})
    ResponseEntity<byte[]> print(Caller caller, @PathVariable String id) {
        UUID request = Ids.parse(id).orElseThrow(Problem::notFound);
        RequestView view = requests.get(caller, request);
        byte[] pdf = renderer.pdf(
                "request", data(caller, view), new Edition(caller.locale(), caller.zone(), clock.instant()));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename(view.request().number() + ".pdf", StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(pdf);
    }

    private Map<String, Object> data(Caller caller, RequestView view) {
        ServiceRequest request = view.request();
        Formats formats = new Formats(texts, caller, clock.instant());
        Map<String, Object> data = new HashMap<>();
        data.put("number", request.number());
        data.put("title", request.title());
        data.put("company", requests.entryOf(request).title().in(caller.locale()));
        data.put("printedAt", formats.moment(clock.instant()));
        data.put("printedBy", caller.name());
        data.put("facts", facts(caller, view, formats));
        data.put("fields", card.fields(caller, view));
        data.put(
                "files",
                requests.documents(caller, request.id()).stream()
                        .map(DocumentCard::fileName)
                        .toList());
        data.put(
                "timeline",
                card.timeline(requests.timeline(caller, request.id()), caller.locale()).stream()
                        .map(entry -> Map.of(
                                "at", formats.moment(entry.at()),
                                "who", entry.who(),
                                "what", entry.what(),
                                "comment", entry.comment() == null ? "" : entry.comment()))
                        .toList());
        return data;
    }

    private List<Map<String, String>> facts(Caller caller, RequestView view, Formats formats) {
        ServiceRequest request = view.request();
        Map<String, String> facts = new java.util.LinkedHashMap<>();
        facts.put("status", texts.get("requests.status." + request.status(), caller.locale()));
        facts.put(
                "initiator",
                directory.find(request.initiator()).map(one -> one.name()).orElse(request.initiator()));
        facts.put(
                "site",
                directory
                        .findSite(request.site())
                        .map(site -> site.name().in(caller.locale()))
                        .orElse(request.site()));
        if (request.priority() != null) {
            facts.put("priority", texts.get("requests.priority." + request.priority(), caller.locale()));
        }
        facts.put("created", formats.moment(request.createdAt()));
        view.current().ifPresent(item -> facts.put("stage", item.stage().in(caller.locale())));
        if (view.dueAt() != null) {
            facts.put("due", formats.moment(view.dueAt()));
        }
        if (request.closedAt() != null) {
            facts.put("closed", formats.moment(request.closedAt()));
        }
        return facts.entrySet().stream()
                .map(fact -> Map.of(
                        "label",
                        texts.get("requests.fact." + fact.getKey(), caller.locale()),
                        "value",
                        fact.getValue()))
                .collect(Collectors.toList());
    }
}
