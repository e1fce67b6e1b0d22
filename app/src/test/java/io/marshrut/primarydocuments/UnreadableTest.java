package io.marshrut.primarydocuments;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.marshrut.ocr.drawing.Layout;
import io.marshrut.support.Api;
import io.marshrut.support.HostileFiles;
import io.marshrut.support.PortalTest;
import io.marshrut.support.Uploads;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Files that cannot be read are accepted, end with a reason that a person understands, and hold nothing up. */
@PortalTest
class UnreadableTest {

    @Autowired
    Api api;

    private Uploads uploads;

    @BeforeEach
    void prepare() {
        uploads = new Uploads(api);
    }

    static Stream<Arguments> files() {
        byte[] pdf = Uploads.textPdf(Uploads.newInvoice());
        byte[] jpeg = Uploads.scan(Uploads.newInvoice()).jpeg();
        return Stream.of(
                Arguments.of("empty.pdf", new byte[0], "Файл пуст"),
                Arguments.of("cut.pdf", Arrays.copyOf(pdf, pdf.length / 3), "повреждён"),
                Arguments.of("noise.pdf", HostileFiles.noiseThatSaysPdf(), "повреждён"),
                Arguments.of("cut.jpg", Arrays.copyOf(jpeg, jpeg.length / 2), "повреждён"),
                Arguments.of(
                        "locked.pdf",
                        Layout.CLASSIC_INVOICE.draw(Uploads.newInvoice()).encryptedPdf("secret"),
                        "паролем"),
                Arguments.of("program.pdf", HostileFiles.program(), "не распознаются"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void endsWithAReason(String name, byte[] content, String words) {
        JsonNode card = uploads.read(name, content);

        assertThat(card.path("status").asText()).isEqualTo("UNREADABLE");
        assertThat(card.path("reason").asText()).contains(words);
        assertThat(card.path("fields")).isEmpty();
    }

    @Test
    void anImageOfTwentyThousandPixelsSquareIsReadOrRefusedAndTheNextDocumentIsReadAllTheSame() throws Exception {
        String huge = uploads.send("accountant", "huge.png", HostileFiles.hugePng(20_000));
        String next = uploads.send("accountant", "next.pdf", Uploads.textPdf(Uploads.newInvoice()));

        JsonNode card = uploads.settled("accountant", huge);
        if (card.path("status").asText().equals("UNREADABLE")) {
            assertThat(card.path("reason").asText()).contains("слишком велико");
        }
        assertThat(uploads.settled("accountant", next).path("documentType").asText())
                .isEqualTo("INVOICE");
    }

    @Test
    void aWrongEndingDoesNotMatter() {
        JsonNode card = uploads.read("photo.jpg", Uploads.textPdf(Uploads.newInvoice()));

        assertThat(card.path("mediaType").asText()).isEqualTo("application/pdf");
        assertThat(card.path("documentType").asText()).isEqualTo("INVOICE");
    }

    @Test
    void theReasonIsToldInTheReadersLanguageAndToWhoeverSentIt() {
        String id = uploads.send("manager", "пусто.pdf", new byte[0]);
        uploads.settled("manager", id);

        assertThat(api.as("manager")
                        .with("Accept-Language", "en")
                        .get("/api/v1/documents/" + id)
                        .json()
                        .path("reason")
                        .asText())
                .startsWith("The file is empty");
    }

    @Test
    void aFileAboveTheLimitIsRefusedWithTheLimit() {
        Api.Answer answer = api.as("accountant")
                .upload("/api/v1/documents", "big.pdf", new byte[51 * 1024 * 1024], java.util.Map.of());

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.json().path("detail").asText()).contains("50");
    }
}
