package io.marshrut.access.web;

import io.marshrut.access.AccountLinks;
import io.marshrut.access.CallOrigin;
import io.marshrut.access.PasswordRules;
import io.marshrut.shared.Problem;
import io.marshrut.shared.Texts;
import io.marshrut.shared.web.FieldWords;
import io.marshrut.shared.web.PageController;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A lost password: asking for the link, and what the link opens. Strangers come here, so nothing tells who exists. */
@PageController
@RequestMapping("/password")
class LostPasswordPages {

    private final AccountLinks links;
    private final Texts texts;

    LostPasswordPages(AccountLinks links, Texts texts) {
        this.links = links;
        this.texts = texts;
    }

    @GetMapping("/forgotten")
    String forgotten(Model model) {
        model.addAttribute("mailGoesOut", links.goOut());
        return "access/forgotten";
    }

    @PostMapping("/forgotten")
    String ask(HttpServletRequest request, @RequestParam(required = false) String who) {
        links.askForReset(who, CallOrigin.of(request));
        return "redirect:/password/forgotten?sent";
    }

    @GetMapping("/link/{secret}")
    String link(@PathVariable String secret, HttpServletResponse response, Model model) {
        return page(secret, Map.of(), response, model);
    }

    @PostMapping("/link/{secret}")
    String choose(
            @PathVariable String secret,
            @RequestParam(required = false) String password,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale language,
            Model model) {
        try {
            links.use(secret, password, CallOrigin.of(request));
        } catch (Problem problem) {
            if (problem.errors().isEmpty() && problem.kind() != Problem.Kind.NOT_FOUND) {
                throw problem;
            }
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return page(secret, FieldWords.of(problem, texts, language), response, model);
        }
        return "redirect:/login?chosen";
    }

    private String page(String secret, Map<String, String> errors, HttpServletResponse response, Model model) {
        Optional<AccountLinks.Opened> opened = links.open(secret);
        if (opened.isEmpty()) {
            response.setStatus(HttpStatus.NOT_FOUND.value());
        }
        model.addAttribute("opened", opened.orElse(null));
        model.addAttribute("secret", secret);
        model.addAttribute("errors", errors);
        model.addAttribute("shortest", PasswordRules.SHORTEST);
        model.addAttribute("longest", PasswordRules.LONGEST);
        return "access/link";
    }
}
