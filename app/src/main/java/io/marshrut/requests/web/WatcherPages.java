package io.marshrut.requests.web;

import io.marshrut.access.RefusedCalls;
import io.marshrut.requests.RequestView;
import io.marshrut.requests.Requests;
import io.marshrut.requests.Watchers;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Ids;
import io.marshrut.shared.Problem;
import io.marshrut.shared.Texts;
import io.marshrut.shared.web.FieldWords;
import io.marshrut.shared.web.PageController;
import java.util.UUID;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who follows a request, changed from its card. */
@PageController
@RequestMapping("/requests/{id}/watchers")
class WatcherPages {

    private final Requests requests;
    private final Watchers watchers;
    private final Texts texts;

    WatcherPages(Requests requests, Watchers watchers, Texts texts) {
        this.requests = requests;
        this.watchers = watchers;
        this.texts = texts;
    }

    /** @param login of a colleague; none for oneself */
    @PostMapping
    String add(
            Caller caller,
            @PathVariable String id,
            @RequestParam(required = false) String login,
            RedirectAttributes flash) {
        RequestView view = requests.get(caller, request(id));
        try {
            watchers.add(caller, view.request().id(), login == null ? caller.login() : login.strip());
            flash.addFlashAttribute("done", texts.get("requests.watchers.added", caller.locale()));
        } catch (Problem problem) {
            RefusedCalls.caught(problem);
            String parts = String.join(
                    " ", FieldWords.of(problem, texts, caller.locale()).values());
            flash.addFlashAttribute("problem", parts.isEmpty() ? texts.of(problem, caller.locale()) : parts);
        }
        return "redirect:/requests/" + view.request().id();
    }

    @PostMapping("/removal")
    String remove(
            Caller caller,
            @PathVariable String id,
            @RequestParam(required = false) String login,
            RedirectAttributes flash) {
        UUID request = requests.get(caller, request(id)).request().id();
        watchers.remove(caller, request, login == null ? caller.login() : login.strip());
        flash.addFlashAttribute("done", texts.get("requests.watchers.removed", caller.locale()));
        // whoever read it only because they watched reads it no more
        return requests.readableOf(caller, java.util.Set.of(request)).isEmpty()
                ? "redirect:/requests?watching=true"
                : "redirect:/requests/" + request;
    }

    private static UUID request(String id) {
        return Ids.parse(id).orElseThrow(Problem::notFound);
    }
}
