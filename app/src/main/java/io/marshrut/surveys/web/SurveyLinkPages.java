package io.marshrut.surveys.web;

import io.marshrut.access.CallOrigin;
import io.marshrut.requests.Surveys;
import io.marshrut.shared.Problem;
import io.marshrut.shared.Texts;
import io.marshrut.shared.web.PageController;
import io.marshrut.surveys.SurveyLinks;
import io.marshrut.surveys.SurveyLinks.Opened;
import io.marshrut.surveys.SurveyLinks.State;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What the link of a survey's mail opens, without signing in: the score is chosen, and sent only by the button. */
@PageController
@RequestMapping("/survey/{secret}")
class SurveyLinkPages {

    private final SurveyLinks links;
    private final Texts texts;

    SurveyLinkPages(SurveyLinks links, Texts texts) {
        this.links = links;
        this.texts = texts;
    }

    @GetMapping
    String open(
            @PathVariable("secret") String token,
            @RequestParam(required = false) String score,
            HttpServletResponse response,
            Model model) {
        return page(token, score, null, response, model);
    }

    @PostMapping
    String answer(
            @PathVariable("secret") String token,
            @RequestParam(required = false) String score,
            @RequestParam(required = false) String comment,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale language,
            Model model) {
        try {
            State state = links.answer(token, number(score), comment, CallOrigin.of(request));
            if (state == State.OPEN) {
                model.addAttribute("thanks", true);
                model.addAttribute("score", number(score));
                response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
                return "surveys/link";
            }
        } catch (Problem problem) {
            if (problem.kind() != Problem.Kind.INVALID) {
                throw problem;
            }
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            String parts = problem.errors().stream()
                    .map(error -> texts.of(error, language))
                    .collect(Collectors.joining(" "));
            model.addAttribute("wrong", parts.isEmpty() ? texts.of(problem, language) : parts);
        }
        return page(token, score, comment, response, model);
    }

    private String page(String token, String score, String comment, HttpServletResponse response, Model model) {
        Opened opened = links.open(token);
        if (opened.state() != State.OPEN) {
            response.setStatus(opened.state() == State.FORGED ? HttpStatus.NOT_FOUND.value() : HttpStatus.GONE.value());
        }
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        model.addAttribute("opened", opened);
        model.addAttribute("token", token);
        model.addAttribute("score", number(score));
        model.addAttribute("comment", comment);
        model.addAttribute("low", Surveys.LOW);
        return "surveys/link";
    }

    private static Integer number(String score) {
        return score != null && score.matches("[1-5]") ? Integer.valueOf(score) : null;
    }
}
