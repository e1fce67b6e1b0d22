package io.marshrut.demo;

import io.marshrut.ocr.drawing.Bank;
import io.marshrut.ocr.drawing.Item;
import io.marshrut.ocr.drawing.Layout;
import io.marshrut.ocr.drawing.PaperScanner;
import io.marshrut.ocr.drawing.Party;
import io.marshrut.ocr.drawing.Sample;
import io.marshrut.ocr.drawing.Vat;
import io.marshrut.ocr.model.DocumentType;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/** Draws the sample scans that the demonstration offers: made-up papers of the demonstration's own counterparties. */
final class SampleScans {

    static final Party BUYER = new Party(
            "ООО «Маршрут Ритейл»", "7710140679", "771001001", "125167, г. Москва, Ленинградский пр-кт, д. 80", "");

    static final Party CERAMICS = new Party(
            "ООО «Керамика Северо-Запад»",
            "7810526010",
            "781001001",
            "196158, г. Санкт-Петербург, Московское ш., д. 25",
            "Соколов А. В.");
    static final Party LIGHTS = new Party(
            "АО «Светотехника»", "7728308241", "772801001", "117312, г. Москва, ул. Вавилова, д. 9", "Морозова Е. Н.");
    private static final Party TOOLS = new Party(
            "ООО «ТД Инструмент-Профи»",
            "7721131860",
            "772101001",
            "109428, г. Москва, Рязанский пр-кт, д. 24",
            "Лебедев П. С.");
    private static final Party STRANGER = new Party(
            "ООО «Кровля и фасад»",
            "6162063012",
            "616201001",
            "344002, г. Ростов-на-Дону, ул. Садовая, д. 7",
            "Козлова О. И.");

    private SampleScans() {}

    /** @param arguments the folder to write to */
    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        Files.write(
                folder.resolve("invoice.pdf"),
                Layout.CLASSIC_INVOICE.draw(ceramics()).textPdf());
        Files.write(
                folder.resolve("invoice-scan.jpg"),
                Layout.CONTRACT_INVOICE
                        .draw(lights())
                        .scanned(PaperScanner.clean())
                        .jpeg());
        Files.write(
                folder.resolve("utd.tiff"),
                Layout.UTD_TWO_COLUMNS
                        .draw(tools())
                        .scanned(PaperScanner.clean())
                        .bilevelTiff());
        Files.write(
                folder.resolve("utd-photo.jpg"),
                Layout.UTD_ONE_COLUMN
                        .draw(stranger())
                        .scanned(new PaperScanner(200, 0, 0.9, 5, 5))
                        .jpeg());
    }

    private static Sample ceramics() {
        return new Sample(
                DocumentType.INVOICE,
                "КС-1187",
                LocalDate.of(2026, 11, 9),
                CERAMICS,
                BUYER,
                bank("044025774", "40702810962129493953"),
                List.of(
                        item("Плитка настенная 20х60 белая матовая", "м2", "055", "86.4", "742.00"),
                        item("Клей плиточный усиленный, мешок 25 кг", "шт", "796", "40", "389.50"),
                        item("Доставка до склада покупателя", "усл", "876", "1", "4500.00")),
                Vat.included(22),
                "Договор поставки № 214 от 12.01.2026",
                0,
                null);
    }

    private static Sample lights() {
        return new Sample(
                DocumentType.INVOICE,
                "5520",
                LocalDate.of(2026, 11, 11),
                LIGHTS,
                BUYER,
                bank("044525714", "40702810324880646227"),
                List.of(
                        item("Светильник светодиодный потолочный 36 Вт", "шт", "796", "24", "1890.00"),
                        item("Лампа светодиодная E27 12 Вт тёплая", "шт", "796", "300", "84.50")),
                Vat.onTop(22),
                null,
                0,
                null);
    }

    private static Sample tools() {
        return new Sample(
                DocumentType.UTD,
                "ТД-00931",
                LocalDate.of(2026, 11, 12),
                TOOLS,
                BUYER,
                null,
                List.of(
                        item("Дрель-шуруповёрт аккумуляторная 18 В", "шт", "796", "15", "5210.00"),
                        item("Диск отрезной по металлу 125 мм", "шт", "796", "400", "38.20"),
                        item("Рулетка измерительная 5 м", "шт", "796", "120", "164.00")),
                Vat.onTop(22),
                null,
                1,
                null);
    }

    private static Sample stranger() {
        return new Sample(
                DocumentType.UTD,
                "48",
                LocalDate.of(2026, 11, 13),
                STRANGER,
                BUYER,
                null,
                List.of(
                        item("Ремонт кровли над торговым залом", "усл", "876", "1", "186000.00"),
                        item("Утеплитель минераловатный 50 мм", "м2", "055", "212", "418.00")),
                Vat.onTop(22),
                null,
                1,
                null);
    }

    static Bank bank(String bik, String account) {
        return new Bank("ПАО «Торговый банк» г. Москва", bik, "30101810000000000" + bik.substring(6), account);
    }

    static Item item(String name, String unit, String unitCode, String quantity, String price) {
        return new Item(name, unit, unitCode, new BigDecimal(quantity), new BigDecimal(price));
    }
}
