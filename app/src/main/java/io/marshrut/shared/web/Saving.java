package io.marshrut.shared.web;

import io.marshrut.shared.Caller;
import io.marshrut.shared.Problem;
import io.marshrut.shared.Texts;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a form answers: on to the next page, or the form again with what is wrong. */
@Component
public class Saving {

    private final Texts texts;

    Saving(Texts texts) {
        this.texts = texts;
    }

    /**
     * @param saving gives the path that comes next
     * @param again shows the form once more
     */
    public String run(
            Caller caller,
            HttpServletResponse response,
            RedirectAttributes flash,
            Model model,
            Supplier<String> saving,
            Supplier<String> again) {
        try {
            String next = saving.get();
            flash.addFlashAttribute("done", texts.get("portal.saved", caller.locale()));
            return "redirect:" + next;
        } catch (Problem problem) {
            tell(problem, caller, response, model);
            return again.get();
        }
    }

    /** For the page that comes next in the same answer. */
    public void tell(Problem problem, Caller caller, HttpServletResponse response, Model model) {
        if (problem.kind() == Problem.Kind.FORBIDDEN || problem.kind() == Problem.Kind.NOT_FOUND) {
            throw problem;
        }
        response.setStatus(problem.kind().status());
        model.addAttribute("problem", texts.of(problem, caller.locale()));
        model.addAttribute("errors", FieldWords.of(problem, texts, caller.locale()));
    }

    /** A form that was not sent yet has nothing wrong. */
    public static void withoutErrors(Model model) {
        if (!model.containsAttribute("errors")) {
            model.addAttribute("errors", Map.of());
        }
    }
}
