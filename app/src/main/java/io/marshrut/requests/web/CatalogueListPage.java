package io.marshrut.requests.web;

import io.marshrut.requests.AskedKinds;
import io.marshrut.requests.CatalogEntry;
import io.marshrut.requests.CatalogueSearch;
import io.marshrut.requests.Favourites;
import io.marshrut.requests.FormDraft;
import io.marshrut.requests.FormDrafts;
import io.marshrut.shared.Caller;
import io.marshrut.shared.web.PageController;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The service catalogue: what one has at hand, every desk, and what fits the words that are being typed. */
@PageController
class CatalogueListPage {

    /** A draft with the kind that it is of. */
    record DraftLine(CatalogEntry entry, FormDraft draft) {}

    private final CatalogueSearch search;
    private final Favourites favourites;
    private final AskedKinds asked;
    private final FormDrafts drafts;

    CatalogueListPage(CatalogueSearch search, Favourites favourites, AskedKinds asked, FormDrafts drafts) {
        this.search = search;
        this.favourites = favourites;
        this.asked = asked;
        this.drafts = drafts;
    }

    @GetMapping("/catalog")
    String catalogue(Caller caller, @RequestParam(required = false) String q, Model model) {
        model.addAttribute("asked", q);
        model.addAttribute("favourites", favourites.of(caller));
        if (q != null && q.strip().length() > 1) {
            found(caller, q, model);
        } else {
            everything(caller, model);
        }
        return "requests/catalogue";
    }

    private void found(Caller caller, String q, Model model) {
        CatalogueSearch.Answer answer = search.find(caller, q);
        model.addAttribute("found", answer);
        if (answer.entries().isEmpty()) {
            model.addAttribute("often", asked.often(caller));
        }
    }

    private void everything(Caller caller, Model model) {
        List<CatalogEntry> entries = search.find(caller, "").entries();
        Map<String, CatalogEntry> byKind =
                entries.stream().collect(Collectors.toMap(CatalogEntry::kind, Function.identity()));
        model.addAttribute(
                "desks",
                entries.stream()
                        .collect(Collectors.groupingBy(
                                entry -> entry.process().desk(), TreeMap::new, Collectors.toList())));
        model.addAttribute(
                "drafts",
                drafts.of(caller).stream()
                        .map(draft -> new DraftLine(byKind.get(draft.kind()), draft))
                        .toList());
        List<CatalogEntry> marked = favourites.of(caller).stream()
                .filter(byKind::containsKey)
                .map(byKind::get)
                .toList();
        model.addAttribute("marked", marked);
        List<CatalogEntry> lately = asked.lately(caller);
        // what is at hand already is not shown once more
        model.addAttribute(
                "lately",
                lately.stream().filter(entry -> !marked.contains(entry)).toList());
        model.addAttribute("often", lately.isEmpty() ? asked.often(caller) : List.of());
    }
}
