package io.marshrut.modelling.web;

import io.marshrut.modelling.Incidents;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Paged;
import io.marshrut.shared.Problem;
import io.marshrut.shared.Texts;
import io.marshrut.shared.web.PageController;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Steps that failed, with their reason, and the buttons that start them again. */
@PageController
@RequestMapping("/admin/incidents")
class IncidentPages {

    private static final int SIZE = 25;
    private static final String BACK = "redirect:/admin/incidents";

    private final Incidents incidents;
    private final Texts texts;

    IncidentPages(Incidents incidents, Texts texts) {
        this.incidents = incidents;
        this.texts = texts;
    }

    @GetMapping
    String list(Caller caller, @RequestParam(required = false) Integer page, Model model) {
        model.addAttribute("found", incidents.list(caller, Paged.Request.of(page, SIZE)));
        model.addAttribute("kinds", incidents.kinds(caller));
        return "modelling/incidents";
    }

    @PostMapping("/{id}/retry")
    String retry(Caller caller, @PathVariable String id, RedirectAttributes flash) {
        int retried = 1;
        try {
            incidents.retry(caller, id);
        } catch (Problem problem) {
            if (problem.kind() != Problem.Kind.NOT_FOUND) {
                throw problem;
            }
            // it went on by itself while somebody looked at the page
            retried = 0;
        }
        return done(caller, retried, flash);
    }

    @PostMapping("/retry")
    String retryAll(Caller caller, @RequestParam String kind, RedirectAttributes flash) {
        return done(caller, incidents.retryAll(caller, kind), flash);
    }

    private String done(Caller caller, int retried, RedirectAttributes flash) {
        flash.addFlashAttribute("done", texts.get("modelling.done.retried", caller.locale(), retried));
        return BACK;
    }
}
