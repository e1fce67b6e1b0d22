package io.marshrut.access.web;

import io.marshrut.access.ApiTokens;
import io.marshrut.access.ServiceAccounts;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Ids;
import io.marshrut.shared.Problem;
import io.marshrut.shared.Texts;
import io.marshrut.shared.web.FieldWords;
import io.marshrut.shared.web.PageController;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Programs and their tokens, for administrators. */
@PageController
@RequestMapping("/admin/tokens")
class ServiceAccountPages {

    private static final String LIST = "redirect:/admin/tokens";

    private final ServiceAccounts accounts;
    private final Texts texts;

    ServiceAccountPages(ServiceAccounts accounts, Texts texts) {
        this.accounts = accounts;
        this.texts = texts;
    }

    @GetMapping
    String list(Caller caller, Model model) {
        return page(caller, model, Map.of());
    }

    @PostMapping
    String create(
            Caller caller,
            @RequestParam(defaultValue = "") String login,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(required = false) List<String> roles,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        List<String> chosen = roles == null ? List.of() : roles;
        try {
            accounts.create(caller, login.strip(), name, chosen);
        } catch (Problem problem) {
            if (problem.errors().isEmpty()) {
                throw problem;
            }
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute("login", login);
            model.addAttribute("name", name);
            model.addAttribute("chosen", chosen);
            return page(caller, model, FieldWords.of(problem, texts, caller.locale()));
        }
        flash.addFlashAttribute("done", texts.get("access.service.created", caller.locale()));
        return LIST;
    }

    @PostMapping("/{login}/block")
    String block(Caller caller, @PathVariable String login, RedirectAttributes flash) {
        accounts.block(caller, login);
        flash.addFlashAttribute("done", texts.get("access.service.blocked", caller.locale()));
        return LIST;
    }

    @PostMapping("/{login}/tokens")
    String createToken(
            Caller caller,
            @PathVariable String login,
            @RequestParam(required = false) String name,
            @RequestParam(defaultValue = "90") int days,
            RedirectAttributes flash) {
        try {
            ApiTokens.Created created = accounts.createToken(caller, login, name, days);
            flash.addFlashAttribute("secret", created.secret());
            flash.addFlashAttribute("secretOf", login);
        } catch (Problem problem) {
            if (problem.errors().isEmpty()) {
                throw problem;
            }
            flash.addFlashAttribute(
                    "problem",
                    String.join(
                            " ", FieldWords.of(problem, texts, caller.locale()).values()));
        }
        return LIST;
    }

    @PostMapping("/{login}/tokens/{id}/revocation")
    String revoke(Caller caller, @PathVariable String login, @PathVariable String id, RedirectAttributes flash) {
        accounts.revokeToken(caller, login, Ids.parse(id).orElseThrow(Problem::notFound));
        flash.addFlashAttribute("done", texts.get("access.token.revoked", caller.locale()));
        return LIST;
    }

    private String page(Caller caller, Model model, Map<String, String> errors) {
        model.addAttribute("accounts", accounts.all(caller));
        model.addAttribute("roles", accounts.roles());
        model.addAttribute("errors", errors);
        if (!model.containsAttribute("chosen")) {
            model.addAttribute("chosen", List.of());
        }
        return "access/tokens";
    }
}
