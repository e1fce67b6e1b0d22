package io.marshrut.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.marshrut.support.Api;
import io.marshrut.support.PortalTest;
import io.marshrut.support.Uploads;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The samples that the intake page offers in the demonstration. */
@PortalTest
class SampleScansTest {

    @Autowired
    Api api;

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "invoice.pdf,       INVOICE, VERIFIED,  84188.80",
        "invoice-scan.jpg,  INVOICE, TO_VERIFY, 86266.20",
        "utd.tiff,          UTD,     TO_VERIFY, 137994.20",
        "utd-photo.jpg,     UTD,     TO_VERIFY, 335031.52"
    })
    void areReadRightAndWhatIsNotSureWaitsForALook(String name, String type, String status, String total)
            throws IOException {
        byte[] file;
        try (InputStream content = getClass().getResourceAsStream("/static/demo/scans/" + name)) {
            file = content.readAllBytes();
        }

        JsonNode card = new Uploads(api).read(name, file);

        assertThat(card.path("documentType").asText()).isEqualTo(type);
        assertThat(card.path("status").asText())
                .as(card.path("checks").toString())
                .isEqualTo(status);
        assertThat(card.path("fields").path("totalAmount").path("value").asText())
                .isEqualTo(total);
    }
}
