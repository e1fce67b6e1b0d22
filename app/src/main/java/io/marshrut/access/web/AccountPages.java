package io.marshrut.access.web;

import io.marshrut.access.AccountLinks;
import io.marshrut.access.Passwords;
import io.marshrut.access.SignInLocks;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Problem;
import io.marshrut.shared.Texts;
import io.marshrut.shared.web.PageController;
import java.util.function.Supplier;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How an administrator lets somebody in: by mail, with a password for one time, before the lock ends. */
@PageController
@RequestMapping("/admin/people/{login}")
class AccountPages {

    private final AccountLinks links;
    private final Passwords passwords;
    private final SignInLocks locks;
    private final Texts texts;

    AccountPages(AccountLinks links, Passwords passwords, SignInLocks locks, Texts texts) {
        this.links = links;
        this.passwords = passwords;
        this.locks = locks;
        this.texts = texts;
    }

    @PostMapping("/invitation")
    String invite(Caller caller, @PathVariable String login, RedirectAttributes flash) {
        return back(caller, login, flash, () -> {
            links.invite(caller, login);
            return texts.get("access.account.invited", caller.locale());
        });
    }

    @PostMapping("/one-time-password")
    String oneTime(Caller caller, @PathVariable String login, RedirectAttributes flash) {
        return back(caller, login, flash, () -> {
            flash.addFlashAttribute("secret", passwords.oneTime(caller, login));
            return null;
        });
    }

    @PostMapping("/unlocking")
    String open(Caller caller, @PathVariable String login, RedirectAttributes flash) {
        return back(caller, login, flash, () -> {
            locks.open(caller, login);
            return texts.get("access.account.opened", caller.locale());
        });
    }

    private String back(Caller caller, String login, RedirectAttributes flash, Supplier<String> action) {
        try {
            flash.addFlashAttribute("done", action.get());
        } catch (Problem problem) {
            if (problem.kind() == Problem.Kind.FORBIDDEN || problem.kind() == Problem.Kind.NOT_FOUND) {
                throw problem;
            }
            flash.addFlashAttribute("problem", texts.of(problem, caller.locale()));
        }
        return "redirect:/admin/people/" + login;
    }
}
