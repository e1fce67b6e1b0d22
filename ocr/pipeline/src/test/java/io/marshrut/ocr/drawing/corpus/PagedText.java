package io.marshrut.ocr.drawing.corpus;

import io.marshrut.ocr.drawing.Style;

/** Running text of several pages, each with a foot on which both sides sign. */
final class PagedText {

    private final Press press;
    private final String foot;
    private int page = 1;

    PagedText(Press press, String foot) {
        this.press = press;
        this.foot = foot;
    }

    void heading(String text) {
        room(44);
        press.gap(5);
        press.text(press.look.bold(), text);
        press.gap(2);
    }

    void clause(String text) {
        Style style = press.look.text();
        for (String line : press.sheet.wrap(text, press.width(), style)) {
            room(style.lineHeight());
            press.sheet.text(press.left, press.y + style.size(), style, line);
            press.gap(style.lineHeight());
        }
        press.gap(1.5f);
    }

    /** Begins a new page where less than that is left above the foot. */
    void room(float needed) {
        if (press.y + needed > press.bottom() - 24) {
            end();
            press.sheet.newPage();
            press.y = 44;
            page++;
        }
    }

    /** The foot of the page. */
    void end() {
        Style small = press.look.small();
        float y = press.sheet.height() - 30;
        press.sheet.line(press.left, y - 9, press.right, y - 9, 0.4f);
        press.sheet.text(press.left, y, small, foot);
        press.sheet.textRight(press.right, y, small, "стр. " + page);
    }
}
