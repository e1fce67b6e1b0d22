package io.marshrut.powersofattorney.web;

import io.marshrut.access.CallOrigin;
import io.marshrut.powersofattorney.CheckedPaper;
import io.marshrut.powersofattorney.PaperChecks;
import io.marshrut.powersofattorney.PowerChecks;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Problem;
import io.marshrut.shared.Texts;
import io.marshrut.shared.web.FieldWords;
import io.marshrut.shared.web.PageController;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Whether somebody may do something, for people of the company; and what the code on a paper opens, for everybody. */
@PageController
@RequestMapping("/powers-of-attorney/check")
class CheckPages {

    private final PowerChecks checks;
    private final PaperChecks papers;
    private final Texts texts;

    CheckPages(PowerChecks checks, PaperChecks papers, Texts texts) {
        this.checks = checks;
        this.papers = papers;
        this.texts = texts;
    }

    @GetMapping
    String check(
            Caller caller,
            @RequestParam(required = false) String holder,
            @RequestParam(required = false) String action,
            @RequestParam(required = false) String on,
            HttpServletResponse response,
            Model model) {
        model.addAttribute("holder", holder);
        model.addAttribute("action", action);
        model.addAttribute("on", on);
        model.addAttribute("errors", Map.of());
        if (holder != null || action != null) {
            try {
                model.addAttribute("answer", checks.check(caller, holder, action, on));
            } catch (Problem problem) {
                response.setStatus(problem.kind().status());
                model.addAttribute("errors", FieldWords.of(problem, texts, caller.locale()));
            }
        }
        return "powersofattorney/check";
    }

    /** Strangers come here: nobody is asked who they are, and nothing is told but of the paper in their hands. */
    @GetMapping("/{secret}")
    String paper(@PathVariable String secret, HttpServletRequest request, HttpServletResponse response, Model model) {
        response.setHeader("X-Robots-Tag", "noindex");
        if (!papers.mayLook(CallOrigin.of(request).address())) {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            response.setHeader("Retry-After", "3600");
            model.addAttribute("busy", true);
            return "powersofattorney/paper";
        }
        Optional<CheckedPaper> paper = papers.of(secret);
        if (paper.isEmpty()) {
            response.setStatus(HttpStatus.NOT_FOUND.value());
        }
        model.addAttribute("busy", false);
        model.addAttribute("paper", paper.orElse(null));
        return "powersofattorney/paper";
    }
}
