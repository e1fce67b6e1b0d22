package io.marshrut.counterparties.rest;

import io.marshrut.counterparties.Counterparties;
import io.marshrut.counterparties.Counterparty;
import io.marshrut.counterparties.CounterpartyDraft;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Paged;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET|POST /counterparties}. */
@RestController
@RequestMapping("/api/v1/counterparties")
class CounterpartiesApi {

    private final Counterparties counterparties;

    CounterpartiesApi(Counterparties counterparties) {
        this.counterparties = counterparties;
    }

    @GetMapping
    Paged<Counterparty> search(
            Caller caller,
            @RequestParam(required = false) String q,
            @RequestParam(required = false) Integer page,
            @RequestParam(required = false) Integer size) {
        return counterparties.search(caller, q, Paged.Request.of(page, size));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Counterparty register(Caller caller, @RequestBody CounterpartyDraft draft) {
        return counterparties.register(caller, draft);
    }
}
