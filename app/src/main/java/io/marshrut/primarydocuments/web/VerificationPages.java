package io.marshrut.primarydocuments.web;

import io.marshrut.ocr.model.DocumentType;
import io.marshrut.primarydocuments.PersonSeconds;
import io.marshrut.primarydocuments.PrimaryDocument;
import io.marshrut.primarydocuments.PrimaryDocuments;
import io.marshrut.primarydocuments.QueueChoice;
import io.marshrut.primarydocuments.VerificationQueue;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Ids;
import io.marshrut.shared.Problem;
import io.marshrut.shared.Texts;
import io.marshrut.shared.web.PageController;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page on which a person verifies a document (верификация); the one decided, the next is before them. */
@PageController
@RequestMapping("/documents/{id}/verification")
class VerificationPages {

    private final PrimaryDocuments documents;
    private final DocumentFacts facts;
    private final VerificationQueue queue;
    private final PersonSeconds times;
    private final Texts texts;
    private final Clock clock;

    VerificationPages(
            PrimaryDocuments documents,
            DocumentFacts facts,
            VerificationQueue queue,
            PersonSeconds times,
            Texts texts,
            Clock clock) {
        this.documents = documents;
        this.facts = facts;
        this.queue = queue;
        this.times = times;
        this.texts = texts;
        this.clock = clock;
    }

    /** @param before the document that is before the person while this one is loaded ahead */
    @GetMapping
    String verification(
            Caller caller,
            @PathVariable String id,
            @RequestParam(required = false) String sort,
            @RequestParam(required = false) String site,
            @RequestParam(required = false) String before,
            Model model) {
        PrimaryDocument document = documents.get(caller, known(id));
        if (!documents.mayVerify(caller, documents.verificationItem(document.id()))) {
            return "redirect:/documents/" + document.id();
        }
        Set<UUID> passed = new HashSet<>(Set.of(document.id()));
        Ids.parse(before).ifPresent(passed::add);
        return page(caller, document, null, Map.of(), QueueChoice.of(sort, site), passed, model);
    }

    /** @param by the script asks where to go next, as it has that document already */
    @PostMapping
    String verify(
            Caller caller,
            @PathVariable String id,
            @RequestParam boolean accept,
            @RequestParam(required = false) DocumentType documentType,
            @RequestParam(required = false) String comment,
            @RequestParam(required = false) String sort,
            @RequestParam(required = false) String site,
            @RequestHeader(name = "X-Requested-With", required = false) String by,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes flash,
            Model model) {
        UUID document = known(id);
        QueueChoice choice = QueueChoice.of(sort, site);
        VerificationForm form = VerificationForm.of(request, documentType, accept, comment);
        tellTime(caller, document, request);
        try {
            documents.verify(caller, document, form.said());
        } catch (Problem problem) {
            if (problem.kind() == Problem.Kind.NOT_FOUND || problem.kind() == Problem.Kind.FORBIDDEN) {
                throw problem;
            }
            response.setStatus(problem.kind().status());
            return wrong(caller, documents.get(caller, document), form, problem, choice, model);
        }
        String done = texts.get(accept ? "documents.done.verified" : "documents.done.rejected", caller.locale());
        String next = queue.next(caller, choice, Set.of())
                .map(one -> address(one, choice))
                .orElse("/documents/queue?" + query(choice));
        if ("verification".equals(by)) {
            model.addAttribute("next", next);
            model.addAttribute("done", done);
            return "documents/verification :: decided";
        }
        flash.addFlashAttribute("done", done);
        return "redirect:" + next;
    }

    private String wrong(
            Caller caller,
            PrimaryDocument document,
            VerificationForm form,
            Problem problem,
            QueueChoice choice,
            Model model) {
        model.addAttribute("problem", texts.of(problem, caller.locale()));
        model.addAttribute("comment", form.comment());
        Map<String, String> errors = problem.errors().stream()
                .collect(Collectors.toMap(
                        Problem.FieldError::field,
                        error -> texts.of(error, caller.locale()),
                        (first, second) -> first));
        return page(caller, document, form, errors, choice, Set.of(document.id()), model);
    }

    /**
     * @param form what somebody typed, null where nobody did
     * @param passed what is not next: this one, and the one before it
     */
    private String page(
            Caller caller,
            PrimaryDocument document,
            VerificationForm form,
            Map<String, String> errors,
            QueueChoice choice,
            Set<UUID> passed,
            Model model) {
        facts.show(document, caller, model);
        model.addAttribute(
                "fields", facts.fields(document, form == null ? Map.of() : form.fields(), errors, caller.locale()));
        boolean edited = form != null && form.lines() != null;
        model.addAttribute("lines", edited ? form.lines() : document.lines());
        model.addAttribute("linesEdited", edited);
        model.addAttribute("lineErrors", LineErrors.of(errors));
        model.addAttribute("type", form == null ? document.documentType() : form.documentType());
        model.addAttribute("types", DocumentType.values());
        model.addAttribute("item", documents.verificationItem(document.id()).orElse(null));
        model.addAttribute("waiting", Math.max(0, queue.size(caller, choice) - passed.size()));
        model.addAttribute("choice", choice);
        UUID next = queue.next(caller, choice, passed).orElse(null);
        model.addAttribute("next", next == null ? null : address(next, choice));
        model.addAttribute("now", clock.instant());
        return "documents/verification";
    }

    /** What the page measured until it was sent; a page without its script tells nothing. */
    private void tellTime(Caller caller, UUID document, HttpServletRequest request) {
        String worked = request.getParameter("worked");
        if (worked != null && worked.matches("\\d{1,15}")) {
            Ids.parse(request.getParameter("sitting"))
                    .ifPresent(sitting -> times.worked(caller, document, sitting, Long.parseLong(worked)));
        }
    }

    private static String address(UUID document, QueueChoice choice) {
        return "/documents/" + document + "/verification?" + query(choice);
    }

    private static String query(QueueChoice choice) {
        return "sort=" + choice.sort()
                + (choice.site() == null ? "" : "&site=" + URLEncoder.encode(choice.site(), StandardCharsets.UTF_8));
    }

    private static UUID known(String id) {
        return Ids.parse(id).orElseThrow(Problem::notFound);
    }
}
