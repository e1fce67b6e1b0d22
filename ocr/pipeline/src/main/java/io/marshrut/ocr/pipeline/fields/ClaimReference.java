package io.marshrut.ocr.pipeline.fields;

import io.marshrut.ocr.pipeline.language.Dates;
import io.marshrut.ocr.pipeline.language.LookAlikes;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The claim's own number and date, and the contract it is about. */
final class ClaimReference {

    private static final Pattern OUTGOING = Pattern.compile("^[^а-я]*исх(одящии|\\b|\\.)");
    private static final Pattern NUMBER =
            Pattern.compile("(?:№|(?<![\\p{L}\\d])N[oо°]?)\\s*([\\p{L}\\d][\\p{L}\\d/\\-–.]*)");
    /** «Исх. А-3200/24», its sign left out. */
    private static final Pattern OUTGOING_NUMBER = Pattern.compile(
            "(?iu)исх(?:одящий|\\.)?\\s*(?:номер\\s*)?:?\\s*(?=[\\p{L}\\d/–-]*\\d)([\\p{L}\\d][\\p{L}\\d/\\-–]*)");
    /** «на № 5» is our own letter that they answer. */
    private static final Pattern ANSWERED = Pattern.compile("(?iu)(^|\\s)на\\s*(№|N)");

    private static final Pattern CONTRACT =
            Pattern.compile("(?<![а-я])договор[а-я]*(?:\\s[а-я-]+){0,4}\\s*№\\s*[\\p{L}\\d][\\p{L}\\d/\\-–.]*");

    /** «… 2023 г.» */
    private static final Pattern YEAR = Pattern.compile("\\s*г\\.");

    private static final int LINES_UNDER_THE_TITLE = 2;
    private static final int WORDS_BESIDE_A_LONE_DATE = 4;

    private final ClaimLetter letter;
    private final boolean recognised;

    ClaimReference(ClaimLetter letter, boolean recognised) {
        this.letter = letter;
        this.recognised = recognised;
    }

    Optional<Found> number() {
        return own().stream().flatMap(line -> number(line).stream()).findFirst();
    }

    /** Beside the number or the title; else a date that stands alone, as over a letter or under its signature. */
    Optional<Found> date() {
        return own().stream().flatMap(line -> date(line).stream()).findFirst().or(this::loneDate);
    }

    Optional<Found> contract() {
        Passage whole = new Passage(letter.body());
        Matcher contract = CONTRACT.matcher(whole.folded());
        if (!contract.find()) {
            return Optional.empty();
        }
        int end = contract.end();
        String behind = whole.text().substring(end, Math.min(whole.text().length(), end + 40));
        Optional<Dates.Hit> date = Dates.find(behind)
                .filter(hit -> behind.substring(0, hit.start()).strip().equals("от"));
        end += date.map(Dates.Hit::end).orElse(0);
        Matcher year = YEAR.matcher(whole.text()).region(end, whole.text().length());
        boolean dated = date.isPresent();
        String value = dated && year.lookingAt()
                ? whole.text().substring(contract.start(), year.end())
                : whole.text().substring(contract.start(), end).replaceAll("[.\\s]+$", "");
        return Optional.of(whole.text(value, contract.start(), end));
    }

    /** The title with what follows it, and the lines that give an outgoing number. */
    private List<TextLine> own() {
        List<TextLine> lines = letter.lines();
        return java.util.stream.IntStream.range(0, lines.size())
                .filter(i -> letter.title() >= 0 && i >= letter.title() && i <= letter.title() + LINES_UNDER_THE_TITLE
                        || i < letter.title() && isOutgoing(lines.get(i))
                        || i > 0 && i < letter.title() && isOutgoing(lines.get(i - 1)))
                .filter(i -> i == letter.title() || isReference(lines.get(i)))
                .mapToObj(lines::get)
                .toList();
    }

    private static boolean isOutgoing(TextLine line) {
        return OUTGOING.matcher(line.text().folded()).find();
    }

    /** A line that says nothing but a number or a date. */
    private static boolean isReference(TextLine line) {
        String text = line.text().text().strip();
        return isOutgoing(line) || text.startsWith("№") || text.startsWith("от ") && isLoneDate(line);
    }

    private Optional<Found> number(TextLine line) {
        String text = line.text().text();
        Matcher number = NUMBER.matcher(text);
        if (!number.find(0) && isOutgoing(line)) {
            number = OUTGOING_NUMBER.matcher(text);
        }
        if (!number.find(0)
                || ANSWERED.matcher(text.substring(0, number.end())).find()
                || number.group(1).chars().noneMatch(Character::isDigit)
                || isAboutAContract(line, number.start())) {
            return Optional.empty();
        }
        String value = number.group(1).replaceAll("[.\\-–/]+$", "");
        int end = number.start(1) + value.length();
        return Optional.of(Found.exact(
                recognised ? LookAlikes.cyrillic(value) : value,
                line.page(),
                line.text().words(number.start(1), end)));
    }

    /** «Претензия по договору № 5»: that is the contract's number. */
    private static boolean isAboutAContract(TextLine line, int upTo) {
        String before = line.text().folded().substring(0, upTo);
        return Pattern.compile("(договор|счет|заказ|накладн|упд|чек|акт)[а-я]*.{0,60}$")
                .matcher(before)
                .find();
    }

    private static Optional<Found> date(TextLine line) {
        return Dates.find(line.text().text())
                .filter(hit -> !isAboutAContract(line, hit.start()))
                .map(hit -> Found.exact(
                        hit.date().toString(), line.page(), line.text().words(hit.start(), hit.end())));
    }

    private Optional<Found> loneDate() {
        List<TextLine> lone =
                letter.lines().stream().filter(ClaimReference::isLoneDate).toList();
        List<String> days = lone.stream()
                .flatMap(line -> date(line).stream())
                .map(Found::value)
                .distinct()
                .toList();
        return days.size() == 1 ? date(lone.get(0)) : Optional.empty();
    }

    private static boolean isLoneDate(TextLine line) {
        String text = line.text().text();
        return Dates.find(text)
                .map(hit -> (text.substring(0, hit.start()) + " " + text.substring(hit.end())).strip())
                .filter(rest -> rest.isEmpty() || rest.split("\\s+").length <= WORDS_BESIDE_A_LONE_DATE)
                .isPresent();
    }
}
