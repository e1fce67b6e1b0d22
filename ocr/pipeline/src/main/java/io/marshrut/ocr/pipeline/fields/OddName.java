package io.marshrut.ocr.pipeline.fields;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/** Names that look misread, or run on into what stands beside them. */
final class OddName {

    /** Whatever recognition says of its own certainty. */
    static final double CERTAINTY = 0.3;

    private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\d«»„“”\"'().,&+№/\\- ]");
    private static final Pattern LATIN = Pattern.compile(".*[A-Za-z].*");
    private static final Pattern CYRILLIC = Pattern.compile(".*[А-Яа-яЁё].*");
    private static final Pattern LATIN_WORD = Pattern.compile("[a-z]{2,}");
    private static final Pattern LONG_NUMBER = Pattern.compile("\\d{5,}");
    /** A quotation, then more than an abbreviation in brackets. */
    private static final Pattern RUNS_ON = Pattern.compile(".*[»”\"] ?[^»”\"(]*[\\p{L}\\d][^»”\"(]*");

    private static final Pattern PERSON = Pattern.compile(
            "\\p{Lu}[\\p{L}-]+ (?:\\p{Lu}[\\p{L}-]+ \\p{Lu}[\\p{L}-]+|\\p{Lu}\\. ?\\p{Lu}\\.?)|\\p{Lu}\\. ?\\p{Lu}\\. ?\\p{Lu}[\\p{L}-]+");
    private static final Pattern KIND_OF_BODY = Pattern.compile(
            "банк|завод|учрежд|предприяти|обществ|кооператив|товариществ|администраци|фонд|университет|институт|больниц|школ|управлени|департамент|министерств|союз|ассоциаци|инспекци|комитет|компани|групп|центр");

    /** A legal form without the name that must follow. */
    private static final Pattern BROKEN_OFF = Pattern.compile(
            "(?:^| )(?:общество(?: с)?|ограниченной|ответственностью|акционерное|предприниматель|предприятие|учреждение)$");

    private OddName() {}

    static boolean is(String name) {
        return SIGNS.matcher(name).find()
                || isUnfinished(name)
                || isNobody(name)
                || LONG_NUMBER.matcher(name).find()
                || RUNS_ON.matcher(name).matches()
                        && Character.isLetter(name.charAt(0))
                        && name.indexOf(' ') > 0
                        && quotes(name) > 1
                || Arrays.stream(name.split("[^\\p{L}]+")).anyMatch(OddName::isMixed);
    }

    /** Neither a legal form nor a quotation nor a person: «Вид операции» stood where a name was looked for. */
    private static boolean isNobody(String name) {
        return quotes(name) == 0
                && !PERSON.matcher(name).find()
                && !KIND_OF_BODY.matcher(name.toLowerCase(Locale.ROOT)).find()
                && Arrays.stream(name.split("[^\\p{L}]+")).noneMatch(LegalForm::isOne);
    }

    /** Whether the name must go on somewhere, however clearly this much of it was read. */
    static boolean isUnfinished(String name) {
        return BROKEN_OFF.matcher(name.toLowerCase(Locale.ROOT)).find() || isUnbalanced(name);
    }

    private static boolean isMixed(String word) {
        return LATIN.matcher(word).matches() && CYRILLIC.matcher(word).matches()
                || LATIN_WORD.matcher(word).matches();
    }

    private static boolean isUnbalanced(String name) {
        long straight = name.chars().filter(c -> c == '"').count();
        long opened = name.chars().filter(c -> c == '«' || c == '“' || c == '„').count();
        return straight % 2 == 1 || opened > 0 && name.chars().noneMatch(c -> c == '»' || c == '”' || c == '“');
    }

    private static long quotes(String name) {
        return name.chars().filter(c -> "«»“”\"".indexOf(c) >= 0).count();
    }
}
