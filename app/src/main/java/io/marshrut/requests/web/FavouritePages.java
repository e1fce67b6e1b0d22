package io.marshrut.requests.web;

import io.marshrut.requests.Favourites;
import io.marshrut.shared.Caller;
import io.marshrut.shared.web.PageController;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The star of a kind, on its tile and on its form. */
@PageController
@RequestMapping("/catalog/{desk}/{kind}/favourite")
class FavouritePages {

    private final Favourites favourites;

    FavouritePages(Favourites favourites) {
        this.favourites = favourites;
    }

    @PostMapping
    String mark(
            Caller caller,
            @PathVariable String desk,
            @PathVariable String kind,
            @RequestParam(defaultValue = "false") boolean form,
            @RequestParam(required = false) String q,
            RedirectAttributes back) {
        favourites.mark(caller, desk + "/" + kind);
        return back(desk, kind, form, q, back);
    }

    @PostMapping("/removal")
    String unmark(
            Caller caller,
            @PathVariable String desk,
            @PathVariable String kind,
            @RequestParam(defaultValue = "false") boolean form,
            @RequestParam(required = false) String q,
            RedirectAttributes back) {
        favourites.unmark(caller, desk + "/" + kind);
        return back(desk, kind, form, q, back);
    }

    /** To the page that the star stands on. */
    private static String back(String desk, String kind, boolean form, String q, RedirectAttributes back) {
        if (form) {
            back.addAttribute("desk", desk);
            back.addAttribute("kind", kind);
            return "redirect:/catalog/{desk}/{kind}";
        }
        if (q != null && !q.isBlank()) {
            back.addAttribute("q", q);
        }
        return "redirect:/catalog";
    }
}
