package io.marshrut.ocr.drawing;

import java.util.Arrays;
import java.util.List;

/** A table drawn row by row; columns with widths in points and an alignment each. */
public final class Grid {

    /** Of a column. */
    public enum Align {
        LEFT,
        CENTRE,
        RIGHT
    }

    /** Width in points. */
    public record Column(float width, Align align) {}

    private static final float PADDING = 2.2f;

    private final Sheet sheet;
    private final float left;
    private final List<Column> columns;
    private final float verticalLines;
    private final float horizontalLines;

    /** Line widths in points; 0 draws none. */
    public Grid(Sheet sheet, float left, List<Column> columns, float verticalLines, float horizontalLines) {
        this.sheet = sheet;
        this.left = left;
        this.columns = columns;
        this.verticalLines = verticalLines;
        this.horizontalLines = horizontalLines;
    }

    public float edge(int column) {
        float x = left;
        for (int i = 0; i < column; i++) {
            x += columns.get(i).width();
        }
        return x;
    }

    public float right() {
        return edge(columns.size());
    }

    /** Height the row will take. */
    public float heightOf(Style style, String... cells) {
        float lines = 1;
        for (int i = 0; i < cells.length; i++) {
            lines = Math.max(
                    lines,
                    sheet.wrap(cells[i], columns.get(i).width() - 2 * PADDING, style)
                            .size());
        }
        return lines * style.lineHeight() + 2 * PADDING;
    }

    /** Draws the row at y and gives its bottom. */
    public float row(float y, Style style, String... cells) {
        return draw(y, style, null, cells);
    }

    /** A row whose cells are all centred, as headings are. */
    public float heading(float y, Style style, String... cells) {
        return draw(y, style, Align.CENTRE, cells);
    }

    private float draw(float y, Style style, Align forced, String... cells) {
        float height = heightOf(style, cells);
        for (int i = 0; i < cells.length; i++) {
            Align align = forced == null ? columns.get(i).align() : forced;
            cell(edge(i), y, columns.get(i).width(), height, style, align, cells[i]);
        }
        rules(y, y + height);
        return y + height;
    }

    private void cell(float x, float y, float width, float height, Style style, Align align, String text) {
        List<String> lines = sheet.wrap(text, width - 2 * PADDING, style);
        float baseline = y + (height - lines.size() * style.lineHeight()) / 2 + style.size();
        for (String line : lines) {
            switch (align) {
                case LEFT -> sheet.text(x + PADDING, baseline, style, line);
                case RIGHT -> sheet.textRight(x + width - PADDING, baseline, style, line);
                case CENTRE -> sheet.textCentred(x, x + width, baseline, style, line);
            }
            baseline += style.lineHeight();
        }
    }

    private void rules(float top, float bottom) {
        if (horizontalLines > 0) {
            sheet.line(left, top, right(), top, horizontalLines);
            sheet.line(left, bottom, right(), bottom, horizontalLines);
        }
        if (verticalLines > 0) {
            for (int i = 0; i <= columns.size(); i++) {
                sheet.line(edge(i), top, edge(i), bottom, verticalLines);
            }
        }
    }

    public static List<Column> columns(Column... columns) {
        return Arrays.asList(columns);
    }

    public static Column left(float width) {
        return new Column(width, Align.LEFT);
    }

    public static Column centred(float width) {
        return new Column(width, Align.CENTRE);
    }

    public static Column right(float width) {
        return new Column(width, Align.RIGHT);
    }
}
