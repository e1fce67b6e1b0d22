package io.marshrut.powersofattorney;

import static io.marshrut.support.PowerCases.form;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import io.marshrut.support.Api;
import io.marshrut.support.MovableClock;
import io.marshrut.support.PortalTest;
import io.marshrut.support.PowerCases;
import java.awt.image.BufferedImage;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The code on the paper opens its check for whoever holds the paper, and tells nothing else. */
@PortalTest
class PaperCodeTest {

    @Autowired
    Api api;

    @Autowired
    PaperChecks checks;

    @Autowired
    MovableClock clock;

    @Test
    void theCodeOnThePaperOpensItsCheck() throws Exception {
        PowerCases cases = new PowerCases(api);
        String id = cases.signed(
                "employee",
                form(Map.of("passport", "4010 777666", "beforeWhom", "ООО «Керамика»", "purpose", "Тайная цель")));
        JsonNode power = cases.card("lawyer", id).json();
        String path = URI.create(code(api.as("nosova")
                        .get("/api/v1/documents/" + power.path("paper").asText() + "/content")
                        .body()))
                .getPath();

        Api.Answer page = look(path, "203.0.113.10");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text())
                .contains(power.path("number").asText(), "Носова Ксения Павловна", "31.12.2034", "Действует")
                .doesNotContain("777666", "Керамика", "Тайная", "получать", "employee", "Иванова", id);
        api.as("lawyer").post("/api/v1/powers-of-attorney/" + id + "/revoke", Map.of("comment", "Утеряна"));
        assertThat(look(path, "203.0.113.10").text())
                .contains("alert-danger", "Отозвана")
                .doesNotContain("Утеряна");
    }

    @Test
    void anotherSecretOpensNothing() {
        Api.Answer page = look("/powers-of-attorney/check/" + UUID.randomUUID(), "203.0.113.11");

        assertThat(page.status()).isEqualTo(404);
        assertThat(page.text()).contains("Доверенности с таким кодом нет");
    }

    @Test
    void anAddressLooksOnlySoOftenWithinAnHour() {
        String address = "203.0.113." + (100 + Math.abs(UUID.randomUUID().hashCode() % 100));
        for (int n = 0; n < PaperChecks.LOOKS_PER_HOUR; n++) {
            assertThat(checks.mayLook(address)).isTrue();
        }

        Api.Answer page = look("/powers-of-attorney/check/x", address);

        assertThat(page.status()).isEqualTo(429);
        assertThat(page.header("Retry-After")).isEqualTo("3600");
        assertThat(look("/powers-of-attorney/check/x", "203.0.113.12").status()).isEqualTo(404);
        clock.at(
                clock.instant().plus(Duration.ofMinutes(61)),
                () -> assertThat(checks.mayLook(address)).isTrue());
    }

    private Api.Answer look(String path, String address) {
        return api.stranger().with("X-Forwarded-For", address).get(path);
    }

    private static String code(byte[] pdf) throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            BufferedImage page = new PDFRenderer(document).renderImageWithDPI(0, 200);
            int[] pixels = page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth());
            return new QRCodeReader()
                    .decode(
                            new BinaryBitmap(new HybridBinarizer(
                                    new RGBLuminanceSource(page.getWidth(), page.getHeight(), pixels))),
                            Map.of(DecodeHintType.TRY_HARDER, true))
                    .getText();
        }
    }
}
