package io.marshrut.documents.web;

import io.marshrut.access.RefusedCalls;
import io.marshrut.documents.DocumentCard;
import io.marshrut.documents.Documents;
import io.marshrut.documents.Secrecy;
import io.marshrut.documents.SecretDocuments;
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

/** Whether a document is secret and whom it names (гриф «Конфиденциально»); of files of requests, too. */
@PageController
@RequestMapping("/documents/{id}/secrecy")
class SecrecyPages {

    private final Documents documents;
    private final SecretDocuments secrets;
    private final Texts texts;

    SecrecyPages(Documents documents, SecretDocuments secrets, Texts texts) {
        this.documents = documents;
        this.secrets = secrets;
        this.texts = texts;
    }

    @GetMapping
    String page(Caller caller, @PathVariable String id, Model model) {
        DocumentCard card = documents.card(caller, document(id));
        Secrecy secrecy = secrets.of(card.id());
        model.addAttribute("card", card);
        model.addAttribute("secrecy", secrecy);
        model.addAttribute("mayChange", secrets.mayChange(caller, card, secrecy));
        return "documents/secrecy";
    }

    /** Makes it secret, or names one reader more. */
    @PostMapping
    String add(
            Caller caller,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String login,
            RedirectAttributes flash) {
        return said(caller, id, flash, () -> secrets.admit(caller, document(id), login.strip()));
    }

    @PostMapping("/removal")
    String remove(
            Caller caller,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String login,
            RedirectAttributes flash) {
        return said(caller, id, flash, () -> secrets.dismiss(caller, document(id), login.strip()));
    }

    @PostMapping("/lifting")
    String lift(Caller caller, @PathVariable String id, RedirectAttributes flash) {
        return said(caller, id, flash, () -> secrets.lift(caller, document(id)));
    }

    private String said(Caller caller, String id, RedirectAttributes flash, Runnable change) {
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
        Secrecy now = secrets.of(document(id));
        boolean gone = now.isSecret() && !now.names(caller.login());
        return gone ? "redirect:/work" : "redirect:/documents/" + document(id) + "/secrecy";
    }

    private static UUID document(String id) {
        return Ids.parse(id).orElseThrow(Problem::notFound);
    }
}
