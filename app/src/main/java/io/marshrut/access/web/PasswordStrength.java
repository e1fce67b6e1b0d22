package io.marshrut.access.web;

import io.marshrut.access.AccountLinks;
import io.marshrut.access.Callers;
import io.marshrut.access.PasswordRules;
import io.marshrut.access.Passwords;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Problem;
import io.marshrut.shared.Texts;
import io.marshrut.shared.web.FieldWords;
import io.marshrut.shared.web.PageController;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How good a password is, told beside its field while it is typed: by the same rules that decide afterwards. */
@PageController
class PasswordStrength {

    private static final int LONGEST = 1000;

    private final Passwords passwords;
    private final AccountLinks links;
    private final Callers callers;
    private final Texts texts;

    PasswordStrength(Passwords passwords, AccountLinks links, Callers callers, Texts texts) {
        this.passwords = passwords;
        this.links = links;
        this.callers = callers;
        this.texts = texts;
    }

    @PostMapping("/password/strength")
    String tell(
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(required = false) String secret,
            Locale language,
            Model model) {
        String text = password.substring(0, Math.min(password.length(), LONGEST));
        PasswordRules.Verdict verdict = passwords.judge(login(request, secret), text);
        boolean fine = verdict.broken().isEmpty();
        model.addAttribute("typed", !text.isEmpty());
        model.addAttribute("fine", fine);
        model.addAttribute("score", fine ? verdict.score() : Math.min(verdict.score(), 1));
        model.addAttribute(
                "words",
                fine
                        ? texts.get("access.strength." + verdict.score(), language)
                        : FieldWords.of(Problem.invalid(verdict.broken()), texts, language)
                                .get("password"));
        return "access/strength :: strength";
    }

    /** Whose password it would be, null where nobody is signed in or invited. */
    private String login(HttpServletRequest request, String secret) {
        Optional<String> signedIn = callers.of(request).map(Caller::login);
        return signedIn.or(
                        () -> Optional.ofNullable(secret).flatMap(links::open).map(AccountLinks.Opened::login))
                .orElse(null);
    }
}
