package io.marshrut.ocr.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.marshrut.ocr.drawing.ClaimPaper;
import io.marshrut.ocr.drawing.PaperScanner;
import io.marshrut.ocr.drawing.PhonePhoto;
import io.marshrut.ocr.model.DocumentType;
import io.marshrut.ocr.model.FieldName;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Claims as they come: scanned, and photographed with a phone. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClaimsTest {

    private Desk desk;

    @BeforeAll
    void open() {
        desk = new Desk();
    }

    @AfterAll
    void close() {
        desk.close();
    }

    @Test
    void readsAPhotographedClaim() {
        ClaimPaper paper = ClaimPaper.ofACustomer("Смирновой Ольги Ивановны", "17", "12.11.2026", "8 490");

        Reading reading = desk.read(PhonePhoto.byHand(5).of(paper.draw()), "photo.jpg");

        assertThat(reading.result().documentType()).isEqualTo(DocumentType.LEGAL_CLAIM);
        assertThat(reading.values())
                .containsEntry(FieldName.NUMBER, "17")
                .containsEntry(FieldName.DATE, "2026-11-12")
                .containsEntry(FieldName.TOTAL_AMOUNT, "8490.00")
                .containsEntry(FieldName.CLAIMANT_NAME, "Смирновой Ольги Ивановны");
        assertThat(reading.values().get(FieldName.DEMAND)).contains("вернуть уплаченные за товар деньги");
        assertThat(reading.field(FieldName.TOTAL_AMOUNT).box()).isNotNull();
    }

    @Test
    void readsAClaimOffAWornScanner() {
        ClaimPaper paper = ClaimPaper.ofACustomer("Смирновой Ольги Ивановны", "18", "12.11.2026", "25 300,50");

        Reading reading = desk.read(paper.draw().scanned(PaperScanner.worn(3)).png(), "scan.png");

        assertThat(reading.values())
                .containsEntry(FieldName.NUMBER, "18")
                .containsEntry(FieldName.TOTAL_AMOUNT, "25300.50");
    }

    @Test
    void makesNothingUpOfADarkPhoto() {
        Reading reading = desk.read(PhonePhoto.byHand(6).ofNothing(), "dark.jpg");

        assertThat(reading.result().fields()).isEmpty();
        assertThat(reading.result().documentType()).isEqualTo(DocumentType.OTHER);
    }
}
