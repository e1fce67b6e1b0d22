package io.marshrut.ocr.pipeline.fields;

import io.marshrut.ocr.model.Kpp;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Name and codes of a party within a stretch of running text. */
final class PartyName {

    /** In folded letters: with these something other than the name begins. */
    private static final Pattern END = Pattern.compile(
            "[;(]|,(?![^«\"“]*[»\"”])|(?<![а-я])(инн|кпп|огрн|огрнип|в лице|именуем[а-я]{2,3}|далее|деиствующ[а-я]{2,4}|зарегистрированн[а-я]{2,4}"
                    + "|паспорт|место нахождения|адрес|юридическии|расположенн[а-я]{2,4}|настоящеи|доверяет|уполномочивает)(?![а-я])");

    private static final Pattern POSTCODE = Pattern.compile("(?<=[»\"”\\p{L}])[,;]?\\s+\\d{6}(?!\\d)");

    private static final Pattern INN =
            Pattern.compile("(?<![а-я])инн[^\\dа-я]{0,8}(?:кпп[^\\dа-я]{0,8})?(\\d{12}|\\d{10})(?!\\d)");
    private static final Pattern KPP = Pattern.compile(
            "(?<![а-я])(?:кпп[^\\dа-я]{0,8}(\\d{9})|инн[^\\dа-я]{0,4}кпп[^\\dа-я]{0,8}\\d{10}\\s*/\\s*(\\d{9}))(?!\\d)");
    private static final int LONGEST = 220;

    private final Passage text;
    private final boolean recognised;

    PartyName(Passage text, boolean recognised) {
        this.text = text;
        this.recognised = recognised;
    }

    Optional<Found> name(int from, int to) {
        Matcher ending = END.matcher(text.folded());
        ending.region(from, to).useTransparentBounds(true);
        int end = ending.find() ? ending.start() : to;
        Matcher postcode = POSTCODE.matcher(text.text()).region(from, end).useTransparentBounds(true);
        end = postcode.find() ? postcode.start() : end;
        String value = text.text().substring(from, end).replaceAll("(?:[\\s,;:–—-]|(?<!(?<!\\p{L})\\p{Lu})\\.)+$", "");
        long letters = value.chars().filter(Character::isLetter).count();
        if (letters < 4 || value.length() > LONGEST) {
            return Optional.empty();
        }
        String russian = recognised ? SideName.russian(value) : value;
        return Optional.of(text.text(russian, from, from + value.length()));
    }

    Optional<Found> inn(int from, int to) {
        return code(INN, from, to);
    }

    Optional<Found> kpp(int from, int to) {
        return code(KPP, from, to).filter(found -> Kpp.isValid(found.value()));
    }

    private Optional<Found> code(Pattern pattern, int from, int to) {
        Matcher code = pattern.matcher(mixed());
        code.region(from, to).useTransparentBounds(true);
        if (!code.find()) {
            return Optional.empty();
        }
        int group = code.group(1) != null ? 1 : 2;
        int start = code.start(group);
        int end = code.end(group);
        Found found = text.exact(code.group(group), start, end);
        return Optional.of(text.text().substring(start, end).equals(code.group(group)) ? found : found.asRepaired());
    }

    /** Folded letters with the digits left what they are. */
    private String mixed() {
        StringBuilder mixed = new StringBuilder(text.folded());
        String readable = text.readable();
        for (int i = 0; i < mixed.length(); i++) {
            if (Character.isDigit(readable.charAt(i))) {
                mixed.setCharAt(i, readable.charAt(i));
            }
        }
        return mixed.toString();
    }
}
