package io.marshrut.ocr.pipeline.payment;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.PlanarYUVLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import io.marshrut.ocr.model.Box;
import io.marshrut.ocr.pipeline.natives.GreyImage;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads payment codes from the image of a page: looks for them on a small copy, reads them at full resolution. */
public final class PaymentCodeReader {

    /** A module of a printed code is 0.3 mm or more: two pixels. */
    private static final int SEARCH_DPI = 150;

    private static final int FINE_DPI = 250;

    private static final Map<DecodeHintType, Object> HINTS = Map.of(
            DecodeHintType.TRY_HARDER,
            true,
            DecodeHintType.POSSIBLE_FORMATS,
            List.of(BarcodeFormat.QR_CODE),
            // each byte as one character: the code itself says how its bytes are meant
            DecodeHintType.CHARACTER_SET,
            "ISO-8859-1");

    private PaymentCodeReader() {}

    public static List<PaymentCode> read(GreyImage page) {
        List<Box> regions = regions(page);
        if (regions.isEmpty() || page.dpi() > FINE_DPI) {
            return read(page, regions);
        }
        // with two pixels a module the reader's own sampling goes astray
        try (GreyImage large = page.atDpi(2 * page.dpi())) {
            return read(large, regions);
        }
    }

    private static List<PaymentCode> read(GreyImage page, List<Box> regions) {
        return regions.stream()
                .flatMap(region -> content(page, region).stream())
                .flatMap(content -> PaymentCode.of(content).stream())
                .distinct()
                .toList();
    }

    private static List<Box> regions(GreyImage page) {
        if (page.dpi() <= SEARCH_DPI) {
            return find(page);
        }
        try (GreyImage small = page.atDpi(SEARCH_DPI)) {
            return find(small);
        }
    }

    private static List<Box> find(GreyImage image) {
        return CodeRegions.of(
                FinderPatterns.in(image.pixels(new Box(0, 0, 1, 1)), image.width(), image.height()),
                image.width(),
                image.height());
    }

    private static Optional<String> content(GreyImage page, Box region) {
        int width = page.pixelsAcross(region);
        int height = page.pixelsDown(region);
        byte[] grey = page.pixels(region);
        PlanarYUVLuminanceSource source = new PlanarYUVLuminanceSource(grey, width, height, 0, 0, width, height, false);
        try {
            return Optional.of(new QRCodeReader()
                    .decode(new BinaryBitmap(new HybridBinarizer(source)), HINTS)
                    .getText());
        } catch (ReaderException e) {
            return Optional.empty();
        }
    }
}
