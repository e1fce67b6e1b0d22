package io.marshrut.ocr.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.marshrut.ocr.model.DocumentLine;
import io.marshrut.ocr.model.DocumentType;
import io.marshrut.ocr.model.FieldName;
import io.marshrut.ocr.model.RecognitionResult;
import io.marshrut.ocr.pipeline.office.OfficeConverter;
import io.marshrut.ocr.pipeline.office.OfficeProgram;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Forms filled in with an office program: laid out first, so that every value has its place. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OfficeFormsTest {

    private RecognitionPipeline pipeline;

    @TempDir
    Path folder;

    @BeforeAll
    void open() {
        PipelineSettings settings = PipelineSettings.standard();
        pipeline = new RecognitionPipeline(
                settings,
                settings.reader(),
                Optional.of(new OfficeConverter(new OfficeProgram(Optional.empty()), Duration.ofSeconds(120))));
    }

    @AfterAll
    void close() {
        pipeline.close();
    }

    @Test
    void readsAnInvoiceOfASpreadsheet() throws Exception {
        for (Workbook book : new Workbook[] {new XSSFWorkbook(), new HSSFWorkbook()}) {
            Reading reading = read(invoice(book));

            assertThat(reading.result().documentType()).isEqualTo(DocumentType.INVOICE);
            assertThat(reading.values())
                    .containsEntry(FieldName.NUMBER, "415")
                    .containsEntry(FieldName.DATE, "2026-03-05")
                    .containsEntry(FieldName.SELLER_INN, "7707083893")
                    .containsEntry(FieldName.BUYER_INN, "7736050003")
                    .containsEntry(FieldName.BANK_ACCOUNT, "40702810938000000015")
                    .containsEntry(FieldName.TOTAL_AMOUNT, "2550.00");
            assertThat(reading.result().lines())
                    .extracting(DocumentLine::amount)
                    .as("with formulas worked out, without the hidden row")
                    .containsExactly("1500.00", "1050.00");
            assertThat(reading.result().pages()).as("empty sheets are none").hasSize(1);
            assertThat(reading.field(FieldName.TOTAL_AMOUNT).box()).isNotNull();
            assertThat(reading.text()).doesNotContain("скрытая");
        }
    }

    private Reading read(byte[] content) throws Exception {
        Map<String, byte[]> objects = new HashMap<>();
        Path file = Files.write(folder.resolve("form"), content);
        RecognitionResult result = pipeline.recognise(
                file,
                (name, type, bytes) -> {
                    objects.put(name, bytes);
                    return name;
                },
                Progress.NONE);
        return new Reading(result, objects);
    }

    private static byte[] invoice(Workbook book) throws Exception {
        Sheet sheet = book.createSheet("Счет");
        book.createSheet("Лист2");
        int[] widths = {6, 40, 12, 8, 14, 16};
        for (int i = 0; i < widths.length; i++) {
            sheet.setColumnWidth(i, widths[i] * 256);
        }
        merged(sheet, 0, "Банк получателя: ПАО СБЕРБАНК г. Москва, БИК 044525225");
        merged(sheet, 1, "Сч. № 40702810938000000015, к/с 30101810400000000225");
        merged(sheet, 3, "Счет на оплату № 415 от 5 марта 2026 г.");
        merged(sheet, 5, "Поставщик: ООО «Ромашка», ИНН 7707083893, КПП 773601001, г. Москва");
        merged(sheet, 6, "Покупатель: ООО «Дом», ИНН 7736050003, КПП 773601001, г. Москва");
        CellStyle ruled = book.createCellStyle();
        ruled.setBorderBottom(BorderStyle.THIN);
        ruled.setBorderTop(BorderStyle.THIN);
        ruled.setBorderLeft(BorderStyle.THIN);
        ruled.setBorderRight(BorderStyle.THIN);
        CellStyle money = book.createCellStyle();
        money.cloneStyleFrom(ruled);
        money.setDataFormat(book.createDataFormat().getFormat("#,##0.00"));
        String[] headings = {"№", "Товары (работы, услуги)", "Кол-во", "Ед.", "Цена", "Сумма"};
        Row head = sheet.createRow(8);
        for (int i = 0; i < headings.length; i++) {
            cell(head, i, ruled).setCellValue(headings[i]);
        }
        item(sheet, 9, 1, "Доска обрезная", 3, 500, ruled, money);
        item(sheet, 10, 9, "скрытая строка", 1, 999, ruled, money);
        sheet.getRow(10).setZeroHeight(true);
        item(sheet, 11, 2, "Саморез оцинкованный", 1.5, 700, ruled, money);
        total(sheet, 12, "Итого:", "F10+F12", money);
        Row none = sheet.createRow(13);
        none.createCell(4).setCellValue("Без налога (НДС)");
        none.createCell(5).setCellValue("-");
        total(sheet, 14, "Всего к оплате:", "F13", money);
        merged(sheet, 15, "Всего наименований 2, на сумму 2 550,00 руб.");
        book.getCreationHelper().createFormulaEvaluator().evaluateAll();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        book.write(bytes);
        book.close();
        return bytes.toByteArray();
    }

    private static void item(
            Sheet sheet,
            int row,
            int number,
            String name,
            double count,
            double price,
            CellStyle ruled,
            CellStyle money) {
        Row item = sheet.createRow(row);
        cell(item, 0, ruled).setCellValue(number);
        cell(item, 1, ruled).setCellValue(name);
        cell(item, 2, ruled).setCellValue(count);
        cell(item, 3, ruled).setCellValue("шт");
        cell(item, 4, money).setCellValue(price);
        cell(item, 5, money).setCellFormula("C" + (row + 1) + "*E" + (row + 1));
    }

    private static void total(Sheet sheet, int row, String label, String formula, CellStyle money) {
        Row total = sheet.createRow(row);
        total.createCell(4).setCellValue(label);
        cell(total, 5, money).setCellFormula(formula);
    }

    private static void merged(Sheet sheet, int row, String text) {
        sheet.createRow(row).createCell(0).setCellValue(text);
        sheet.addMergedRegion(new CellRangeAddress(row, row, 0, 5));
    }

    private static Cell cell(Row row, int column, CellStyle style) {
        Cell cell = row.createCell(column);
        cell.setCellStyle(style);
        return cell;
    }
}
