package io.marshrut.ocr.pipeline.electronic;

import io.marshrut.ocr.model.Box;
import io.marshrut.ocr.model.DocumentType;
import io.marshrut.ocr.model.FieldName;
import io.marshrut.ocr.pipeline.fields.Statement;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Draws a seller's file as a sheet like the form of the law (Decree 1137, letter ММВ-20-3/96@) and remembers where each
 * value stands.
 */
final class TransferDrawing {

    private static final float LEFT = 30;
    private static final float SIZE = 8;
    private static final float TITLE = 11;
    private static final float STEP = 12;
    private static final float VALUE = 190;
    private static final float BOTTOM = DrawnPages.HEIGHT - 40;

    private final TransferDocument document;
    private final DrawnPages pages;
    private final Map<FieldName, Statement.Value> places = new EnumMap<>(FieldName.class);
    private float y = 36;

    private TransferDrawing(TransferDocument document, DrawnPages pages) {
        this.document = document;
        this.pages = pages;
    }

    /** Writes a PDF and gives the values with their places in it. */
    static Map<FieldName, Statement.Value> draw(TransferDocument document, Path pdf) throws IOException {
        try (DrawnPages pages = new DrawnPages()) {
            TransferDrawing drawing = new TransferDrawing(document, pages);
            drawing.head();
            drawing.table();
            drawing.foot();
            pages.save(pdf);
            return drawing.places;
        }
    }

    private void head() throws IOException {
        boolean utd = document.form().type() == DocumentType.UTD;
        if (utd) {
            pages.write(
                    "Универсальный передаточный документ, статус: "
                            + document.form().status(),
                    LEFT,
                    y,
                    TITLE);
            next();
        }
        title(utd && document.form().status().equals("2") ? "Передаточный документ № " : "Счет-фактура № ");
        Trader seller = document.seller();
        Trader buyer = document.buyer();
        line("Продавец", FieldName.SELLER_NAME, seller.name());
        line("Адрес", null, seller.address());
        codes("ИНН/КПП продавца", seller, FieldName.SELLER_INN, FieldName.SELLER_KPP);
        line("Банк продавца", null, seller.bank());
        line("БИК", FieldName.BANK_BIK, seller.bik());
        line("Расчетный счет", FieldName.BANK_ACCOUNT, seller.account());
        line("Покупатель", FieldName.BUYER_NAME, buyer.name());
        line("Адрес", null, buyer.address());
        codes("ИНН/КПП покупателя", buyer, FieldName.BUYER_INN, FieldName.BUYER_KPP);
        line("Валюта", FieldName.CURRENCY, document.currency());
        for (TransferDocument.Note note : document.notes()) {
            line(note.label(), null, note.text());
        }
        line("Основание передачи", FieldName.BASIS, document.basis());
        line("Ставка НДС", FieldName.VAT_RATE, document.rate(), TransferTable.shown(document.rate()));
    }

    private void title(String words) throws IOException {
        float x = LEFT + after(pages.write(words, LEFT, y, TITLE));
        if (document.number() != null) {
            Box place = pages.write(document.number(), x, y, TITLE);
            put(FieldName.NUMBER, document.number(), place);
            x += after(place);
        }
        if (document.date() != null) {
            x += after(pages.write(" от ", x, y, TITLE));
            String date = document.date();
            String shown = date.substring(8) + "." + date.substring(5, 7) + "." + date.substring(0, 4);
            put(FieldName.DATE, date, pages.write(shown, x, y, TITLE));
        }
        next();
    }

    private static float after(Box place) {
        return (float) place.width() * DrawnPages.WIDTH + 2;
    }

    private void codes(String label, Trader trader, FieldName inn, FieldName kpp) throws IOException {
        if (trader.inn() == null) {
            return;
        }
        room();
        pages.write(label + ":", LEFT, y, SIZE);
        Box first = pages.write(trader.inn(), VALUE, y, SIZE);
        put(inn, trader.inn(), first);
        if (trader.kpp() != null) {
            float x = VALUE + after(first);
            Box slash = pages.write("/", x, y, SIZE);
            put(kpp, trader.kpp(), pages.write(trader.kpp(), x + after(slash), y, SIZE));
        }
        next();
    }

    private void line(String label, FieldName field, String value) throws IOException {
        line(label, field, value, value);
    }

    /** A labelled value, in as many lines as it takes; what is not told is left out. */
    private void line(String label, FieldName field, String value, String shown) throws IOException {
        if (value == null) {
            return;
        }
        room();
        pages.write(label + ":", LEFT, y, SIZE);
        Box place = null;
        for (String text : pages.wrapped(shown, DrawnPages.WIDTH - VALUE - LEFT, SIZE)) {
            room();
            Box written = pages.write(text, VALUE, y, SIZE);
            place = place == null || written.top() < place.top() ? written : place.union(written);
            next();
        }
        if (field != null) {
            put(field, value, place);
        }
    }

    private void table() throws IOException {
        TransferTable table = new TransferTable(pages, y, BOTTOM);
        table.heading();
        int number = 1;
        for (TransferItem item : document.items()) {
            table.item(number++, item);
        }
        List<Box> sums = table.totals(document.net(), document.vat(), document.total());
        put(FieldName.NET_AMOUNT, document.net(), sums.get(0));
        put(FieldName.VAT_AMOUNT, document.vat(), sums.get(1));
        put(FieldName.TOTAL_AMOUNT, document.total(), sums.get(2));
        y = table.end() + STEP;
    }

    private void foot() throws IOException {
        room();
        String origin = "Отображение электронного документа " + document.form().id() + ", версия формата "
                + document.form().version();
        for (String text : pages.wrapped(origin, DrawnPages.WIDTH - 2 * LEFT, SIZE)) {
            room();
            pages.write(text, LEFT, y, SIZE);
            next();
        }
    }

    private void room() throws IOException {
        if (y > BOTTOM) {
            pages.turnOver();
            y = 36;
        }
    }

    private void next() {
        y += STEP;
    }

    private void put(FieldName field, String value, Box place) {
        if (value != null) {
            places.put(field, new Statement.Value(value, pages.page(), place));
        }
    }
}
