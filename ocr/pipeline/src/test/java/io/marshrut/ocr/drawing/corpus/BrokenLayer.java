package io.marshrut.ocr.drawing.corpus;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.IntUnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/** A PDF whose pages look right and whose letters mean something else: a wrong table from glyphs to characters. */
final class BrokenLayer {

    private static final Pattern RANGE =
            Pattern.compile("(<\\p{XDigit}{4}>\\s*<\\p{XDigit}{4}>\\s*)<(\\p{XDigit}{4})>");

    private BrokenLayer() {}

    static byte[] of(byte[] pdf, Dice dice) {
        int way = dice.between(0, 2);
        IntUnaryOperator wrong = code -> code <= 0x20
                ? code
                : switch (way) {
                    // bytes of windows-1251 taken for Latin letters
                    case 0 -> code >= 0x410 && code <= 0x44F ? code - 0x410 + 0xC0 : code;
                    // no meaning at all
                    case 1 -> 0xE000 + (code & 0x7FF);
                    // letters for letters, so that nothing looks broken but the words
                    default -> code >= 0x410 && code <= 0x44F ? 0x410 + (code - 0x410 + 7) % 64 : code;
                };
        try (PDDocument document = Loader.loadPDF(pdf);
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            for (PDPage page : document.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    COSDictionary font = page.getResources().getFont(name).getCOSObject();
                    COSStream table = font.getCOSStream(COSName.TO_UNICODE);
                    // pages share their fonts: each once
                    if (table != null && !table.containsKey(COSName.getPDFName("Wrong"))) {
                        damage(table, wrong);
                        table.setBoolean(COSName.getPDFName("Wrong"), true);
                    }
                }
            }
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void damage(COSStream table, IntUnaryOperator wrong) throws IOException {
        Matcher ranges = RANGE.matcher(table.toTextString());
        StringBuilder changed = new StringBuilder();
        while (ranges.find()) {
            int code = wrong.applyAsInt(Integer.parseInt(ranges.group(2), 16));
            ranges.appendReplacement(
                    changed, Matcher.quoteReplacement(ranges.group(1) + String.format("<%04X>", code)));
        }
        ranges.appendTail(changed);
        try (OutputStream out = table.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(changed.toString().getBytes(StandardCharsets.ISO_8859_1));
        }
    }
}
