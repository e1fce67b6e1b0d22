package io.marshrut.ocr.pipeline.pages;

import io.marshrut.ocr.model.Mark;
import io.marshrut.ocr.model.Word;
import io.marshrut.ocr.pipeline.layout.PageLayout;
import io.marshrut.ocr.pipeline.natives.Rulings;
import io.marshrut.ocr.pipeline.payment.PaymentCode;
import java.util.List;

/**
 * What was read on one page; light, so that all pages of a document can be kept.
 *
 * @param number from 1
 * @param text set for pages without words and places, such as DOCX; null otherwise
 * @param width of the shown image in pixels; 0 where there is none
 * @param height of the shown image in pixels; 0 where there is none
 * @param dpi of the shown image
 * @param rotation degrees clockwise by which the page was turned upright
 * @param recognised true when Tesseract read it, false for text that the file carried itself
 * @param complete false when the time limit cut it short
 * @param findings what is on the page beside its words
 */
public record ReadPage(
        int number,
        String text,
        int width,
        int height,
        int dpi,
        int rotation,
        List<Word> words,
        Rulings rulings,
        boolean recognised,
        boolean complete,
        PageFindings findings) {

    public ReadPage(
            int number,
            String text,
            int width,
            int height,
            int dpi,
            int rotation,
            List<Word> words,
            Rulings rulings,
            boolean recognised,
            boolean complete) {
        this(number, text, width, height, dpi, rotation, words, rulings, recognised, complete, PageFindings.NONE);
    }

    static ReadPage ofText(int number, String text) {
        return new ReadPage(number, text, 0, 0, 0, 0, List.of(), Rulings.NONE, false, true);
    }

    /** The same page under another number. */
    public ReadPage numbered(int other) {
        return new ReadPage(
                other,
                text,
                width,
                height,
                dpi,
                rotation,
                words,
                rulings,
                recognised,
                complete,
                findings.onPage(other));
    }

    public PageLayout layout() {
        return PageLayout.of(number, (double) height / width, words, rulings);
    }

    ReadPage with(PageFindings others) {
        return new ReadPage(number, text, width, height, dpi, rotation, words, rulings, recognised, complete, others);
    }

    public List<PaymentCode> payments() {
        return findings.payments();
    }

    public List<Mark> marks() {
        return findings.marks();
    }

    public boolean hasImage() {
        return width > 0;
    }
}
