package io.marshrut.requests.web;

import io.marshrut.requests.CatalogEntry;
import io.marshrut.requests.Catalogue;
import io.marshrut.requests.FormDrafts;
import io.marshrut.requests.RequestDraft;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Problem;
import io.marshrut.shared.Texts;
import io.marshrut.shared.web.PageController;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Keeps a form that is being filled in: by itself where scripts run, by a button everywhere. */
@PageController
@RequestMapping("/catalog/{desk}/{kind}/draft")
class FormDraftPages {

    private final Catalogue catalogue;
    private final FormDrafts drafts;
    private final FieldFiles fieldFiles;
    private final Texts texts;

    FormDraftPages(Catalogue catalogue, FormDrafts drafts, FieldFiles fieldFiles, Texts texts) {
        this.catalogue = catalogue;
        this.drafts = drafts;
        this.fieldFiles = fieldFiles;
        this.texts = texts;
    }

    /** By the form itself. */
    @PostMapping(headers = "X-Autosave")
    ResponseEntity<Void> keepQuietly(
            Caller caller, @PathVariable String desk, @PathVariable String kind, HttpServletRequest request) {
        keep(caller, desk, kind, request);
        return ResponseEntity.noContent().build();
    }

    /** By the button. */
    @PostMapping
    String keep(
            Caller caller,
            @PathVariable String desk,
            @PathVariable String kind,
            HttpServletRequest request,
            RedirectAttributes flash) {
        try {
            boolean kept = keep(caller, desk, kind, request);
            flash.addFlashAttribute(
                    "done", texts.get(kept ? "requests.draft.done" : "requests.draft.nothing", caller.locale()));
        } catch (Problem problem) {
            if (problem.kind() == Problem.Kind.NOT_FOUND) {
                throw problem;
            }
            flash.addFlashAttribute("problem", texts.of(problem, caller.locale()));
        }
        return form(desk, kind, flash);
    }

    /** Begins anew; without the form, from the list of drafts. */
    @PostMapping("/removal")
    String drop(
            Caller caller,
            @PathVariable String desk,
            @PathVariable String kind,
            @RequestParam(defaultValue = "false") boolean form,
            RedirectAttributes flash) {
        drafts.drop(caller, entry(caller, desk, kind).kind());
        flash.addFlashAttribute("done", texts.get("requests.draft.dropped", caller.locale()));
        return form ? form(desk, kind, flash) : "redirect:/catalog";
    }

    private boolean keep(Caller caller, String desk, String kind, HttpServletRequest request) {
        CatalogEntry entry = entry(caller, desk, kind);
        Map<String, Object> values = FormValues.of(entry.form().filing(), request);
        fieldFiles.into(values, caller, entry, request);
        return drafts.keep(
                        caller,
                        new RequestDraft(
                                entry.kind(), request.getParameter("site"), values, request.getParameter("onBehalfOf")))
                .isPresent();
    }

    private CatalogEntry entry(Caller caller, String desk, String kind) {
        return catalogue.entry(caller, desk + "/" + kind).orElseThrow(Problem::notFound);
    }

    private static String form(String desk, String kind, RedirectAttributes path) {
        path.addAttribute("desk", desk);
        path.addAttribute("kind", kind);
        return "redirect:/catalog/{desk}/{kind}";
    }
}
