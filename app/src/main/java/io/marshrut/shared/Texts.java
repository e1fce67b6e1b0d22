package io.marshrut.shared;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.context.NoSuchMessageException;
import org.springframework.stereotype.Component;

/** The words of the portal in the reader's language. */
@Component
public class Texts {

    public static final Locale RUSSIAN = Locale.forLanguageTag("ru");
    public static final List<Locale> LANGUAGES = List.of(RUSSIAN, Locale.ENGLISH);

    private final MessageSource messages;

    Texts(MessageSource messages) {
        this.messages = messages;
    }

    public String get(String code, Locale locale, Object... args) {
        return messages.getMessage(code, args, locale);
    }

    public Optional<String> find(String code, Locale locale, Object... args) {
        try {
            return Optional.of(messages.getMessage(code, args, locale));
        } catch (NoSuchMessageException e) {
            return Optional.empty();
        }
    }

    /**
     * The same message in both languages, for what is stored and read later by people of either; an argument that is
     * itself a text in both is told in the language of the message.
     */
    public LocalText both(String code, Object... args) {
        return new LocalText(
                get(code, RUSSIAN, in(RUSSIAN, args)), get(code, Locale.ENGLISH, in(Locale.ENGLISH, args)));
    }

    private static Object[] in(Locale locale, Object[] args) {
        return Arrays.stream(args)
                .map(arg -> arg instanceof LocalText text ? text.in(locale) : arg)
                .toArray();
    }

    public String of(Problem problem, Locale locale) {
        return find("problem." + problem.code(), locale, problem.args()).orElse(problem.code());
    }

    public String of(Problem.FieldError error, Locale locale) {
        return find("problem.field." + error.code(), locale, error.args().toArray())
                .orElse(error.code());
    }

    /** The supported language closest to what was asked for. */
    public static Locale supported(Locale asked) {
        return asked != null && "en".equals(asked.getLanguage()) ? Locale.ENGLISH : RUSSIAN;
    }
}
