package io.marshrut.savedviews.web;

import io.marshrut.access.RefusedCalls;
import io.marshrut.savedviews.SavedViews;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Ids;
import io.marshrut.shared.Problem;
import io.marshrut.shared.Texts;
import io.marshrut.shared.web.PageController;
import java.util.stream.Collectors;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Keeps and removes views; both lead back to the list. */
@PageController
@RequestMapping("/views")
class SavedViewPages {

    private final SavedViews views;
    private final Texts texts;

    SavedViewPages(SavedViews views, Texts texts) {
        this.views = views;
        this.texts = texts;
    }

    @PostMapping
    String save(
            Caller caller,
            @RequestParam(required = false) String list,
            @RequestParam(required = false) String name,
            @RequestParam(required = false) String query,
            RedirectAttributes flash) {
        try {
            String path = views.save(caller, list, name, query).path();
            flash.addFlashAttribute("done", texts.get("savedviews.saved", caller.locale()));
            return "redirect:" + path;
        } catch (Problem problem) {
            RefusedCalls.caught(problem);
            String parts = problem.errors().stream()
                    .map(error -> texts.of(error, caller.locale()))
                    .collect(Collectors.joining(" "));
            flash.addFlashAttribute("problem", parts.isEmpty() ? texts.of(problem, caller.locale()) : parts);
            // a list that there is not is nobody's mistake but a forger's
            return "redirect:" + ("/contracts".equals(list) ? list : "/work");
        }
    }

    @PostMapping("/{id}/removal")
    String remove(Caller caller, @PathVariable String id, RedirectAttributes flash) {
        String list = views.remove(caller, Ids.parse(id).orElseThrow(Problem::notFound))
                .list();
        flash.addFlashAttribute("done", texts.get("savedviews.removed", caller.locale()));
        return "redirect:" + list;
    }
}
