package io.marshrut.ocr.pipeline.natives;

import static org.assertj.core.api.Assertions.assertThat;

import io.marshrut.ocr.drawing.PhonePhoto;
import io.marshrut.ocr.drawing.corpus.CorpusLayout;
import io.marshrut.ocr.drawing.corpus.Damage;
import io.marshrut.ocr.drawing.corpus.DamagedDocument;
import io.marshrut.ocr.drawing.corpus.Damages;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is done to a picture before it is read, without reading it. */
class PagePreparationTest {

    /** Squares a side into which a page is cut for comparison. */
    private static final int SQUARES = 60;

    @ParameterizedTest
    @ValueSource(doubles = {-1.8, 0, 2})
    void aPhotographedSheetLiesFlatAgain(double turn) {
        BufferedImage page = clean();
        BufferedImage photo = new PhonePhoto(2200, 0.04, turn, 7).of(page);
        try (GreyImage original = grey(page);
                GreyImage picture = grey(photo);
                GreyImage flat = FlatSheet.of(picture).orElseThrow()) {
            assertThat((double) flat.height() / flat.width()).isBetween(1.38, 1.45);
            assertThat(flat.dpi()).isBetween(160, 260);
            assertThat(likeness(original, flat)).isGreaterThan(0.85).isGreaterThan(likeness(original, picture) + 0.3);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"CLEAN_300", "SCAN_300", "LOW_CONTRAST", "TURNED"})
    void aScanIsLeftAsItIs(Damage damage) {
        try (GreyImage scan = grey(document(damage).pages().get(0))) {
            assertThat(FlatSheet.of(scan)).isEmpty();
        }
    }

    @Test
    void aDarkPhotoOfNothingHasNoSheet() throws IOException {
        byte[] dark = PhonePhoto.byHand(3).ofNothing();
        try (GreyImage picture = grey(ImageIO.read(new ByteArrayInputStream(dark)))) {
            assertThat(FlatSheet.of(picture)).isEmpty();
        }
    }

    @Test
    void specksGoAndPrintStays() {
        BufferedImage clean = clean();
        try (GreyImage specked = grey(document(Damage.SALT_AND_PEPPER).pages().get(0));
                GreyImage mended = SaltAndPepper.removed(specked);
                GreyImage original = grey(clean)) {
            long before = unlike(original, specked);
            assertThat(before).isGreaterThan(4_000);
            assertThat(unlike(original, mended)).isLessThan(before / 5);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"CLEAN_300", "SCAN_300", "SCAN_200", "PHOTO"})
    void aPageWithoutSpecksIsNotTouched(Damage damage) {
        try (GreyImage page = grey(document(damage).pages().get(0));
                GreyImage same = SaltAndPepper.removed(page)) {
            assertThat(unlike(page, same)).isZero();
        }
    }

    private static DamagedDocument document(Damage damage) {
        return Damages.of(CorpusLayout.INVOICE_BANK_BLOCK, 3, damage);
    }

    private static BufferedImage clean() {
        return document(Damage.CLEAN_300).pages().get(0);
    }

    private static GreyImage grey(BufferedImage picture) {
        byte[] pixels = ((DataBufferByte) picture.getRaster().getDataBuffer()).getData();
        int width = picture.getWidth();
        return GreyImage.of(
                width, picture.getHeight(), 300, (y, row) -> System.arraycopy(pixels, y * width, row, 0, width));
    }

    /** Pixels that are quite another grey. */
    private static long unlike(GreyImage one, GreyImage other) {
        GreyRaster first = one.raster();
        GreyRaster second = other.raster();
        long unlike = 0;
        for (int y = 0; y < first.height(); y++) {
            for (int x = 0; x < first.width(); x++) {
                unlike += Math.abs(first.at(x, y) - second.at(x, y)) > 60 ? 1 : 0;
            }
        }
        return unlike;
    }

    /** Correlation of how much ink the squares of two pages are, each as a share of its own size. */
    private static double likeness(GreyImage one, GreyImage other) {
        double[] first = ink(one);
        double[] second = ink(other);
        double product = 0;
        double squares = 0;
        double others = 0;
        for (int i = 0; i < first.length; i++) {
            product += first[i] * second[i];
            squares += first[i] * first[i];
            others += second[i] * second[i];
        }
        return product / Math.sqrt(squares * others);
    }

    private static double[] ink(GreyImage image) {
        try (GreyImage even = image.withEvenBackground()) {
            return ink(even.raster());
        }
    }

    /** Of each square the pixels that are ink, less the mean of all squares. */
    private static double[] ink(GreyRaster page) {
        double[] dark = new double[SQUARES * SQUARES];
        double mean = 0;
        for (int i = 0; i < dark.length; i++) {
            int left = i % SQUARES * page.width() / SQUARES;
            int top = i / SQUARES * page.height() / SQUARES;
            for (int y = top; y < top + page.height() / SQUARES; y++) {
                for (int x = left; x < left + page.width() / SQUARES; x++) {
                    dark[i] += page.at(x, y) < 140 ? 1 : 0;
                }
            }
            mean += dark[i] / dark.length;
        }
        for (int i = 0; i < dark.length; i++) {
            dark[i] -= mean;
        }
        return dark;
    }
}
