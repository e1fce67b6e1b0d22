package io.marshrut.portal.web;

import io.marshrut.access.Accounts;
import io.marshrut.access.ApiTokens;
import io.marshrut.access.Callers;
import io.marshrut.directory.Directory;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Ids;
import io.marshrut.shared.Problem;
import io.marshrut.shared.Texts;
import io.marshrut.shared.web.PageController;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One's own account: language and API tokens. */
@PageController
class ProfilePages {

    private final ApiTokens tokens;
    private final Directory directory;
    private final Accounts accounts;
    private final Callers callers;
    private final Texts texts;

    ProfilePages(ApiTokens tokens, Directory directory, Accounts accounts, Callers callers, Texts texts) {
        this.tokens = tokens;
        this.directory = directory;
        this.accounts = accounts;
        this.callers = callers;
        this.texts = texts;
    }

    @GetMapping("/profile")
    String profile(Caller caller, Model model) {
        model.addAttribute("me", directory.employee(caller.login()));
        model.addAttribute("site", directory.findSite(caller.site()).orElse(null));
        model.addAttribute("tokens", tokens.valid(caller));
        return "portal/profile";
    }

    @PostMapping("/profile/tokens")
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
                            : problem.errors().stream()
                                    .map(error -> texts.of(error, caller.locale()))
                                    .collect(Collectors.joining(" ")));
        }
        return "redirect:/profile";
    }

    @PostMapping("/profile/tokens/{id}/revocation")
    String revoke(Caller caller, @PathVariable String id, RedirectAttributes flash) {
        tokens.revoke(caller, Ids.parse(id).orElseThrow(Problem::notFound));
        flash.addFlashAttribute("done", texts.get("portal.profile.revoked", caller.locale()));
        return "redirect:/profile";
    }

    /** Before sign-in the choice is remembered by the browser, after it by the person's account. */
    @PostMapping("/language")
    String language(
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam String to,
            @RequestParam(required = false) String back) {
        String language = Texts.supported(Locale.forLanguageTag(to)).getLanguage();
        Optional<Caller> caller = callers.of(request);
        caller.ifPresent(known -> {
            accounts.chooseLanguage(known, language);
            callers.forget(known.login());
        });
        Cookie cookie = new Cookie("language", language);
        cookie.setPath("/");
        cookie.setMaxAge((int) Duration.ofDays(365).toSeconds());
        cookie.setHttpOnly(true);
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
        // a path of ours and nothing else: "//host" and "\\host" would lead away
        boolean ours = back != null && back.matches("/[A-Za-z0-9][A-Za-z0-9/_\\-.?=&%+]*|/");
        return "redirect:" + (ours ? back : caller.isPresent() ? "/work" : "/login");
    }
}
