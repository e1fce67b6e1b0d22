package io.marshrut.ocr.drawing.corpus;

import io.marshrut.ocr.drawing.PhonePhoto;
import io.marshrut.ocr.drawing.ScannedPages;
import io.marshrut.ocr.model.Mark;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Makes a drawn document arrive in a certain state. */
public final class Damages {

    private static final Font HAND = hand();

    private final Dice dice;
    private final Wear wear;

    private Damages(long seed) {
        this.dice = new Dice(seed);
        this.wear = new Wear(dice);
    }

    /** The same arguments give the same bytes. */
    public static DamagedDocument of(CorpusLayout layout, long seed, Damage damage) {
        CorpusDocument document = layout.draw(seed, damage == Damage.COLOURED);
        return new Damages(seed * 31 + damage.ordinal()).applied(document, damage);
    }

    private DamagedDocument applied(CorpusDocument document, Damage damage) {
        return switch (damage) {
            case TEXT_PDF -> text(document, damage, document.drawn().textPdf());
            case BROKEN_LAYER ->
                text(document, damage, BrokenLayer.of(document.drawn().textPdf(), dice));
            case CLEAN_300 -> pictures(document, damage, grey(document, 300), 300, document.truth());
            case SCAN_300 -> scanned(document, damage, grey(document, 300), 300, document.truth());
            case SCAN_200 -> scanned(document, damage, grey(document, 200), 200, document.truth());
            case STAMPED_COLOUR -> stamped(document, damage, ImageType.RGB);
            case STAMPED_GREY -> stamped(document, damage, ImageType.GRAY);
            case COLOURED -> scanned(document, damage, rendered(document, 300, ImageType.RGB), 300, document.truth());
            case TURNED -> turned(document, damage);
            case SALT_AND_PEPPER -> specked(document, damage);
            case LOW_CONTRAST -> faint(document, damage);
            case STRUCK -> struck(document, damage);
            case FAX -> fax(document, damage);
            case PHOTO -> photo(document, damage);
        };
    }

    private static DamagedDocument text(CorpusDocument document, Damage damage, byte[] pdf) {
        return new DamagedDocument(document, damage, "document.pdf", pdf, List.of(), 0, document.truth());
    }

    private DamagedDocument scanned(
            CorpusDocument document, Damage damage, List<BufferedImage> pages, int dpi, Truth truth) {
        double skew = dice.between(-1.6f, 1.6f);
        double noise = dice.between(2f, 10f);
        double ink = dice.between(10, 50);
        double paper = dice.between(215, 250);
        double slope = dice.between(0f, 0.22f);
        boolean soft = dice.chance(0.6);
        List<BufferedImage> worn = each(pages, page -> {
            BufferedImage askew = Wear.turned(page, skew);
            return wear.lit(soft ? Wear.blurred(askew) : askew, ink, paper, slope, noise);
        });
        return pictures(document, damage, worn, dpi, truth);
    }

    private DamagedDocument stamped(CorpusDocument document, Damage damage, ImageType colours) {
        int dpi = dice.any(200, 300);
        List<BufferedImage> pages = rendered(document, dpi, ImageType.RGB);
        List<Mark> marks = new Ink(dice, dpi, HAND).stamped(pages);
        List<BufferedImage> seen = colours == ImageType.RGB ? pages : each(pages, Damages::withoutColour);
        return scanned(document, damage, seen, dpi, document.truth().withMarks(marks));
    }

    private DamagedDocument struck(CorpusDocument document, Damage damage) {
        List<BufferedImage> pages = rendered(document, 300, ImageType.RGB);
        var fields = new Ink(dice, 300, HAND).struck(pages, document);
        Truth truth = fields.isEmpty() ? document.truth() : document.truth().withDisputed(fields);
        return scanned(document, damage, each(pages, Damages::withoutColour), 300, truth);
    }

    private DamagedDocument turned(CorpusDocument document, Damage damage) {
        int turn = dice.any(90, 180, 270);
        double skew = dice.between(-0.8f, 0.8f);
        List<BufferedImage> pages = each(
                grey(document, 300),
                page -> wear.lit(Wear.turned(page, turn + skew), 20, 240, 0.05, dice.between(0f, 4f)));
        return pictures(document, damage, pages, 300, document.truth());
    }

