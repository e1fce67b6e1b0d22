package io.marshrut.documentpackages.rest;

import io.marshrut.documentpackages.DocumentPackage;
import io.marshrut.documentpackages.DocumentPackages;
import io.marshrut.documentpackages.PackageDraft;
import io.marshrut.documentpackages.PackageFilling;
import io.marshrut.documentpackages.PackageFilter;
import io.marshrut.documentpackages.PackageOperation;
import io.marshrut.documentpackages.PackageRelease;
import io.marshrut.documentpackages.PackageState;
import io.marshrut.documentpackages.PackageWork;
import io.marshrut.journal.JournalEntry;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Ids;
import io.marshrut.shared.Paged;
import io.marshrut.shared.Problem;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** {@code /packages}: packages of documents and their gate. */
@RestController
@RequestMapping("/api/v1/packages")
class PackagesApi {

    /** @param counterparty id, ИНН or «ИНН/КПП» */
    record NewPackage(
            PackageOperation operation,
            String title,
            String site,
            String counterparty,
            String contract,
            String powerOfAttorney,
            List<String> documents) {}

    record Change(
            PackageOperation operation, String title, String counterparty, String contract, String powerOfAttorney) {}

    record Put(String document) {}

    record Release(String overrideReason) {}

    record Said(String comment) {}

    record Attestation(String key, String comment) {}

    record TimelineEntry(Instant at, String actor, String onBehalfOf, String event, String comment) {

        static TimelineEntry of(JournalEntry entry) {
            return new TimelineEntry(entry.at(), entry.actor(), entry.onBehalfOf(), entry.event(), entry.comment());
        }
    }

    private final DocumentPackages packages;
    private final PackageWork work;
    private final PackageFilling filling;
    private final PackageRelease gate;

    PackagesApi(DocumentPackages packages, PackageWork work, PackageFilling filling, PackageRelease gate) {
        this.packages = packages;
        this.work = work;
        this.filling = filling;
        this.gate = gate;
    }

    @GetMapping
    Paged<PackageJson.Line> list(
            Caller caller,
            @RequestParam(required = false) PackageState state,
            @RequestParam(required = false) String site,
            @RequestParam(required = false) String missing,
            @RequestParam(required = false) String q,
            @RequestParam(required = false) Integer page,
            @RequestParam(required = false) Integer size) {
        return packages.list(caller, new PackageFilter(state, site, missing, q), Paged.Request.of(page, size))
                .map(PackageJson.Line::of);
    }

    @PostMapping
    ResponseEntity<PackageJson.Card> create(Caller caller, @RequestBody NewPackage body) {
        List<UUID> documents = new ArrayList<>();
        for (String document : body.documents() == null ? List.<String>of() : body.documents()) {
            documents.add(id("documents", document));
        }
        DocumentPackage made = work.create(
                caller,
                body.site(),
                new PackageDraft(
                        body.operation(),
                        body.title(),
                        body.counterparty(),
                        id("contract", body.contract()),
                        id("powerOfAttorney", body.powerOfAttorney())),
                documents);
        return ResponseEntity.created(URI.create("/api/v1/packages/" + made.id()))
                .body(card(caller, made.id()));
    }

    @GetMapping("/{id}")
    PackageJson.Card get(Caller caller, @PathVariable String id) {
        return card(caller, known(id));
    }

    @PutMapping("/{id}")
    PackageJson.Card change(Caller caller, @PathVariable String id, @RequestBody Change body) {
        UUID known = known(id);
        packages.get(caller, known);
        work.change(
                caller,
                known,
                new PackageDraft(
                        body.operation(),
                        body.title(),
                        body.counterparty(),
                        id("contract", body.contract()),
                        id("powerOfAttorney", body.powerOfAttorney())));
        return card(caller, known);
    }

    @GetMapping("/{id}/timeline")
    List<TimelineEntry> timeline(Caller caller, @PathVariable String id) {
        return packages.timeline(caller, known(id)).stream()
                .map(TimelineEntry::of)
                .toList();
    }

    @PostMapping("/{id}/documents")
    PackageJson.Card put(Caller caller, @PathVariable String id, @RequestBody Put body) {
        UUID known = known(id);
        packages.get(caller, known);
        filling.put(caller, known, id("document", body.document()));
        return card(caller, known);
    }

    @DeleteMapping("/{id}/documents/{document}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void takeOut(Caller caller, @PathVariable String id, @PathVariable String document) {
        filling.takeOut(caller, known(id), known(document));
    }

    @PostMapping("/{id}/release")
    PackageJson.Card release(Caller caller, @PathVariable String id, @RequestBody(required = false) Release body) {
        UUID known = known(id);
        gate.release(caller, known, body == null ? null : body.overrideReason());
        return card(caller, known);
    }

    @PostMapping("/{id}/attestations")
    PackageJson.Card attest(Caller caller, @PathVariable String id, @RequestBody Attestation body) {
        UUID known = known(id);
        gate.attest(caller, known, body.key(), body.comment());
        return card(caller, known);
    }

    @PostMapping("/{id}/requests")
    PackageJson.Card ask(Caller caller, @PathVariable String id, @RequestBody(required = false) Said body) {
        UUID known = known(id);
        gate.ask(caller, known, body == null ? null : body.comment());
        return card(caller, known);
    }

    @PostMapping("/{id}/dissolve")
    PackageJson.Card dissolve(Caller caller, @PathVariable String id, @RequestBody(required = false) Said body) {
        UUID known = known(id);
        gate.dissolve(caller, known, body == null ? null : body.comment());
        return card(caller, known);
    }

    private PackageJson.Card card(Caller caller, UUID id) {
        return PackageJson.Card.of(packages.get(caller, id), caller.locale());
    }

    private static UUID known(String id) {
        return Ids.parse(id).orElseThrow(Problem::notFound);
    }

    private static UUID id(String field, String said) {
        return said == null || said.isBlank()
                ? null
                : Ids.parse(said)
                        .orElseThrow(() -> Problem.invalid(List.of(Problem.FieldError.of(field, "unknown_object"))));
    }
}
