package io.marshrut.templates;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.render.RenderingContext;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.util.Map;
import org.w3c.dom.Element;

/**
 * Draws a QR code (QR-код, ISO/IEC 18004) where a template has {@code <object type="image/x-qr" title="…">} with the text
 * as its {@code data}: as shapes, sharp at any size. Error correction M bears a fold or a stain.
 */
final class QrCode implements FSObjectDrawer {

    static final String TYPE = "image/x-qr";

    /** The border that the standard wants free, in modules. */
    private static final int QUIET = 4;

    @Override
    public Map<Shape, String> drawObject(
            Element element,
            double x,
            double y,
            double width,
            double height,
            OutputDevice out,
            RenderingContext context,
            int dotsPerPixel) {
        BitMatrix code = of(element.getAttribute("data"));
        // the place is told in dots of the device, the size in pixels of the template
        double side = Math.min(width, height) / dotsPerPixel;
        out.drawWithGraphics((float) x, (float) y, (float) side, (float) side, graphics -> draw(code, side, graphics));
        return Map.of();
    }

    private static void draw(BitMatrix code, double side, Graphics2D graphics) {
        double module = side / code.getWidth();
        graphics.setColor(Color.BLACK);
        for (int row = 0; row < code.getHeight(); row++) {
            for (int from = 0; from < code.getWidth(); from++) {
                int to = from;
                while (to < code.getWidth() && code.get(to, row)) {
                    to++;
                }
                if (to > from) {
                    graphics.fill(new Rectangle2D.Double(from * module, row * module, (to - from) * module, module));
                    from = to;
                }
            }
        }
    }

    private static BitMatrix of(String text) {
        try {
            return new QRCodeWriter()
                    .encode(
                            text,
                            BarcodeFormat.QR_CODE,
                            0,
                            0,
                            Map.of(
                                    EncodeHintType.ERROR_CORRECTION,
                                    ErrorCorrectionLevel.M,
                                    EncodeHintType.CHARACTER_SET,
                                    "UTF-8",
                                    EncodeHintType.MARGIN,
                                    QUIET));
        } catch (WriterException e) {
            throw new IllegalArgumentException("No QR code holds " + text.length() + " characters", e);
        }
    }
}
