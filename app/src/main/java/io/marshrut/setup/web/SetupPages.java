package io.marshrut.setup.web;

import io.marshrut.access.CallOrigin;
import io.marshrut.access.PasswordRules;
import io.marshrut.setup.Setup;
import io.marshrut.setup.SetupCode;
import io.marshrut.setup.SetupForm;
import io.marshrut.shared.Problem;
import io.marshrut.shared.Texts;
import io.marshrut.shared.TimeZones;
import io.marshrut.shared.web.FieldWords;
import io.marshrut.shared.web.PageController;
import io.marshrut.sla.WorkingCalendars;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The first page of an empty portal: the code from the log, then the company. Afterwards it is gone. */
@PageController
@RequestMapping(SetupFirst.PAGE)
class SetupPages {

    private static final String PROOF = SetupPages.class.getName() + ".proof";
    private static final String AGAIN = "redirect:" + SetupFirst.PAGE;

    private final Setup setup;
    private final SetupCode code;
    private final WorkingCalendars calendars;
    private final Texts texts;
    private final Clock clock;

    SetupPages(Setup setup, SetupCode code, WorkingCalendars calendars, Texts texts, Clock clock) {
        this.setup = setup;
        this.code = code;
        this.calendars = calendars;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping
    String show(HttpSession session, Locale language, Model model) {
        setup.requireOpen();
        return code.isProvedBy(session.getAttribute(PROOF))
                ? form(SetupForm.empty(language.getLanguage()), Map.of(), language, model)
                : codePage(Map.of(), model);
    }

    @PostMapping("/code")
    String enter(
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(name = "code", required = false) String typed,
            Locale language,
            Model model) {
        String proof;
        try {
            proof = code.exchange(typed);
        } catch (Problem problem) {
            return codePage(wrong(problem, response, language), model);
        }
        request.getSession();
        request.changeSessionId();
        request.getSession().setAttribute(PROOF, proof);
        return AGAIN;
    }

    @PostMapping
    String run(
            HttpServletRequest request,
            HttpServletResponse response,
            HttpSession session,
            @ModelAttribute("form") SetupForm form,
            Locale language,
            Model model) {
        setup.requireOpen();
        if (!code.isProvedBy(session.getAttribute(PROOF))) {
            return AGAIN;
        }
        try {
            setup.run(form, CallOrigin.of(request));
        } catch (Problem problem) {
            return form(form, wrong(problem, response, language), language, model);
        }
        session.removeAttribute(PROOF);
        return "redirect:/login?ready";
    }

    private Map<String, String> wrong(Problem problem, HttpServletResponse response, Locale language) {
        if (problem.errors().isEmpty()) {
            throw problem;
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        return FieldWords.of(problem, texts, language);
    }

    private static String codePage(Map<String, String> errors, Model model) {
        model.addAttribute("errors", errors);
        return "setup/code";
    }

    private String form(SetupForm form, Map<String, String> errors, Locale language, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        model.addAttribute("zones", TimeZones.all(language, clock.instant()));
        model.addAttribute("calendars", calendars.names());
        model.addAttribute("shortest", PasswordRules.SHORTEST);
        model.addAttribute("longest", PasswordRules.LONGEST);
        return "setup/setup";
    }
}
