package io.marshrut.ocr.pipeline.electronic;

import io.marshrut.ocr.model.Box;
import io.marshrut.ocr.model.DocumentLine;
import io.marshrut.ocr.model.FieldName;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** The table of goods of a счёт-фактура, drawn over as many pages as it takes, its heading on each. */
final class TransferTable {

    static final float SIZE = 7;
    private static final float STEP = 9;
    private static final float PADDING = 3;
    private static final float MARGIN = 30;

    private static final List<String> HEADINGS = List.of(
            "№",
            "Наименование товара, работ, услуг",
            "Ед. изм.",
            "Количество",
            "Цена за единицу",
            "Стоимость без налога",
            "Налоговая ставка",
            "Сумма налога",
            "Стоимость с налогом");
    private static final float[] WIDTHS = {28, 292, 50, 60, 75, 80, 55, 70, 72};
    private static final int NAME = 1;
    private static final int UNIT = 2;

    private final DrawnPages pages;
    private final float bottom;
    private float y;

    /** @param bottom below which nothing may stand */
    TransferTable(DrawnPages pages, float top, float bottom) {
        this.pages = pages;
        this.y = top;
        this.bottom = bottom;
    }

    void heading() throws IOException {
        row(HEADINGS);
    }

    void item(int number, TransferItem item) throws IOException {
        DocumentLine line = item.line();
        row(Arrays.asList(
                String.valueOf(number),
                line.name(),
                line.unit(),
                line.quantity(),
                line.price(),
                line.amount(),
                shown(item.rate()),
                line.vat(),
                item.gross()));
    }

    /** The last row; gives the places of net amount, VAT and total, null where one is not told. */
    List<Box> totals(String net, String vat, String total) throws IOException {
        List<Box> places = row(Arrays.asList("", "Всего к оплате", "", "", "", net, "", vat, total));
        return Arrays.asList(places.get(5), places.get(7), places.get(8));
    }

    float end() {
        return y;
    }

    static String shown(String rate) {
        if (rate == null) {
            return null;
        }
        return rate.equals(FieldName.NO_VAT) ? "без НДС" : rate + (rate.contains("/") ? "" : "%");
    }

    private List<Box> row(List<String> texts) throws IOException {
        List<List<String>> cells = new ArrayList<>();
        for (int i = 0; i < WIDTHS.length; i++) {
            cells.add(pages.wrapped(Objects.toString(texts.get(i), "–"), WIDTHS[i] - 2 * PADDING, SIZE));
        }
        float height = cells.stream().mapToInt(List::size).max().orElse(1) * STEP + 2 * PADDING;
        if (y + height > bottom && y > MARGIN) {
            pages.turnOver();
            y = MARGIN;
            if (!texts.equals(HEADINGS)) {
                heading();
            }
        }
        return drawn(texts, cells, height);
    }

    private List<Box> drawn(List<String> texts, List<List<String>> cells, float height) throws IOException {
        List<Box> places = new ArrayList<>();
        float left = MARGIN;
        pages.rule(left, y, left + total(), y);
        for (int i = 0; i < cells.size(); i++) {
            pages.rule(left, y, left, y + height);
            places.add(texts.get(i) == null ? null : cell(cells.get(i), left, i));
            left += WIDTHS[i];
        }
        pages.rule(left, y, left, y + height);
        y += height;
        pages.rule(MARGIN, y, left, y);
        return places;
    }

    /** Numbers stand at the right edge. */
    private Box cell(List<String> lines, float left, int column) throws IOException {
        Box place = null;
        float baseline = y + PADDING + SIZE;
        for (String line : lines) {
            float shift =
                    column == NAME || column == UNIT ? PADDING : WIDTHS[column] - PADDING - pages.width(line, SIZE);
            Box written = pages.write(line, left + shift, baseline, SIZE);
            place = place == null ? written : place.union(written);
            baseline += STEP;
        }
        return place;
    }

    private static float total() {
        float sum = 0;
        for (float width : WIDTHS) {
            sum += width;
        }
        return sum;
    }
}
