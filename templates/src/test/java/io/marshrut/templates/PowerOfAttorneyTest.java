package io.marshrut.templates;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;

/** The paper of a power of attorney: what the law wants on it, and a code that leads to its check. */
class PowerOfAttorneyTest {

    private static final String ADDRESS =
            "https://portal.example.com/powers-of-attorney/check/9Zk0x2vY8sJt5uR1wQ7aBcDeFgHiJkLmNoPqRsTuVwX";

    private final DocumentRenderer renderer = new DocumentRenderer();

    @Test
    void saysWhoWhomWhatAndUntilWhen() {
        String words = ReadPdf.of(paper("ru", data())).words();

        assertThat(words)
                .contains(
                        "Доверенность",
                        "№ ДОВ-2026-0007",
                        "Дата совершения: 12 марта 2026 года",
                        "ООО «Мастеровой»",
                        "Иванова Анна Сергеевна",
                        "получать товарно-материальные ценности",
                        "с 15 марта 2026 года по 31 декабря 2026 года включительно",
                        "без права передоверия");
    }

    @Test
    void theCodeOnThePaperIsRead() throws Exception {
        BufferedImage page = page(paper("ru", data()));

        assertThat(read(page)).isEqualTo(ADDRESS);
    }

    @Test
    void isArchivalAndLegibleToAScreenReader() {
        byte[] pdf = paper("ru", data());

        assertThat(VeraPdf.breachesOfPdfA2b(pdf)).isEmpty();
        assertThat(VeraPdf.breachesOfPdfUa(pdf)).isEmpty();
    }

    @Test
    void leavesALineWhereNobodyIsKnownToSignAndSpeaksEnglish() {
        Map<String, Object> data = data();
        data.put("signer", null);
        data.put("signerPosition", null);
        data.put("signerShort", null);

        assertThat(ReadPdf.of(paper("en", data)).words())
                .contains("Power of attorney", "Acting for the principal ____");
    }

    private byte[] paper(String language, Map<String, Object> data) {
        return renderer.pdf(
                "power-of-attorney",
                data,
                new Edition(
                        Locale.forLanguageTag(language),
                        ZoneId.of("Europe/Moscow"),
                        Instant.parse("2026-03-12T09:00:00Z")));
    }

    private static Map<String, Object> data() {
        Map<String, Object> data = new HashMap<>();
        data.put("number", "ДОВ-2026-0007");
        data.put("issued", "12 марта 2026 года");
        data.put("company", "ООО «Мастеровой»");
        data.put("signer", "Воронцов Андрей Павлович");
        data.put("signerPosition", "Генеральный директор");
        data.put("signerShort", "Воронцов А. П.");
        data.put("holder", "Иванова Анна Сергеевна");
        data.put("holderShort", "Иванова А. С.");
        data.put("holderPosition", "заведующая секцией");
        data.put("passport", "паспорт 4010 123456, выдан 01.02.2015");
        data.put(
                "actions",
                List.of("получать товарно-материальные ценности", "подписывать накладные и универсальные документы"));
        data.put("before", "ООО «Керамика», транспортные компании");
        data.put("from", "15 марта 2026 года");
        data.put("until", "31 декабря 2026 года");
        data.put("substitution", "no");
        data.put("originals", "2");
        data.put("address", ADDRESS);
        return data;
    }

    private static BufferedImage page(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFRenderer(document).renderImageWithDPI(0, 150);
        }
    }

    private static String read(BufferedImage page) throws Exception {
        int[] pixels = page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth());
        RGBLuminanceSource light = new RGBLuminanceSource(page.getWidth(), page.getHeight(), pixels);
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(light)))
                .getText();
    }
}
