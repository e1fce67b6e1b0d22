package io.marshrut.ocr.drawing.corpus;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import io.marshrut.ocr.drawing.Sheet;
import java.awt.Color;
import java.util.Map;

/** The payment QR code (ГОСТ Р 56042-2014): requisites of the payee, sum in kopecks. */
final class PaymentCode {

    private PaymentCode() {}

    /** Draws it with its upper left corner there and puts its content into the truth. */
    static void draw(Press press, float left, float top, float size) {
        String content = content(press.deal);
        BitMatrix bits = bits(content);
        float module = size / bits.getWidth();
        Sheet sheet = press.sheet;
        for (int y = 0; y < bits.getHeight(); y++) {
            for (int x = 0; x < bits.getWidth(); x++) {
                if (bits.get(x, y)) {
                    float at = left + x * module;
                    float line = top + y * module;
                    sheet.fill(at, line, at + module * 1.02f, line + module * 1.02f, Color.BLACK);
                }
            }
        }
        press.truth.paymentCode(content);
    }

    /** Version 1, encoding 2: UTF-8. */
    private static String content(Deal deal) {
        StringBuilder code = new StringBuilder("ST00012");
        add(code, "Name", deal.seller().name());
        add(code, "PersonalAcc", deal.sellerBank().account());
        add(code, "BankName", deal.sellerBank().name());
        add(code, "BIC", deal.sellerBank().bik());
        add(code, "CorrespAcc", deal.sellerBank().correspondentAccount());
        add(code, "Sum", deal.total().movePointRight(2).toBigIntegerExact().toString());
        add(code, "Purpose", "Оплата по счету № " + deal.number());
        add(code, "PayeeINN", deal.seller().inn());
        if (deal.seller().kpp() != null) {
            add(code, "KPP", deal.seller().kpp());
        }
        return code.toString();
    }

    private static void add(StringBuilder code, String name, String value) {
        code.append('|').append(name).append('=').append(value);
    }

    private static BitMatrix bits(String content) {
        try {
            return new QRCodeWriter()
                    .encode(
                            content,
                            BarcodeFormat.QR_CODE,
                            1,
                            1,
                            Map.of(
                                    EncodeHintType.CHARACTER_SET,
                                    "UTF-8",
                                    EncodeHintType.ERROR_CORRECTION,
                                    ErrorCorrectionLevel.M));
        } catch (WriterException e) {
            throw new IllegalStateException(e);
        }
    }
}
