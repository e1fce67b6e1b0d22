package io.marshrut.ocr.pipeline.fields;

import io.marshrut.ocr.model.Box;
import io.marshrut.ocr.model.Word;
import io.marshrut.ocr.pipeline.confidence.Evidence;
import io.marshrut.ocr.pipeline.language.LookAlikes;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads values that little speaks for a second time. The same once more is a point of proof; anything else takes all
 * certainty from the first reading, and which of the two is right a person says.
 */
final class SecondReading {

    /** With as many points of proof another reading would add nothing. */
    private static final int PROVEN = 2;
    /** Letters of words beside each other differ that much in height; more is a second line. */
    private static final double ONE_LINE = 1.8;

    private static final Pattern WORDS = Pattern.compile("[^\\p{L}\\d]+");

    private final Witnesses witnesses;

    SecondReading(Witnesses witnesses) {
        this.witnesses = witnesses;
    }

    Evidence heard(Evidence first, Found found) {
        if (!witnesses.recognised() || !isWanted(first)) {
            return first;
        }
        List<Word> words = printed(found);
        if (words.isEmpty() || !isOneLine(found.box(), words)) {
            return first;
        }
        Optional<String> again = witnesses.again().again(found.page(), found.box());
        if (again.isEmpty()) {
            return first;
        }
        boolean alike = plain(again.get(), first.kind()).equals(plain(text(words), first.kind()));
        return alike ? first.withProof(first.proof() + 1) : first.withCertainty(0);
    }

    /** Two of a name's points say whose it is, not that it was read right; without them no reading helps it. */
    private static boolean isWanted(Evidence first) {
        return first.kind() == Evidence.Kind.NAME
                ? first.proof() > 0 && first.proof() < Evidence.MOST_PROOF
                : first.proof() < PROVEN;
    }

    private List<Word> printed(Found found) {
        return witnesses.pages().stream()
                .filter(page -> page.number() == found.page())
                .flatMap(page -> page.rows().stream())
                .flatMap(row -> row.words().stream())
                .filter(word -> found.box().contains(word.box()))
                .toList();
    }

    private static boolean isOneLine(Box place, List<Word> words) {
        double tallest =
                words.stream().mapToDouble(word -> word.box().height()).max().orElseThrow();
        return place.height() < ONE_LINE * tallest;
    }

    private static String text(List<Word> words) {
        return String.join(" ", words.stream().map(Word::text).toList());
    }

    /** Without what does not make it another value: blanks, marks at the ends, the alphabet of letters that look alike. */
    private static String plain(String text, Evidence.Kind kind) {
        if (!kind.isExact()) {
            return WORDS.splitAsStream(text).map(LookAlikes::cyrillic).collect(Collectors.joining());
        }
        return LookAlikes.cyrillic(text.replaceAll("\\s+", "")).replaceAll("^[^\\p{L}\\d]+|[^\\p{L}\\d]+$", "");
    }
}
