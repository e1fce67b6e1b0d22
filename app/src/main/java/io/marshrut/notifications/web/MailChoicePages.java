package io.marshrut.notifications.web;

import io.marshrut.notifications.MailChoice;
import io.marshrut.notifications.MailChoices;
import io.marshrut.notifications.NewsKind;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Problem;
import io.marshrut.shared.Texts;
import io.marshrut.shared.web.PageController;
import jakarta.servlet.http.HttpServletRequest;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What reaches a person by mail, and when. */
@PageController
@RequestMapping("/notifications/settings")
class MailChoicePages {

    private final MailChoices choices;
    private final Texts texts;

    MailChoicePages(MailChoices choices, Texts texts) {
        this.choices = choices;
        this.texts = texts;
    }

    @GetMapping
    String show(Caller caller, Model model) {
        model.addAttribute("choices", choices.of(caller));
        model.addAttribute("options", MailChoice.values());
        return "notifications/settings";
    }

    @PostMapping
    String choose(Caller caller, HttpServletRequest request, RedirectAttributes flash) {
        Map<NewsKind, MailChoice> chosen = new EnumMap<>(NewsKind.class);
        for (NewsKind kind : NewsKind.values()) {
            String word = request.getParameter(kind.name());
            if (word != null) {
                chosen.put(kind, choice(kind, word));
            }
        }
        choices.choose(caller, chosen);
        flash.addFlashAttribute("done", texts.get("notifications.settings.done", caller.locale()));
        return "redirect:/notifications/settings";
    }

    private static MailChoice choice(NewsKind kind, String word) {
        try {
            return MailChoice.valueOf(word);
        } catch (IllegalArgumentException e) {
            throw Problem.badRequest("bad_value", kind.name());
        }
    }
}
