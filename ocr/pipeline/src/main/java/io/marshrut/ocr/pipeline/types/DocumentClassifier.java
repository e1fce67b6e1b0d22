package io.marshrut.ocr.pipeline.types;

import io.marshrut.ocr.model.DocumentType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Tells the type by evidence of several kinds: the title and how it stands, words of the form, its sides and totals. Each
 * type collects its evidence by itself; the strongest wins only where it has enough and the next one is behind.
 */
public final class DocumentClassifier {

    /** Less evidence is none. */
    private static final double ENOUGH = 0.72;
    /** A title alone decides nothing. */
    private static final double ENOUGH_BESIDE_THE_TITLE = 0.1;
    /** The forms that the state prescribes are known by their words where their title cannot be read. */
    private static final double ENOUGH_WITHOUT_TITLE = 0.8;

    /** Below that prominence the title's words are a mention. */
    private static final double MENTION = 0.3;

    private static final double MARGIN = 0.12;
    /** A title above another one is the document's own. */
    private static final double FIRST_TITLE = 0.1;

    private final Paper paper;
    private final List<Title> titles;

    public DocumentClassifier(Paper paper) {
        this.paper = paper;
        List<TypeSigns> all = new ArrayList<>(KnownTypes.ALL);
        all.add(ForeignTypes.ALL);
        this.titles = new TitleFinder(paper, all).all();
    }

    /** The evidence for one type. */
    private record Score(DocumentType type, Title title, double place, double body) {

        double sum() {
            return body + place + (title == null ? 0 : title.weight());
        }

        boolean suffices() {
            return title == null || title.prominence() < MENTION
                    ? body >= ENOUGH_WITHOUT_TITLE
                    : sum() >= ENOUGH && body >= ENOUGH_BESIDE_THE_TITLE;
        }
    }

    public Classification classify() {
        List<Score> scores = KnownTypes.ALL.stream()
                .map(this::score)
                .sorted(Comparator.comparingDouble(Score::sum).reversed())
                .toList();
        Score best = scores.get(0);
        Score foreign = score(ForeignTypes.ALL);
        double second = Math.max(scores.get(1).sum(), foreign.sum());
        if (best.suffices() && best.sum() - second >= MARGIN) {
            return new Classification(best.type(), confidence(best.sum(), second), best.title());
        }
        return new Classification(DocumentType.OTHER, otherConfidence(best, foreign), null);
    }

    private Score score(TypeSigns signs) {
        Title title = title(signs.type()).orElse(null);
        double first = title != null && titles.get(0) == title && title.prominence() >= 0.5 ? FIRST_TITLE : 0;
        return new Score(signs.type(), title, first, signs.bodyOf(paper));
    }

    private Optional<Title> title(DocumentType type) {
        return titles.stream().filter(title -> title.type() == type).max(Comparator.comparingDouble(Title::weight));
    }

    /** Grows with the evidence and with the lead, whichever is the smaller. */
    private static double confidence(double best, double second) {
        double enough = clamped((best - 0.55) / 0.6);
        double lead = clamped((best - second) / 0.5);
        return 0.6 + 0.39 * Math.sqrt(Math.min(enough, lead));
    }

    /** Sure only where the title of a foreign document stands there; much evidence for a known type makes doubts. */
    private static double otherConfidence(Score best, Score foreign) {
        double doubt = 0.45 * clamped(best.sum() / ENOUGH);
        boolean named = foreign.title() != null && foreign.title().prominence() >= 0.5;
        return named && foreign.sum() > best.sum() ? 0.97 - 0.1 * clamped(best.sum() / foreign.sum()) : 0.88 - doubt;
    }

    private static double clamped(double value) {
        return Math.max(0, Math.min(1, value));
    }
}