    private DamagedDocument specked(CorpusDocument document, Damage damage) {
        double share = dice.between(0.002f, 0.012f);
        List<BufferedImage> pages =
                each(grey(document, 300), page -> wear.specked(wear.lit(page, 10, 245, 0, 0), share));
        return pictures(document, damage, pages, 300, document.truth());
    }

    private DamagedDocument faint(CorpusDocument document, Damage damage) {
        double ink = dice.between(120, 165);
        List<BufferedImage> pages =
                each(grey(document, 300), page -> wear.lit(Wear.turned(page, 0.4), ink, 225, 0.1, 5));
        return pictures(document, damage, pages, 300, document.truth());
    }

    /** 204 dots across, 98 or 196 lines down to the inch. */
    private DamagedDocument fax(CorpusDocument document, Damage damage) {
        int vertical = dice.any(98, 196, 196);
        int threshold = dice.between(120, 190);
        List<BufferedImage> pages = each(grey(document, 204), page -> {
            BufferedImage askew = Wear.turned(page, dice.between(-0.8f, 0.8f));
            BufferedImage lines = Wear.scaled(askew, askew.getWidth(), askew.getHeight() * vertical / 204);
            return wear.specked(wear.bilevel(lines, threshold), 0.0005);
        });
        byte[] tiff = new ScannedPages(pages, 204, vertical).bilevelTiff();
        return new DamagedDocument(document, damage, "fax.tif", tiff, pages, 204, document.truth());
    }

    private DamagedDocument photo(CorpusDocument document, Damage damage) {
        double lean = dice.between(0f, 0.04f);
        double turn = dice.between(-2f, 2f);
        List<BufferedImage> pages = each(grey(document, 300), page -> {
            int width = page.getWidth() > page.getHeight() ? 3000 : dice.between(2200, 2700);
            return new PhonePhoto(width, lean, turn, document.seed()).of(page);
        });
        return pictures(document, damage, pages, 0, document.truth());
    }

    /** One page as JPEG or PNG, several as a PDF of pictures. */
    private DamagedDocument pictures(
            CorpusDocument document, Damage damage, List<BufferedImage> pages, int dpi, Truth truth) {
        ScannedPages scan = new ScannedPages(pages, dpi == 0 ? 72 : dpi);
        boolean pdf = pages.size() > 1 || dice.chance(0.4);
        boolean png = damage == Damage.CLEAN_300;
        byte[] file = pdf ? scan.imagePdf() : png ? scan.png() : scan.jpeg();
        String name = pdf ? "scan.pdf" : png ? "scan.png" : "scan.jpg";
        return new DamagedDocument(document, damage, name, file, pages, dpi, truth);
    }

    private static List<BufferedImage> each(List<BufferedImage> pages, UnaryOperator<BufferedImage> change) {
        List<BufferedImage> changed = new ArrayList<>();
        pages.forEach(page -> changed.add(change.apply(page)));
        return changed;
    }

    private static BufferedImage withoutColour(BufferedImage page) {
        BufferedImage grey = new BufferedImage(page.getWidth(), page.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
        var graphics = grey.createGraphics();
        graphics.drawImage(page, 0, 0, null);
        graphics.dispose();
        return grey;
    }

    private static List<BufferedImage> grey(CorpusDocument document, int dpi) {
        return rendered(document, dpi, ImageType.GRAY);
    }

    private static List<BufferedImage> rendered(CorpusDocument document, int dpi, ImageType colours) {
        try (PDDocument pdf = Loader.loadPDF(document.drawn().textPdf())) {
            PDFRenderer renderer = new PDFRenderer(pdf);
            List<BufferedImage> pages = new ArrayList<>();
            for (int page = 0; page < pdf.getNumberOfPages(); page++) {
                pages.add(renderer.renderImageWithDPI(page, dpi, colours));
            }
            return pages;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Font hand() {
        try (InputStream font = Damages.class.getResourceAsStream("/liberation/LiberationSans-Italic.ttf")) {
            return Font.createFont(Font.TRUETYPE_FONT, font);
        } catch (IOException | FontFormatException e) {
            throw new IllegalStateException(e);
        }
    }
}
