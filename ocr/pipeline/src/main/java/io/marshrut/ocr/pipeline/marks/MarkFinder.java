package io.marshrut.ocr.pipeline.marks;

import io.marshrut.ocr.model.Box;
import io.marshrut.ocr.model.Mark;
import io.marshrut.ocr.model.Word;
import io.marshrut.ocr.pipeline.natives.GreyImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Finds stamps and signatures on a straight page. Coloured ink is told from black print by its colour; where there is none,
 * only circles of a stamp's size and strokes where people sign are stated, and with less confidence: a frame, a drawing or a
 * word that could not be read looks like the rest.
 */
public final class MarkFinder {

    private static final String STAMP = "STAMP";
    private static final String SIGNATURE = "SIGNATURE";

    private static final int COLOURED_BELOW = 225;
    private static final int DARK_BELOW = 150;
    /** Share of a page; more is a picture or a coloured sheet. */
    private static final double MOST_COLOUR = 0.12;

    private static final double MOST_DARK = 0.2;
    private static final double CLOSED_IN_COLOUR = 0.6;
    private static final double CLOSED_IN_GREY = 0.75;
    private static final double READ_SURELY = 0.6;
    /** Millimetres; the outline of a stamp that was pressed down too hard is thinner. */
    private static final double THICKEST = 1.8;

    private static final double MOSTLY_WORDS = 0.75;
    private static final double TALLEST_PRINT = 9;
    /** Of a page: there letterheads have logos in coloured strokes. */
    private static final double LETTERHEAD = 0.12;

    private final int page;
    private final List<Word> words;

    private MarkFinder(int page, List<Word> words) {
        this.page = page;
        this.words = words;
    }

    /**
     * @param ink coloured ink as dark on white; null where the page has none
     * @param print the page in grey on even paper, without rulings; null where its shapes shall not be looked at
     */
    public static List<Mark> find(int page, GreyImage ink, GreyImage print, List<Word> words) {
        MarkFinder finder = new MarkFinder(page, words);
        List<Mark> marks = new ArrayList<>();
        mask(ink, COLOURED_BELOW, MOST_COLOUR).ifPresent(mask -> marks.addAll(finder.inColour(mask)));
        mask(print, DARK_BELOW, MOST_DARK).ifPresent(mask -> marks.addAll(finder.inGrey(mask, marks)));
        return marks;
    }

    private static Optional<InkMask> mask(GreyImage image, int darkerThan, double most) {
        return image == null
                ? Optional.empty()
                : InkMask.of(image, darkerThan).filter(mask -> mask.count() <= most * mask.width() * mask.height());
    }

    private List<Mark> inColour(InkMask mask) {
        List<Mark> marks = new ArrayList<>();
        InkMask drawn = withoutPrint(mask);
        List<Ring> rings = new RoundStamps(drawn, CLOSED_IN_COLOUR).find();
        rings.forEach(ring -> marks.add(new Mark(STAMP, page, ring.box(), 0.95)));
        // the text of a stamp may have been read as words, so all of the ink is looked at
        List<Blob> outlines = FramedStamps.outlines(without(rings, mask));
        outlines.stream()
                .filter(FramedStamps::isStamp)
                .forEach(blob -> marks.add(new Mark(STAMP, page, blob.box(), 0.85)));
        InkMask rest =
                without(rings, drawn).without(outlines.stream().map(Blob::box).toList(), 0.5);
        SigningPlaces places = SigningPlaces.of(words, mask);
        Predicate<Box> likely = box -> box.centreY() > LETTERHEAD || places.holds(box);
        new Signatures(rest, printed(mask), rings)
                .find(likely)
                .forEach(box -> marks.add(new Mark(SIGNATURE, page, box, 0.85)));
        return marks;
    }

    private List<Mark> inGrey(InkMask mask, List<Mark> coloured) {
        List<Mark> marks = new ArrayList<>();
        // what is coloured was looked at already, and better
        InkMask strokes = withoutPrint(mask.without(printed(mask), 0.3)
                .without(coloured.stream().map(Mark::box).toList(), 1));
        List<Ring> rings = new RoundStamps(strokes, CLOSED_IN_GREY).find();
        rings.forEach(ring -> marks.add(new Mark(STAMP, page, ring.box(), 0.8)));
        List<Mark> stamps = List.copyOf(marks);
        SigningPlaces places = SigningPlaces.of(words, mask);
        Predicate<Box> likely =
                box -> places.holds(box) || stamps.stream().anyMatch(stamp -> SigningPlaces.touch(stamp.box(), box));
        new Signatures(without(rings, strokes), printed(mask), rings)
                .find(likely)
                .forEach(box -> marks.add(new Mark(SIGNATURE, page, box, 0.5)));
        return marks;
    }

    /** Without what is too thick for strokes, as logos and filled fields are, and without words. */
    private InkMask withoutPrint(InkMask mask) {
        List<Box> printed = printed(mask);
        return mask.without(Blob.of(mask, 0).stream()
                .filter(blob -> blob.thickness() > THICKEST
                        || blob.height() < TALLEST_PRINT && blob.shareIn(printed) > MOSTLY_WORDS)
                .toList());
    }

    private static InkMask without(List<Ring> rings, InkMask mask) {
        InkMask rest = mask;
        for (Ring ring : rings) {
            rest = rest.withoutDisc(ring);
        }
        return rest;
    }

    /** What was surely read; a scrawl is read as something, too, but not surely. */
    private List<Box> printed(InkMask mask) {
        return words.stream()
                .filter(word -> word.confidence() >= READ_SURELY && word.text().length() > 1)
                .map(Word::box)
                .filter(box -> mask.millimetres(box.height() * mask.height()) < TALLEST_PRINT)
                .toList();
    }
}
