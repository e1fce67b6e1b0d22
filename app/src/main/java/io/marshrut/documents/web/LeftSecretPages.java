package io.marshrut.documents.web;

import io.marshrut.access.RefusedCalls;
import io.marshrut.documents.LeftSecrets;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Ids;
import io.marshrut.shared.Problem;
import io.marshrut.shared.Texts;
import io.marshrut.shared.web.FieldWords;
import io.marshrut.shared.web.PageController;
import java.util.UUID;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Secret documents that nobody sees any more: two administrators name a new reader. */
@PageController
@RequestMapping("/admin/secret-documents")
class LeftSecretPages {

    private static final String LIST = "redirect:/admin/secret-documents";

    private final LeftSecrets secrets;
    private final Texts texts;

    LeftSecretPages(LeftSecrets secrets, Texts texts) {
        this.secrets = secrets;
        this.texts = texts;
    }

    @GetMapping
    String list(Caller caller, Model model) {
        model.addAttribute("left", secrets.list(caller));
        model.addAttribute("pending", secrets.pending(caller));
        return "documents/left";
    }

    @PostMapping("/{id}/readers")
    String ask(
            Caller caller,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String login,
            @RequestParam(required = false) String reason,
            RedirectAttributes flash) {
        return said(caller, flash, () -> secrets.ask(caller, known(id), login.strip(), reason));
    }

    @PostMapping("/changes/{id}/confirmation")
    String confirm(Caller caller, @PathVariable String id, RedirectAttributes flash) {
        return said(caller, flash, () -> secrets.confirm(caller, known(id)));
    }

    @PostMapping("/changes/{id}/refusal")
    String refuse(Caller caller, @PathVariable String id, RedirectAttributes flash) {
        return said(caller, flash, () -> secrets.refuse(caller, known(id)));
    }

    private String said(Caller caller, RedirectAttributes flash, Runnable change) {
        try {
            change.run();
            flash.addFlashAttribute("done", texts.get("documents.secrecy.done", caller.locale()));
        } catch (Problem problem) {
            if (problem.kind() == Problem.Kind.NOT_FOUND || problem.kind() == Problem.Kind.FORBIDDEN) {
                throw problem;
            }
            RefusedCalls.caught(problem);
            flash.addFlashAttribute(
                    "problem",
                    problem.errors().isEmpty()
                            ? texts.of(problem, caller.locale())
                            : String.join(
                                    " ",
                                    FieldWords.of(problem, texts, caller.locale())
                                            .values()));
        }
        return LIST;
    }

    private static UUID known(String id) {
        return Ids.parse(id).orElseThrow(Problem::notFound);
    }
}
