package io.marshrut.access.web;

import io.marshrut.access.Accounts;
import io.marshrut.access.Callers;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Texts;
import io.marshrut.shared.web.OwnPath;
import io.marshrut.shared.web.PageController;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Before sign-in the choice is remembered by the browser, after it by the person's account. */
@PageController
class LanguageChoice {

    private static final Duration REMEMBERED = Duration.ofDays(365);

    private final Accounts accounts;
    private final Callers callers;

    LanguageChoice(Accounts accounts, Callers callers) {
        this.accounts = accounts;
        this.callers = callers;
    }

    @PostMapping("/language")
    String choose(
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam String to,
            @RequestParam(required = false) String back) {
        String language = Texts.supported(Locale.forLanguageTag(to)).getLanguage();
        Optional<Caller> caller = callers.of(request);
        caller.ifPresent(known -> {
            accounts.chooseLanguage(known, language);
            callers.forget(known.login());
        });
        Cookie cookie = new Cookie(CallerLocale.COOKIE, language);
        cookie.setPath("/");
        cookie.setMaxAge((int) REMEMBERED.toSeconds());
        cookie.setHttpOnly(true);
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
        return "redirect:" + OwnPath.of(back).orElse(caller.isPresent() ? "/work" : "/login");
    }
}
