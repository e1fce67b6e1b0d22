package io.marshrut.directorysync.web;

import io.marshrut.directorysync.DirectorySync;
import io.marshrut.directorysync.SyncRun;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Ids;
import io.marshrut.shared.Paged;
import io.marshrut.shared.Problem;
import io.marshrut.shared.Texts;
import io.marshrut.shared.web.PageController;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** State of the synchronisation, its runs and what each of them did. */
@PageController
@RequestMapping("/admin/directory-sync")
class DirectorySyncPages {

    private static final String LIST = "redirect:/admin/directory-sync";
    private static final int RUNS = 20;
    private static final int LINES = 50;
    private static final List<String> TABS = List.of("NEW", "LINKED", "BACK", "CHANGED", "LEFT", "WRONG", "REMARKED");

    private final DirectorySync sync;
    private final LineWords words;
    private final Texts texts;

    DirectorySyncPages(DirectorySync sync, LineWords words, Texts texts) {
        this.sync = sync;
        this.words = words;
        this.texts = texts;
    }

    @GetMapping
    String state(Caller caller, @RequestParam(required = false) Integer page, Model model) {
        SyncRun newest = sync.newest(caller).orElse(null);
        model.addAttribute("settings", sync.settings(caller));
        model.addAttribute("kept", sync.people(caller));
        model.addAttribute("newest", newest);
        model.addAttribute("reason", newest == null ? null : words.reason(newest, caller.locale()));
        model.addAttribute("tabs", TABS);
        model.addAttribute("found", sync.runs(caller, Paged.Request.of(page, RUNS)));
        return "directorysync/state";
    }

    @GetMapping("/{id}")
    String run(
            Caller caller,
            @PathVariable String id,
            @RequestParam(required = false) String only,
            @RequestParam(required = false) Integer page,
            Model model) {
        UUID run = id(id);
        String state = only != null && TABS.contains(only) ? only : null;
        SyncRun one = sync.run(caller, run);
        model.addAttribute("run", one);
        model.addAttribute("reason", words.reason(one, caller.locale()));
        model.addAttribute("only", state);
        model.addAttribute("tabs", TABS);
        model.addAttribute(
                "found",
                sync.lines(caller, run, state, Paged.Request.of(page, LINES))
                        .map(line -> words.of(line, one.hasChangedPeople(), caller)));
        return "directorysync/run";
    }

    @PostMapping("/test")
    String test(Caller caller, RedirectAttributes flash) {
        return told(caller, flash, () -> {
            sync.test(caller);
            return texts.get(
                    "directorysync.test.fine",
                    caller.locale(),
                    sync.settings(caller).baseDn());
        });
    }

    @PostMapping
    String ask(Caller caller, @RequestParam(defaultValue = "CHECK") SyncRun.Kind kind, RedirectAttributes flash) {
        return told(caller, flash, () -> {
            sync.ask(caller, kind);
            return texts.get("directorysync.asked." + kind, caller.locale());
        });
    }

    @PostMapping("/{id}/confirmation")
    String confirm(Caller caller, @PathVariable String id, RedirectAttributes flash) {
        return told(caller, flash, () -> {
            sync.confirm(caller, id(id));
            return texts.get("directorysync.asked.SYNC", caller.locale());
        });
    }

    private String told(Caller caller, RedirectAttributes flash, Supplier<String> action) {
        try {
            flash.addFlashAttribute("done", action.get());
        } catch (Problem problem) {
            if (problem.kind() != Problem.Kind.CONFLICT) {
                throw problem;
            }
            flash.addFlashAttribute("problem", texts.of(problem, caller.locale()));
        }
        return LIST;
    }

    private static UUID id(String id) {
        return Ids.parse(id).orElseThrow(Problem::notFound);
    }
}
