package io.marshrut.claims.web;

import io.marshrut.access.RefusedCalls;
import io.marshrut.claims.ClaimView;
import io.marshrut.claims.ClaimWork;
import io.marshrut.claims.Claims;
import io.marshrut.documents.Upload;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Problem;
import io.marshrut.shared.Texts;
import io.marshrut.shared.web.FieldWords;
import io.marshrut.shared.web.PageController;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What is done on the card of a claim. Nothing that was typed is lost with a refusal. */
@PageController
@RequestMapping("/claims/{id}")
class ClaimActions {

    private interface Act {
        void run();
    }

    private final Claims claims;
    private final ClaimWork work;
    private final ClaimCard card;
    private final Texts texts;

    ClaimActions(Claims claims, ClaimWork work, ClaimCard card, Texts texts) {
        this.claims = claims;
        this.work = work;
        this.card = card;
        this.texts = texts;
    }

    @PostMapping("/decision")
    String decide(
            Caller caller,
            @PathVariable String id,
            @RequestParam String decision,
            @RequestParam(required = false) String comment,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes flash,
            Model model) {
        UUID claim = ClaimPages.claim(id);
        Map<String, Object> fields = fields(caller, claim, request);
        boolean positive = !"need-info".equals(decision) && !"not-claim".equals(decision);
        return act(
                () -> work.decide(caller, claim, decision, comment, positive ? fields : Map.of()),
                "claims.done.decided",
                caller,
                claim,
                fields,
                response,
                flash,
                model);
    }

    @PostMapping("/draft")
    String draft(
            Caller caller,
            @PathVariable String id,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes flash,
            Model model) {
        UUID claim = ClaimPages.claim(id);
        Map<String, Object> fields = fields(caller, claim, request);
        return act(
                () -> work.draft(caller, claim, fields),
                "claims.done.drafted",
                caller,
                claim,
                fields,
                response,
                flash,
                model);
    }

    @PostMapping("/answers")
    String write(
            Caller caller,
            @PathVariable String id,
            @RequestParam(required = false) MultipartFile file,
            HttpServletResponse response,
            RedirectAttributes flash,
            Model model) {
        UUID claim = ClaimPages.claim(id);
        return act(
                () -> work.write(caller, claim, upload(file)),
                "claims.done.written",
                caller,
                claim,
                Map.of(),
                response,
                flash,
                model);
    }

    @PostMapping("/scans")
    String scan(
            Caller caller,
            @PathVariable String id,
            @RequestParam(required = false) MultipartFile file,
            HttpServletResponse response,
            RedirectAttributes flash,
            Model model) {
        UUID claim = ClaimPages.claim(id);
        return act(
                () -> work.addScan(caller, claim, upload(file)),
                "claims.done.scan",
                caller,
                claim,
                Map.of(),
                response,
                flash,
                model);
    }

    private String act(
            Act act,
            String done,
            Caller caller,
            UUID claim,
            Map<String, ?> typed,
            HttpServletResponse response,
            RedirectAttributes flash,
            Model model) {
        ClaimView shown = claims.get(caller, claim);
        try {
            act.run();
            flash.addFlashAttribute("done", texts.get(done, caller.locale()));
            return "redirect:/claims/" + shown.claim().id();
        } catch (Problem problem) {
            if (problem.kind() == Problem.Kind.NOT_FOUND) {
                throw problem;
            }
            RefusedCalls.caught(problem);
            response.setStatus(problem.kind().status());
            model.addAttribute("problem", texts.of(problem, caller.locale()));
            model.addAttribute("errors", FieldWords.of(problem, texts, caller.locale()));
            card.fill(caller, claim, typed, model);
            return "claims/card";
        }
    }

    /** Fields of the stage that waits, as a browser sends them; what the form hides was not meant. */
    private Map<String, Object> fields(Caller caller, UUID id, HttpServletRequest request) {
        var claim = claims.get(caller, id).claim();
        Map<String, Object> fields = new LinkedHashMap<>();
        work.waiting(caller, claim).ifPresent(item -> {
            var form = work.form(claim, item);
            form.fields().forEach(field -> {
                String sent = request.getParameter("fields." + field.key());
                if (sent != null) {
                    fields.put(field.key(), sent);
                }
            });
            form.fields().stream()
                    .filter(field -> !field.isVisible(fields))
                    .forEach(field -> fields.remove(field.key()));
        });
        return fields;
    }

    private static Upload upload(MultipartFile file) {
        if (file == null
                || file.getOriginalFilename() == null
                || file.getOriginalFilename().isEmpty()) {
            throw Problem.invalid(List.of(Problem.FieldError.of("file", "required")));
        }
        return new Upload(file.getOriginalFilename(), file.getSize(), file);
    }
}
