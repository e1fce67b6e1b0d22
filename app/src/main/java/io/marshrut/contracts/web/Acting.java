package io.marshrut.contracts.web;

import io.marshrut.access.RefusedCalls;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Problem;
import io.marshrut.shared.Texts;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Does something on a card and goes back to it, with what came of it in words. */
@Component
class Acting {

    private final Texts texts;

    Acting(Texts texts) {
        this.texts = texts;
    }

    /** @param done of the message {@code contracts.done.<done>} */
    String run(Caller caller, RedirectAttributes flash, String done, String back, Runnable action) {
        try {
            action.run();
            flash.addFlashAttribute("done", texts.get("contracts.done." + done, caller.locale()));
        } catch (Problem problem) {
            if (problem.kind() == Problem.Kind.NOT_FOUND) {
                throw problem;
            }
            RefusedCalls.caught(problem);
            String parts = problem.errors().stream()
                    .map(error -> texts.of(error, caller.locale()))
                    .collect(Collectors.joining(" "));
            flash.addFlashAttribute("problem", parts.isEmpty() ? texts.of(problem, caller.locale()) : parts);
        }
        return "redirect:" + back;
    }
}
