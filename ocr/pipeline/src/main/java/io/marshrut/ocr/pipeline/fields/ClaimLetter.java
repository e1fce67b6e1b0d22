package io.marshrut.ocr.pipeline.fields;

import io.marshrut.ocr.pipeline.layout.PageLayout;
import io.marshrut.ocr.pipeline.types.Classification;
import io.marshrut.ocr.pipeline.types.Title;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A letter of claim (претензия): its lines in the order in which people read them, and where its title stands.
 *
 * @param title index of the line, or -1 for a letter that claims without saying so, or a later page of one
 */
record ClaimLetter(List<TextLine> lines, int title, double confidence) {

    /** In folded letters: «й» is «и» there, a zero is «о». */
    private static final Pattern TITLE =
            Pattern.compile("^[^а-я]*(досудебная |письменная |повторная )*(заявление[ -]+)?претензия(?![а-я])");

    private static final Pattern SPACED_TITLE = Pattern.compile("^п р е т е н з и я(?![а-я])");
    private static final Pattern DEMAND = Pattern.compile(
            "(?<![а-я])(требую|требуем|прошу (вас )?(вернуть|возвратить|возместить|выплатить|заменить|устранить|расторгнуть|принять отказ)"
                    + "|просим (вас )?(вернуть|возвратить|возместить|выплатить|оплатить|погасить|уплатить|заменить|устранить))");
    private static final List<Pattern> OTHER_SIGNS = List.of(
            Pattern.compile("(обра[щт][а-я]+|обращусь) .{0,60}суд|в судебном порядке|досудебн"),
            Pattern.compile("защите прав потребителеи"),
            Pattern.compile("претензи"),
            Pattern.compile("неустоик|(?<![а-я])пен[ию](?![а-я])|просрочк"));

    private static final int MOST_WORDS_OF_A_TITLE = 14;
    private static final int LINES_OF_A_HEAD = 45;
    private static final double UNTITLED = 0.6;
    /** A type that certain gives way only to a title above its own. */
    private static final double CLEARLY = 0.8;

    /** Nothing where the pages are no claim. */
    static Optional<ClaimLetter> in(List<PageLayout> pages) {
        List<TextLine> lines = TextLine.of(pages);
        int title = title(lines);
        String text = lines.stream().map(line -> line.text().folded()).collect(Collectors.joining(" "));
        boolean demands = DEMAND.matcher(text).find();
        long signs =
                OTHER_SIGNS.stream().filter(sign -> sign.matcher(text).find()).count();
        if (title >= 0) {
            double confidence = 0.75 + (demands ? 0.15 : 0) + Math.min(signs, 3) * 0.03;
            // above the title the order changes, the number of lines does not
            return Optional.of(
                    new ClaimLetter(TextLine.inReadingOrder(lines, title), title, Math.min(confidence, 0.99)));
        }
        return demands && signs > 0
                ? Optional.of(new ClaimLetter(
                        TextLine.inReadingOrder(lines, Math.min(lines.size(), LINES_OF_A_HEAD / 2)), -1, UNTITLED))
                : Optional.empty();
    }

    /**
     * A claim's title says more than an invoice that the letter is about; without one an invoice stays what it is, and so
     * does a document that is known to be something else.
     */
    boolean outdoes(Classification other) {
        if (title < 0) {
            return !other.isKnown() && other.confidence() < Classification.SURE;
        }
        return other.title() == null || other.confidence() < CLEARLY || isAbove(other.title());
    }

    private boolean isAbove(Title other) {
        TextLine line = lines.get(title);
        int page = other.row().page();
        double top = line.tokens().get(0).box().top();
        return line.page() < page || line.page() == page && top < other.box().top();
    }

    /** The lines above the title, or those that are above the text at most. */
    List<TextLine> head() {
        return lines.subList(0, title >= 0 ? title : Math.min(lines.size(), LINES_OF_A_HEAD / 2));
    }

    /** The letter from the title on. */
    List<TextLine> body() {
        return lines.subList(Math.max(0, title), lines.size());
    }

    private static int title(List<TextLine> lines) {
        for (int i = 0; i < Math.min(lines.size(), LINES_OF_A_HEAD); i++) {
            String folded = lines.get(i).text().folded();
            boolean brief = folded.split(" ").length <= MOST_WORDS_OF_A_TITLE;
            if (brief
                    && (TITLE.matcher(folded).find()
                            || SPACED_TITLE.matcher(folded).find())) {
                return i;
            }
        }
        return -1;
    }
}
