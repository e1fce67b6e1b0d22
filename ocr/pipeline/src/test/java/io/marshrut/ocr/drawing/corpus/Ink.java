package io.marshrut.ocr.drawing.corpus;

import io.marshrut.ocr.drawing.Sheet;
import io.marshrut.ocr.model.Box;
import io.marshrut.ocr.model.FieldName;
import io.marshrut.ocr.model.Mark;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What people put on a printed page by hand: stamps, signatures, struck-through and overwritten sums. */
final class Ink {

    private static final Color[] INKS = {new Color(40, 60, 180), new Color(70, 50, 160), new Color(30, 90, 200)};
    private static final String RING = "ОБЩЕСТВО С ОГРАНИЧЕННОЙ ОТВЕТСТВЕННОСТЬЮ * САНКТ-ПЕТЕРБУРГ * ";

    private final Dice dice;
    private final float scale;
    private final Font font;

    /** @param dpi of the pictures to draw on */
    Ink(Dice dice, int dpi, Font font) {
        this.dice = dice;
        this.scale = dpi / 72f;
        this.font = font;
    }

    /** One or two round stamps and signatures on the last page, near its foot or over its text. */
    List<Mark> stamped(List<BufferedImage> pages) {
        BufferedImage page = pages.get(pages.size() - 1);
        List<Mark> marks = new ArrayList<>();
        int count = dice.between(1, 2);
        for (int i = 0; i < count; i++) {
            float radius = dice.between(50f, 58f);
            float x = radius + dice.between(0f, 1f) * (page.getWidth() / scale - 2 * radius);
            float y = page.getHeight() / scale * dice.between(0.45f, 0.8f);
            stamp(page, x, y, radius);
            marks.add(mark("STAMP", pages.size(), page, x - radius, y - radius, x + radius, y + radius));
            float left = Math.max(10, x - 90);
            signature(page, left, y);
            marks.add(mark("SIGNATURE", pages.size(), page, left, y - 16, left + 70, y + 10));
        }
        return marks;
    }

    /** A stroke through the total, or another number written over it; empty where the total is not printed. */
    Set<FieldName> struck(List<BufferedImage> pages, CorpusDocument document) {
        String total = document.truth().fields().get(FieldName.TOTAL_AMOUNT);
        if (total == null) {
            return EnumSet.noneOf(FieldName.class);
        }
        String digits = total.replace(".", "");
        boolean found = false;
        boolean over = dice.chance(0.5);
        for (Sheet.Placed text : document.placed()) {
            if (text.text().replaceAll("[^0-9]", "").equals(digits) && text.page() <= pages.size()) {
                cross(pages.get(text.page() - 1), text, over);
                found = true;
            }
        }
        return found ? EnumSet.of(FieldName.TOTAL_AMOUNT) : EnumSet.noneOf(FieldName.class);
    }

    private void cross(BufferedImage page, Sheet.Placed text, boolean over) {
        Graphics2D pen = pen(page, new Color(25, 30, 110), 1.3f);
        float middle = text.y() - text.size() * 0.32f;
        Path2D stroke = new Path2D.Float();
        stroke.moveTo(text.x() - 3, middle + dice.between(-1.5f, 1.5f));
        stroke.lineTo(text.x() + text.width() + 4, middle + dice.between(-1.5f, 1.5f));
        pen.draw(stroke);
        if (over) {
            pen.setFont(font.deriveFont(Font.ITALIC, text.size() * 1.3f));
            pen.drawString(
                    dice.between(10, 99) + " " + dice.digits(3),
                    text.x() + text.width() * 0.2f,
                    text.y() - text.size() * 0.6f);
        }
        pen.dispose();
    }

    private void stamp(BufferedImage page, float x, float y, float radius) {
        Graphics2D pen = pen(page, dice.any(INKS), 1.8f);
        pen.translate(x, y);
        pen.rotate(Math.toRadians(dice.between(-25f, 25f)));
        pen.draw(circle(radius));
        pen.draw(circle(radius - 14));
        pen.setFont(font.deriveFont(7.5f));
        AffineTransform upright = pen.getTransform();
        for (int i = 0; i < RING.length(); i++) {
            pen.setTransform(upright);
            pen.rotate(2 * Math.PI * i / RING.length());
            pen.drawString(RING.substring(i, i + 1), -2, -(radius - 10));
        }
        pen.setTransform(upright);
        pen.setFont(font.deriveFont(Font.BOLD, 9f));
        pen.drawString("Для документов", -36, -2);
        pen.drawString("ОГРН " + dice.digits(6), -32, 11);
        pen.dispose();
    }

    private void signature(BufferedImage page, float x, float y) {
        Graphics2D pen = pen(page, dice.any(INKS), 1.4f);
        Path2D line = new Path2D.Float();
        line.moveTo(x, y);
        for (int i = 1; i <= 5; i++) {
            line.curveTo(
                    x + i * 13 - 10,
                    y - dice.between(4f, 18f),
                    x + i * 13 - 4,
                    y + dice.between(2f, 12f),
                    x + i * 13,
                    y - dice.between(-4f, 6f));
        }
        pen.draw(line);
        pen.dispose();
    }

    /** Ink lets the print show through. */
    private Graphics2D pen(BufferedImage page, Color colour, float width) {
        Graphics2D pen = page.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), 190));
        pen.scale(scale, scale);
        pen.setStroke(new BasicStroke(width));
        return pen;
    }

    private static Ellipse2D circle(float radius) {
        return new Ellipse2D.Float(-radius, -radius, 2 * radius, 2 * radius);
    }

    private Mark mark(String kind, int number, BufferedImage page, float left, float top, float right, float bottom) {
        float width = page.getWidth() / scale;
        float height = page.getHeight() / scale;
        return new Mark(kind, number, new Box(left / width, top / height, right / width, bottom / height));
    }
}
