package io.marshrut.access.web;

import io.marshrut.access.Callers;
import io.marshrut.shared.Caller;
import io.marshrut.shared.DatabaseAway;
import io.marshrut.shared.Texts;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;

/**
 * The language of a call. Pages: the person's own, and before sign-in the one chosen on the sign-in page, else the
 * browser's. API: {@code Accept-Language}, else the person's own.
 */
@Component("localeResolver")
class CallerLocale implements LocaleResolver {

    static final String COOKIE = "language";

    private final Callers callers;

    CallerLocale(Callers callers) {
        this.callers = callers;
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        boolean api = request.getRequestURI().startsWith("/api/");
        Optional<Locale> own = own(request);
        Optional<Locale> asked = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null
                ? Optional.empty()
                : Optional.of(Texts.supported(request.getLocale()));
        Optional<Locale> first = api ? asked : own;
        Optional<Locale> second = api ? own : chosen(request);
        return first.or(() -> second).or(() -> asked).orElse(Texts.RUSSIAN);
    }

    /** Nothing where the database is away: what is said about that has to be said in some language. */
    private Optional<Locale> own(HttpServletRequest request) {
        try {
            return callers.of(request).map(Caller::locale);
        } catch (RuntimeException e) {
            if (DatabaseAway.isCauseOf(e)) {
                return Optional.empty();
            }
            throw e;
        }
    }

    @Override
    public void setLocale(HttpServletRequest request, HttpServletResponse response, Locale locale) {
        throw new IllegalStateException("A language is chosen in the profile or on the sign-in page");
    }

    private static Optional<Locale> chosen(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, COOKIE);
        return Optional.ofNullable(cookie).map(value -> Texts.supported(Locale.forLanguageTag(value.getValue())));
    }
}
