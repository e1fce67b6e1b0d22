package io.marshrut.access.web;

import io.marshrut.access.CallOrigin;
import io.marshrut.access.PasswordRules;
import io.marshrut.access.Passwords;
import io.marshrut.access.SignedIn;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Problem;
import io.marshrut.shared.Texts;
import io.marshrut.shared.web.FieldWords;
import io.marshrut.shared.web.PageController;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Change of one's own password. The session that asks goes on under a new id, all others end. */
@PageController
@RequestMapping(PasswordChangeFirst.PAGE)
class PasswordPages {

    private static final String PAGE = "access/password";

    private final Passwords passwords;
    private final Texts texts;
    private final SecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

    PasswordPages(Passwords passwords, Texts texts) {
        this.passwords = passwords;
        this.texts = texts;
    }

    @GetMapping
    String show(Caller caller, Model model) {
        return page(model, Map.of());
    }

    @PostMapping
    String change(
            Caller caller,
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(required = false) String old,
            @RequestParam(required = false) String password,
            Model model,
            RedirectAttributes flash) {
        try {
            passwords.change(
                    caller,
                    CallOrigin.of(request),
                    old,
                    password,
                    request.getSession().getId());
        } catch (Problem problem) {
            if (problem.errors().isEmpty()) {
                throw problem;
            }
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return page(model, FieldWords.of(problem, texts, caller.locale()));
        }
        request.changeSessionId();
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(SignedIn.whole(caller.login()));
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
        flash.addFlashAttribute("done", texts.get("access.password.changed", caller.locale()));
        return "redirect:/profile";
    }

    private static String page(Model model, Map<String, String> errors) {
        model.addAttribute("errors", errors);
        model.addAttribute("shortest", PasswordRules.SHORTEST);
        model.addAttribute("longest", PasswordRules.LONGEST);
        model.addAttribute(
                "first",
                SignedIn.mustChooseAPassword(SecurityContextHolder.getContext().getAuthentication()));
        return PAGE;
    }
}
