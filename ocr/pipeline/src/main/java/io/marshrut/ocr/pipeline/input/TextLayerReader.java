package io.marshrut.ocr.pipeline.input;

import io.marshrut.ocr.model.Box;
import io.marshrut.ocr.model.Word;
import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/** Takes words with their places out of one PDF page. */
final class TextLayerReader extends PDFTextStripper {

    private static final double CERTAIN = 1;
    private static final int NO_MEANING = 0xFFFD;
    /** Latin ones, of Unicode's alphabetic presentation forms. */
    private static final char FIRST_LIGATURE = 0xFB00;

    private static final char LAST_LIGATURE = 0xFB06;

    private final TextQuality quality = new TextQuality();
    private final PageBounds bounds;
    private final Map<Integer, List<Word>> wordsByDirection = new HashMap<>();

    /** @param bounds of the page */
    TextLayerReader(int page, PageBounds bounds) {
        this.bounds = bounds;
        setStartPage(page);
        setEndPage(page);
        setSortByPosition(true);
        setSuppressDuplicateOverlappingText(true);
    }

    /** Directions count on the page as stored, which viewers turn by its rotation. */
    TextLayer layer(int pageRotation) {
        int direction = wordsByDirection.entrySet().stream()
                .max((a, b) -> Integer.compare(a.getValue().size(), b.getValue().size()))
                .map(Map.Entry::getKey)
                .orElse(0);
        return new TextLayer(
                wordsByDirection.getOrDefault(direction, List.of()),
                Math.floorMod(direction - pageRotation, 360),
                quality);
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        bounds.operator();
        super.processOperator(operator, operands);
    }

    @Override
    public void saveGraphicsState() {
        bounds.save(getGraphicsStackSize());
        super.saveGraphicsState();
    }

    /** What people filled in or wrote upon the page is part of it. */
    @Override
    protected void writePage() throws IOException {
        for (PDAnnotation annotation : getCurrentPage().getAnnotations()) {
            if (!annotation.isHidden() && !annotation.isNoView()) {
                showAnnotation(annotation);
            }
        }
        super.writePage();
    }

    /** A glyph without a meaning is left out by the stripper, without a word. */
    @Override
    protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement) throws IOException {
        if (font instanceof PDType0Font && font.toUnicode(code) == null) {
            quality.count(NO_MEANING, true);
        }
        super.showGlyph(matrix, font, code, displacement);
    }

    @Override
    protected void processTextPosition(TextPosition text) {
        if (isOutside(text)) {
            return;
        }
        bounds.character();
        RenderingMode mode = getGraphicsState().getTextState().getRenderingMode();
        boolean visible = mode != RenderingMode.NEITHER && mode != RenderingMode.NEITHER_CLIP;
        text.getUnicode().codePoints().forEach(codePoint -> quality.count(codePoint, visible));
        super.processTextPosition(text);
    }

    /** Text beside the sheet is seen by nobody. */
    private static boolean isOutside(TextPosition text) {
        // sides change places on a page that viewers turn
        double side = Math.max(text.getPageWidth(), text.getPageHeight());
        return text.getX() < 0 || text.getY() < 0 || text.getX() > side || text.getY() > side;
    }

    @Override
    protected void writeString(String text, List<TextPosition> positions) throws IOException {
        List<TextPosition> word = new ArrayList<>();
        for (TextPosition position : positions) {
            if (position.getUnicode().isBlank() || position.getUnicode().equals("\u00A0")) {
                finish(word);
            } else {
                word.add(position);
            }
        }
        finish(word);
    }

    private void finish(List<TextPosition> word) {
        if (word.isEmpty()) {
            return;
        }
        StringBuilder text = new StringBuilder();
        Box box = null;
        for (TextPosition position : word) {
            text.append(withoutLigatures(position.getUnicode()));
            box = box == null ? box(position) : box.union(box(position));
        }
        int direction = Math.round(word.get(0).getDir());
        // slanting text is a watermark
        if (direction % 90 == 0 && !text.toString().isBlank()) {
            quality.word(text.toString());
            wordsByDirection
                    .computeIfAbsent(direction, key -> new ArrayList<>())
                    .add(new Word(text.toString(), box, CERTAIN));
        }
        word.clear();
    }

    /** «ﬃ» is one character to a font and three to everybody who looks for the word. */
    private static String withoutLigatures(String text) {
        boolean joined = text.chars().anyMatch(c -> c >= FIRST_LIGATURE && c <= LAST_LIGATURE);
        return joined ? Normalizer.normalize(text, Normalizer.Form.NFKC) : text;
    }

    /** Places count in the page as turned into the text's direction, so that width and height may change places. */
    private static Box box(TextPosition position) {
        boolean sideways = Math.round(position.getDir()) % 180 != 0;
        double width = sideways ? position.getPageHeight() : position.getPageWidth();
        double height = sideways ? position.getPageWidth() : position.getPageHeight();
        double left = position.getXDirAdj();
        double baseline = position.getYDirAdj();
        double ascent = Math.max(position.getHeightDir(), position.getFontSizeInPt() * 0.6);
        double descent = position.getFontSizeInPt() * 0.2;
        return new Box(
                left / width,
                (baseline - ascent) / height,
                (left + position.getWidthDirAdj()) / width,
                (baseline + descent) / height);
    }
}
