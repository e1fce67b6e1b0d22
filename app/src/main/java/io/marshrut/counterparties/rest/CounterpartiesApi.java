package io.marshrut.counterparties.rest;

import io.marshrut.counterparties.Counterparties;
import io.marshrut.counterparties.Counterparty;
import io.marshrut.counterparties.CounterpartyDraft;
import io.marshrut.counterparties.CounterpartyFilter;
import io.marshrut.counterparties.CounterpartyStatus;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Ids;
import io.marshrut.shared.Paged;
import io.marshrut.shared.Problem;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** {@code /counterparties}: the register for programs. */
@RestController
@RequestMapping("/api/v1/counterparties")
class CounterpartiesApi {

    /** Why somebody is blocked. */
    record Blocking(String reason) {}

    /** The one that stays. */
    record Merging(UUID into) {}

    private final Counterparties counterparties;

    CounterpartiesApi(Counterparties counterparties) {
        this.counterparties = counterparties;
    }

    @GetMapping
    Paged<Counterparty> search(
            Caller caller,
            @RequestParam(required = false) String q,
            @RequestParam(required = false) CounterpartyStatus status,
            @RequestParam(defaultValue = "false") boolean affiliated,
            @RequestParam(required = false) Integer page,
            @RequestParam(required = false) Integer size) {
        return counterparties.search(
                caller, new CounterpartyFilter(q, status, affiliated), Paged.Request.of(page, size));
    }

    @GetMapping("/similar")
    List<Counterparty> similar(
            Caller caller, @RequestParam(required = false) String name, @RequestParam(required = false) String inn) {
        return counterparties.similar(caller, name, inn, null);
    }

    @GetMapping("/{id}")
    Counterparty get(Caller caller, @PathVariable String id) {
        return counterparties.get(caller, id(id));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Counterparty register(Caller caller, @RequestBody CounterpartyDraft draft) {
        return counterparties.register(caller, draft);
    }

    @PutMapping("/{id}")
    Counterparty change(Caller caller, @PathVariable String id, @RequestBody CounterpartyDraft draft) {
        return counterparties.change(caller, id(id), draft);
    }

    @PostMapping("/{id}/block")
    Counterparty block(Caller caller, @PathVariable String id, @RequestBody Blocking blocking) {
        return counterparties.block(caller, id(id), blocking.reason());
    }

    @PostMapping("/{id}/unblock")
    Counterparty unblock(Caller caller, @PathVariable String id) {
        return counterparties.unblock(caller, id(id));
    }

    @PostMapping("/{id}/merge")
    Counterparty merge(Caller caller, @PathVariable String id, @RequestBody Merging merging) {
        return counterparties.merge(caller, id(id), merging.into());
    }

    private static UUID id(String id) {
        return Ids.parse(id).orElseThrow(Problem::notFound);
    }
}
