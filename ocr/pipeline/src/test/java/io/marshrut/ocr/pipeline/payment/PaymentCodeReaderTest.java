package io.marshrut.ocr.pipeline.payment;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import io.marshrut.ocr.pipeline.natives.GreyImage;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaymentCodeReaderTest {

    private static final int DPI = 300;
    private static final String REQUISITES =
            "Name=ООО «Ёлка и Ко»|PersonalAcc=40702810138250123017|BankName=ПАО СБЕРБАНК|BIC=044525225"
                    + "|CorrespAcc=30101810400000000225|Sum=12345050|Purpose=Оплата по счёту № УТ-0042 от 12.03.2026, НДС 20 %"
                    + "|PayeeINN=7707083893|KPP=773601001";

    @ParameterizedTest
    @CsvSource({"ST00011, windows-1251", "ST00012, UTF-8", "ST00013, KOI8-R"})
    void readsACodeInEachEncodingOfTheStandard(String header, Charset encoding) {
        // letters that KOI8-R has not are not in its requisites
        String text = REQUISITES.replace("«", "\"").replace("»", "\"").replace("№", "N");
        List<PaymentCode> codes = read(sheet(header + "|" + text, encoding, 300, 0));
        assertThat(codes).hasSize(1);
        PaymentCode code = codes.get(0);
        assertThat(code.payee()).hasValue("ООО \"Ёлка и Ко\"");
        assertThat(code.account()).hasValue("40702810138250123017");
        assertThat(code.bik()).hasValue("044525225");
        assertThat(code.inn()).hasValue("7707083893");
        assertThat(code.kpp()).hasValue("773601001");
        assertThat(code.sum().orElseThrow()).isEqualByComparingTo("123450.50");
        assertThat(code.purpose().orElseThrow()).startsWith("Оплата по счёту N УТ-0042");
    }

    @ParameterizedTest
    @CsvSource({"0, 360", "2, 420", "-3, 420", "90, 420", "180, 420", "7, 520"})
    void findsItHoweverItIsTurned(double degrees, int size) {
        BufferedImage sheet = sheet("ST00012|" + REQUISITES, StandardCharsets.UTF_8, size, degrees);
        assertThat(read(sheet))
                .singleElement()
                .satisfies(code -> assertThat(code.bik()).hasValue("044525225"));
    }

    @Test
    void aCodeThatPaysNothingIsNone() {
        assertThat(read(sheet("https://example.ru/catalogue?id=1", StandardCharsets.UTF_8, 300, 0)))
                .isEmpty();
    }

    @Test
    void aPageFullOfSquaresTakesNoTime() {
        BufferedImage sheet = blank();
        Graphics2D pen = sheet.createGraphics();
        for (int x = 0; x < sheet.getWidth(); x += 30) {
            for (int y = 0; y < sheet.getHeight(); y += 30) {
                square(pen, x, y);
            }
        }
        long start = System.nanoTime();
        assertThat(read(sheet)).isEmpty();
        assertThat((System.nanoTime() - start) / 1_000_000).isLessThan(3_000);
    }

    @ParameterizedTest
    @CsvSource({"ST00022|Name=a", "ST0001|Name=a", "ST00014|Name=a", "'', ''", "ST00012|"})
    void whatIsNotOfTheStandardIsNoPaymentCode(String content) {
        assertThat(PaymentCode.of(content)).isEmpty();
    }

    @Test
    void takesAnySeparatorAndLeavesOutWhatIsMalformed() {
        PaymentCode code = PaymentCode.of("ST00012;BIC=04452522;Sum=12.5;PayeeInn=7707083893;KPP=;broken")
                .orElseThrow();
        assertThat(code.bik()).isEmpty();
        assertThat(code.sum()).isEmpty();
        assertThat(code.kpp()).isEmpty();
        assertThat(code.inn()).hasValue("7707083893");
    }

    private static List<PaymentCode> read(BufferedImage sheet) {
        byte[] pixels = ((DataBufferByte) sheet.getRaster().getDataBuffer()).getData();
        int width = sheet.getWidth();
        try (GreyImage image = GreyImage.of(
                width, sheet.getHeight(), DPI, (y, row) -> System.arraycopy(pixels, y * width, row, 0, width))) {
            return PaymentCodeReader.read(image);
        }
    }

    /** A sheet with text and, among it, the code, its bytes in that encoding and nothing in it to say so. */
    private static BufferedImage sheet(String content, Charset encoding, int size, double degrees) {
        BufferedImage sheet = blank();
        Graphics2D pen = sheet.createGraphics();
        pen.setColor(Color.BLACK);
        pen.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 40));
        for (int y = 200; y < 3300; y += 60) {
            pen.drawString("Оплата данного счёта означает согласие с условиями поставки товара 00 ОО", 150, y);
        }
        pen.translate(1700, 700);
        pen.rotate(Math.toRadians(degrees));
        pen.setColor(Color.WHITE);
        pen.fillRect(-size / 2 - 30, -size / 2 - 30, size + 60, size + 60);
        BitMatrix code = encoded(new String(content.getBytes(encoding), StandardCharsets.ISO_8859_1));
        int module = size / code.getWidth();
        pen.setColor(Color.BLACK);
        for (int x = 0; x < code.getWidth(); x++) {
            for (int y = 0; y < code.getHeight(); y++) {
                if (code.get(x, y)) {
                    pen.fillRect(x * module - size / 2, y * module - size / 2, module, module);
                }
            }
        }
        return sheet;
    }

    private static BitMatrix encoded(String bytes) {
        try {
            return new QRCodeWriter()
                    .encode(
                            bytes,
                            BarcodeFormat.QR_CODE,
                            0,
                            0,
                            Map.of(EncodeHintType.CHARACTER_SET, "ISO-8859-1", EncodeHintType.MARGIN, 0));
        } catch (WriterException e) {
            throw new IllegalStateException(e);
        }
    }

    private static BufferedImage blank() {
        BufferedImage sheet = new BufferedImage(2480, 3508, BufferedImage.TYPE_BYTE_GRAY);
        Arrays.fill(((DataBufferByte) sheet.getRaster().getDataBuffer()).getData(), (byte) 235);
        return sheet;
    }

    private static void square(Graphics2D pen, int x, int y) {
        pen.setColor(Color.BLACK);
        pen.fillRect(x, y, 28, 28);
        pen.setColor(Color.WHITE);
        pen.fillRect(x + 4, y + 4, 20, 20);
        pen.setColor(Color.BLACK);
        pen.fillRect(x + 8, y + 8, 12, 12);
    }
}
