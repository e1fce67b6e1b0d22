package io.marshrut.search.web;

import io.marshrut.search.Search;
import io.marshrut.search.SearchAnswer;
import io.marshrut.search.SearchQuestion;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Paged;
import io.marshrut.shared.Problem;
import io.marshrut.shared.Texts;
import io.marshrut.shared.web.PageController;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Search over requests and documents, with facets and the place of each hit. */
@PageController
class SearchPage {

    private static final int SIZE = 20;

    /** The order in which filters stand beside the hits. */
    private static final List<String> FACETS = List.of("type", "documentType", "state", "site", "counterparty", "year");

    private final Search search;
    private final SearchLabels labels;
    private final Texts texts;

    SearchPage(Search search, SearchLabels labels, Texts texts) {
        this.search = search;
        this.labels = labels;
        this.texts = texts;
    }

    @GetMapping("/search")
    String search(
            Caller caller,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) String type,
            @RequestParam(required = false) String documentType,
            @RequestParam(required = false) String state,
            @RequestParam(required = false) String site,
            @RequestParam(required = false) String counterparty,
            @RequestParam(required = false) Integer year,
            @RequestParam(defaultValue = "0") int page,
            HttpServletRequest request,
            Model model) {
        SearchQuestion question =
                new SearchQuestion(q, type, documentType, site, null, counterparty, null, state, year, null, null);
        model.addAttribute("q", q);
        model.addAttribute("question", question);
        model.addAttribute("facetNames", FACETS);
        model.addAttribute("links", new SearchLinks(FACETS, request));
        model.addAttribute("labels", labels.of(caller.locale()));
        try {
            SearchAnswer answer = search.find(caller, question, Paged.Request.of(page, SIZE));
            model.addAttribute("answer", answer);
            model.addAttribute("found", new Paged<>(answer.items(), answer.total(), answer.page(), answer.size()));
        } catch (Problem problem) {
            if (problem.kind() != Problem.Kind.UNAVAILABLE) {
                throw problem;
            }
            model.addAttribute("problem", texts.of(problem, caller.locale()));
        }
        return "search/search";
    }
}
