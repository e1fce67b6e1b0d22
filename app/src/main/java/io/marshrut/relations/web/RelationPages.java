package io.marshrut.relations.web;

import io.marshrut.access.RefusedCalls;
import io.marshrut.relations.Dependencies;
import io.marshrut.relations.LikelyRepeats;
import io.marshrut.relations.Merging;
import io.marshrut.relations.Relations;
import io.marshrut.requests.CatalogEntry;
import io.marshrut.requests.Catalogue;
import io.marshrut.requests.RequestView;
import io.marshrut.requests.Requests;
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

/** The page on which somebody says what a request repeats, waits for, or gives rise to (связи заявки). */
@PageController
@RequestMapping("/requests/{id}/relations")
class RelationPages {

    private final Requests requests;
    private final Relations relations;
    private final Merging merging;
    private final Dependencies dependencies;
    private final LikelyRepeats likely;
    private final Catalogue catalogue;
    private final Texts texts;

    RelationPages(
            Requests requests,
            Relations relations,
            Merging merging,
            Dependencies dependencies,
            LikelyRepeats likely,
            Catalogue catalogue,
            Texts texts) {
        this.requests = requests;
        this.relations = relations;
        this.merging = merging;
        this.dependencies = dependencies;
        this.likely = likely;
        this.catalogue = catalogue;
        this.texts = texts;
    }

    @GetMapping
    String page(Caller caller, @PathVariable String id, @RequestParam(required = false) String q, Model model) {
        RequestView view = requests.get(caller, request(id));
        if (!relations.mayRelate(caller, view.request())) {
            throw Problem.forbidden();
        }
        boolean searching = q != null && !q.isBlank();
        model.addAttribute("view", view);
        model.addAttribute("request", view.request());
        model.addAttribute("around", relations.of(caller, view.request().id()));
        model.addAttribute("q", q);
        model.addAttribute("searching", searching);
        model.addAttribute(
                "found",
                searching
                        ? likely.search(caller, view.request().id(), q)
                        : likely.of(caller, view.request().id()));
        model.addAttribute("kinds", catalogue.entries(caller));
        return "relations/relations";
    }

    /** @param type {@code repeats}, or {@code blocked-by}, or {@code waits-for} */
    @PostMapping
    String relate(
            Caller caller,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String type,
            @RequestParam(required = false) String request,
            RedirectAttributes flash) {
        UUID one = requests.get(caller, request(id)).request().id();
        String done = switch (type) {
            case "repeats" -> "relations.done.merged";
            case "blocked-by", "waits-for" -> "relations.done.waits";
            default -> throw Problem.badRequest("bad_value", "type");
        };
        boolean made = tried(
                caller,
                flash,
                () -> {
                    if (type.equals("repeats")) {
                        merging.merge(caller, one, request, null);
                    } else {
                        dependencies.await(caller, one, request, type.equals("blocked-by"));
                    }
                },
                done);
        return "redirect:/requests/" + one + (made ? "" : "/relations");
    }

    /** @param relation of which there is to be none; of a repeat its own id */
    @PostMapping("/removal")
    String remove(
            Caller caller,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String relation,
            RedirectAttributes flash) {
        UUID one = requests.get(caller, request(id)).request().id();
        UUID removed = request(relation);
        boolean repeat = relations.isRepeat(caller, one, removed);
        tried(
                caller,
                flash,
                () -> {
                    if (repeat) {
                        merging.separate(caller, removed);
                    } else {
                        dependencies.remove(caller, one, removed);
                    }
                },
                repeat ? "relations.done.separated" : "relations.done.removed");
        return "redirect:/requests/" + one;
    }

    /** On to the form of the kind that was chosen for a sub-request. */
    @GetMapping("/child")
    String child(
            Caller caller,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "false") boolean blocks,
            RedirectAttributes query) {
        UUID parent = requests.get(caller, request(id)).request().id();
        CatalogEntry entry = catalogue.entry(caller, kind).orElseThrow(Problem::notFound);
        query.addAttribute("parent", parent);
        if (blocks) {
            query.addAttribute("blocks", true);
        }
        return "redirect:/catalog/" + entry.kind();
    }

    private boolean tried(Caller caller, RedirectAttributes flash, Runnable action, String done) {
        try {
            action.run();
            flash.addFlashAttribute("done", texts.get(done, caller.locale()));
            return true;
        } catch (Problem problem) {
            if (problem.kind() == Problem.Kind.NOT_FOUND || problem.kind() == Problem.Kind.FORBIDDEN) {
                throw problem;
            }
            RefusedCalls.caught(problem);
            String parts = String.join(
                    " ", FieldWords.of(problem, texts, caller.locale()).values());
            flash.addFlashAttribute("problem", parts.isEmpty() ? texts.of(problem, caller.locale()) : parts);
            return false;
        }
    }

    private static UUID request(String id) {
        return Ids.parse(id).orElseThrow(Problem::notFound);
    }
}
