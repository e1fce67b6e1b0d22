package io.marshrut.primarydocuments.web;

import io.marshrut.primarydocuments.DuplicateVerdict;
import io.marshrut.primarydocuments.Duplicates;
import io.marshrut.primarydocuments.QueueChoice;
import io.marshrut.primarydocuments.VerificationQueue;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Ids;
import io.marshrut.shared.Problem;
import io.marshrut.shared.Texts;
import io.marshrut.shared.web.PageController;
import java.util.Set;
import java.util.UUID;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The two buttons beside a document that may be a repeat. */
@PageController
@RequestMapping("/documents/{id}/duplicate")
class DuplicatePages {

    private final Duplicates duplicates;
    private final VerificationQueue queue;
    private final Texts texts;

    DuplicatePages(Duplicates duplicates, VerificationQueue queue, Texts texts) {
        this.duplicates = duplicates;
        this.queue = queue;
        this.texts = texts;
    }

    @PostMapping
    String decide(
            Caller caller,
            @PathVariable String id,
            @RequestParam(required = false) UUID suspicion,
            @RequestParam(required = false) DuplicateVerdict verdict,
            RedirectAttributes flash) {
        UUID document = Ids.parse(id).orElseThrow(Problem::notFound);
        String back = "redirect:/documents/" + document + "/verification";
        try {
            duplicates.decide(caller, document, suspicion, verdict, null);
        } catch (Problem problem) {
            if (problem.kind() != Problem.Kind.CONFLICT) {
                throw problem;
            }
            flash.addFlashAttribute("problem", texts.of(problem, caller.locale()));
            return back;
        }
        if (verdict == DuplicateVerdict.ANOTHER) {
            flash.addFlashAttribute("done", texts.get("documents.done.another", caller.locale()));
            return back;
        }
        flash.addFlashAttribute("done", texts.get("documents.done.rejected", caller.locale()));
        return queue.next(caller, QueueChoice.of(null, null), Set.of())
                .map(next -> "redirect:/documents/" + next + "/verification")
                .orElse("redirect:/documents/queue");
    }
}
