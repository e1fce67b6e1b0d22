package io.marshrut.ocr.pipeline.fields;

import io.marshrut.ocr.pipeline.language.FoldedWords;
import io.marshrut.ocr.pipeline.layout.Token;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Names of entrepreneurs (ИП): surname, first name, and a patronymic that knows its endings. */
final class PersonName {

    private static final Pattern PATRONYMIC =
            Pattern.compile("\\p{Lu}(?:\\p{Ll}+(?:вич|ьич|ична|вна|инична)|\\p{Lu}+(?:ВИЧ|ЬИЧ|ИЧНА|ВНА))");

    private PersonName() {}

    static boolean isEntrepreneur(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.startsWith("ип ") || lower.startsWith("индивидуальный предприниматель");
    }

    /** Whether the next line begins with the patronymic that the name still lacks. */
    static boolean goesOn(List<Token> name, List<Token> next) {
        boolean entrepreneur =
                !name.isEmpty() && (FoldedWords.is(name.get(0), "ип") || FoldedWords.is(name.get(0), "индивидуальный"));
        return entrepreneur
                && name.stream().noneMatch(PersonName::isPatronymic)
                && next.stream().limit(2).anyMatch(PersonName::isPatronymic);
    }

    private static boolean isPatronymic(Token token) {
        return PATRONYMIC.matcher(token.text()).matches();
    }
}
