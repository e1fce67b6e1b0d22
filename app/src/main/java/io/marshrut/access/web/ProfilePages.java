package io.marshrut.access.web;

import io.marshrut.access.ApiTokens;
import io.marshrut.access.Passwords;
import io.marshrut.access.Sessions;
import io.marshrut.directory.Directory;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Ids;
import io.marshrut.shared.Problem;
import io.marshrut.shared.Texts;
import io.marshrut.shared.web.FieldWords;
import io.marshrut.shared.web.PageController;
import jakarta.servlet.http.HttpSession;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One's own account: who one is here, where one is signed in, what programs may speak in one's name. */
@PageController
@RequestMapping("/profile")
class ProfilePages {

    private static final String PROFILE = "redirect:/profile";

    private final ApiTokens tokens;
    private final Sessions sessions;
    private final Passwords passwords;
    private final Directory directory;
    private final Texts texts;

    ProfilePages(ApiTokens tokens, Sessions sessions, Passwords passwords, Directory directory, Texts texts) {
        this.tokens = tokens;
        this.sessions = sessions;
        this.passwords = passwords;
        this.directory = directory;
        this.texts = texts;
    }

    @GetMapping
    String profile(Caller caller, HttpSession session, Model model) {
        model.addAttribute("me", directory.employee(caller.login()));
        model.addAttribute("site", directory.findSite(caller.site()).orElse(null));
        model.addAttribute("tokens", tokens.valid(caller));
        model.addAttribute("passwordChangedAt", passwords.changedAt(caller).orElse(null));
        model.addAttribute(
                "sessions",
                sessions.of(caller, session.getId()).stream()
                        .map(SessionLine::of)
                        .toList());
        return "access/profile";
    }

    @PostMapping("/tokens")
    String create(
            Caller caller,
            @RequestParam(required = false) String name,
            @RequestParam(defaultValue = "90") int days,
            RedirectAttributes flash) {
        try {
            flash.addFlashAttribute("secret", tokens.create(caller, name, days).secret());
        } catch (Problem problem) {
            flash.addFlashAttribute(
                    "problem",
                    problem.errors().isEmpty()
                            ? texts.of(problem, caller.locale())
                            : String.join(
                                    " ",
                                    FieldWords.of(problem, texts, caller.locale())
                                            .values()));
        }
        return PROFILE;
    }

    @PostMapping("/tokens/{id}/revocation")
    String revoke(Caller caller, @PathVariable String id, RedirectAttributes flash) {
        tokens.revoke(caller, Ids.parse(id).orElseThrow(Problem::notFound));
        flash.addFlashAttribute("done", texts.get("access.token.revoked", caller.locale()));
        return PROFILE;
    }

    @PostMapping("/sessions/{handle}/end")
    String end(Caller caller, @PathVariable String handle, RedirectAttributes flash) {
        sessions.end(caller, handle);
        flash.addFlashAttribute("done", texts.get("access.session.ended", caller.locale()));
        return PROFILE;
    }

    @PostMapping("/sessions/end-others")
    String endOthers(Caller caller, HttpSession session, RedirectAttributes flash) {
        sessions.endOthers(caller, session.getId());
        flash.addFlashAttribute("done", texts.get("access.sessions.ended", caller.locale()));
        return PROFILE;
    }
}
