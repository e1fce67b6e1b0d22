package io.marshrut.demo;

import static io.marshrut.demo.SampleScans.bank;
import static io.marshrut.demo.SampleScans.item;

import io.marshrut.ocr.drawing.Item;
import io.marshrut.ocr.drawing.Layout;
import io.marshrut.ocr.drawing.Sample;
import io.marshrut.ocr.drawing.Vat;
import io.marshrut.ocr.model.DocumentType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/** Draws the papers of the demonstration's packages of documents. */
final class PackedPapers {

    private static final List<Item> TILES = List.of(
            item("Плитка напольная 60х60 серая", "м2", "055", "118.8", "896.00"),
            item("Затирка эластичная, ведро 2 кг", "шт", "796", "36", "517.50"));

    private PackedPapers() {}

    /** @param arguments the folder to write to */
    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        Files.write(
                folder.resolve("tiles-invoice.pdf"),
                Layout.CLASSIC_INVOICE.draw(tilesInvoice()).textPdf());
        Files.write(
                folder.resolve("tiles-utd.pdf"),
                Layout.UTD_TWO_COLUMNS.draw(tilesUtd()).textPdf());
        Files.write(
                folder.resolve("lights-invoice.pdf"),
                Layout.CLASSIC_INVOICE.draw(lights()).textPdf());
    }

    private static Sample tilesInvoice() {
        return new Sample(
                DocumentType.INVOICE,
                "КС-1203",
                LocalDate.of(2026, 11, 16),
                SampleScans.CERAMICS,
                SampleScans.BUYER,
                bank("044025774", "40702810962129493953"),
                TILES,
                Vat.onTop(22),
                "Договор поставки № 214 от 12.01.2026",
                0,
                null);
    }

    private static Sample tilesUtd() {
        return new Sample(
                DocumentType.UTD,
                "КС-00412",
                LocalDate.of(2026, 11, 18),
                SampleScans.CERAMICS,
                SampleScans.BUYER,
                null,
                TILES,
                Vat.onTop(22),
                "Договор поставки № 214 от 12.01.2026",
                1,
                null);
    }

    private static Sample lights() {
        return new Sample(
                DocumentType.INVOICE,
                "5561",
                LocalDate.of(2026, 11, 17),
                SampleScans.LIGHTS,
                SampleScans.BUYER,
                bank("044525714", "40702810324880646227"),
                List.of(item("Прожектор светодиодный 50 Вт уличный", "шт", "796", "40", "1320.00")),
                Vat.onTop(22),
                null,
                0,
                null);
    }
}
