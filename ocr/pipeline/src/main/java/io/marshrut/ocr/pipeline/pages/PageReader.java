package io.marshrut.ocr.pipeline.pages;

import io.marshrut.ocr.model.Word;
import io.marshrut.ocr.pipeline.input.Page;
import io.marshrut.ocr.pipeline.marks.MarkFinder;
import io.marshrut.ocr.pipeline.natives.FlatSheet;
import io.marshrut.ocr.pipeline.natives.GreyImage;
import io.marshrut.ocr.pipeline.natives.LanguageData;
import io.marshrut.ocr.pipeline.natives.RulingDetector;
import io.marshrut.ocr.pipeline.natives.Rulings;
import io.marshrut.ocr.pipeline.natives.SaltAndPepper;
import io.marshrut.ocr.pipeline.natives.TextRecogniser;
import io.marshrut.ocr.pipeline.payment.PaymentCodeReader;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads one page after the other. Holds Tesseract's handles, so that one thread at a time may use it. */
public final class PageReader implements AutoCloseable {

    private static final int SHOWN_DPI = 150;
    /** Tesseract was trained on letters of this size; more pixels cost time and bring nothing. */
    private static final int RECOGNITION_DPI = 300;

    private static final int UPSCALE_BELOW_DPI = 200;
    private static final int DOWNSCALE_ABOVE_DPI = 350;
    /** Smaller than a line of text; Tesseract and Leptonica have nothing to work on. */
    private static final int SMALLEST_SIDE = 40;
    /** Pixels; letters at the edge of a picture are read badly. */
    private static final int PAPER_AROUND = 12;

    private final TextRecogniser pages;
    private final TextRecogniser cells;
    private final Straightener straightener;
    private final Duration pageLimit;

    public PageReader(LanguageData data, Duration pageLimit) {
        this.pages = TextRecogniser.start(data, TextRecogniser.Languages.RUSSIAN_AND_ENGLISH);
        this.cells = TextRecogniser.start(data, TextRecogniser.Languages.RUSSIAN);
        this.straightener = new Straightener(data, pages, cells);
        this.pageLimit = pageLimit;
    }

    /** Takes the image of the page as it is to be shown. */
    public interface ShownImage {
        void accept(GreyImage image) throws IOException;
    }

    /** @param kept takes the picture that was recognised, if one was */
    public ReadPage read(int number, Page page, ShownImage shown, KeptPictures kept) throws IOException {
        if (page instanceof Page.PlainText plain) {
            return ReadPage.ofText(number, plain.text());
        }
        if (page instanceof Page.Typeset typeset) {
            return typeset(number, typeset, shown);
        }
        return scanned(number, (Page.Scanned) page, shown, kept);
    }

    private ReadPage typeset(int number, Page.Typeset page, ShownImage shown) throws IOException {
        GreyImage image = page.image();
        shown.accept(image);
        Rulings rulings = isTooSmall(image) ? Rulings.NONE : RulingDetector.find(image);
        return new ReadPage(
                number,
                null,
                image.width(),
                image.height(),
                image.dpi(),
                page.rotation(),
                page.words(),
                rulings,
                false,
                true,
                new PageFindings(
                        PaymentCodeReader.read(image),
                        MarkFinder.find(number, page.ink(), null, page.words()),
                        List.of()));
    }

    private ReadPage scanned(int number, Page.Scanned scan, ShownImage shown, KeptPictures kept) throws IOException {
        GreyImage picture = scan.image();
        if (isTooSmall(picture)) {
            shown.accept(picture);
            return nothingOn(number, picture);
        }
        if (picture.isPlain()) {
            try (GreyImage small = picture.atDpi(Math.min(SHOWN_DPI, picture.dpi()))) {
                shown.accept(small);
                return nothingOn(number, small);
            }
        }
        Optional<FlatSheet> photographed = FlatSheet.in(picture);
        try (GreyImage page = prepared(picture, photographed)) {
            Straightener.Straight straight = straightener.straighten(page);
            try (GreyImage image = straight.image();
                    GreyImage ink = straightInk(scan.ink(), photographed, straight);
                    GreyImage small = image.atDpi(Math.min(SHOWN_DPI, picture.dpi()))) {
                shown.accept(small);
                return recognised(number, image, ink, small, straight.turn(), kept);
            }
        }
    }

    private static ReadPage nothingOn(int number, GreyImage shown) {
        return new ReadPage(
                number, null, shown.width(), shown.height(), shown.dpi(), 0, List.of(), Rulings.NONE, true, true);
    }

    private static GreyImage straightInk(
            GreyImage ink, Optional<FlatSheet> photographed, Straightener.Straight straight) {
        if (ink == null || photographed.isEmpty()) {
            return straight.done(ink);
        }
        try (GreyImage flat = photographed.get().imageOf(ink)) {
            return straight.done(flat);
        }
    }

    /** Freed of what lies between a sheet and a clean scan of it, at the resolution of recognition. */
    private static GreyImage prepared(GreyImage picture, Optional<FlatSheet> photographed) {
        try (GreyImage sheet = photographed.map(FlatSheet::image).orElseGet(picture::copy);
                GreyImage clean = SaltAndPepper.removed(sheet)) {
            return clean.atDpi(recognitionDpi(clean.dpi()));
        }
    }

    private ReadPage recognised(
            int number, GreyImage image, GreyImage ink, GreyImage small, int turn, KeptPictures kept) {
        try (GreyImage even = image.withEvenBackground()) {
            RulingDetector.Separation separation = RulingDetector.separate(even);
            try (GreyImage text = separation.withoutRulings()) {
                TextRecogniser.Reading reading = new PageText(pages, cells, pageLimit).read(text, separation.rulings());
                kept.keep(number, text);
                List<Word> words = SignLetters.restored(Specks.removed(reading.words()));
                return new ReadPage(
                        number,
                        null,
                        small.width(),
                        small.height(),
                        small.dpi(),
                        turn,
                        words,
                        separation.rulings(),
                        true,
                        reading.complete(),
                        new PageFindings(
                                PaymentCodeReader.read(even),
                                MarkFinder.find(number, ink, text, words),
                                Strokes.in(even, words)));
            }
        }
    }

    /** Reads places of pages again, enlarged and alone: errors that come of the neighbours or the pixels differ then. */
    public Rereading rereading(KeptPictures kept) {
        return (number, place) -> kept.part(number, place, PAPER_AROUND).map(this::enlarged);
    }

    private String enlarged(GreyImage part) {
        try (part;
                GreyImage large = part.atDpi(part.dpi() * 3 / 2)) {
            return SignLetters.restored(
                    pages.readLine(large).stream().map(Word::text).collect(Collectors.joining(" ")));
        }
    }

    private static int recognitionDpi(int dpi) {
        if (dpi < UPSCALE_BELOW_DPI) {
            // doubling at most: beyond that there is nothing left to bring out
            return Math.min(RECOGNITION_DPI, dpi * 2);
        }
        return dpi > DOWNSCALE_ABOVE_DPI ? RECOGNITION_DPI : dpi;
    }

    private static boolean isTooSmall(GreyImage image) {
        return Math.min(image.width(), image.height()) < SMALLEST_SIDE;
    }

    @Override
    public void close() {
        straightener.close();
        cells.close();
        pages.close();
    }
}
