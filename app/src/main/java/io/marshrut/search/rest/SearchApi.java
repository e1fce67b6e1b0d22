package io.marshrut.search.rest;

import io.marshrut.search.Search;
import io.marshrut.search.SearchAnswer;
import io.marshrut.search.SearchQuestion;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Paged;
import java.time.LocalDate;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /search}. */
@RestController
class SearchApi {

    private final Search search;

    SearchApi(Search search) {
        this.search = search;
    }

    @GetMapping("/api/v1/search")
    SearchAnswer find(
            Caller caller,
            @RequestParam(required = false) String q,
            @RequestParam(required = false) String type,
            @RequestParam(required = false) String documentType,
            @RequestParam(required = false) String site,
            @RequestParam(required = false) String counterpartyInn,
            @RequestParam(required = false) String stage,
            @RequestParam(required = false) String state,
            @RequestParam(required = false) Integer year,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate to,
            @RequestParam(required = false) Integer page,
            @RequestParam(required = false) Integer size) {
        SearchQuestion question =
                new SearchQuestion(q, type, documentType, site, counterpartyInn, null, stage, state, year, from, to);
        return search.find(caller, question, Paged.Request.of(page, size == null ? 20 : size));
    }
}
