package io.marshrut.ocr.pipeline.types;

import static org.assertj.core.api.Assertions.assertThat;

import io.marshrut.ocr.model.DocumentType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The type is told by evidence of several kinds; neither a misread title nor a mention decides. */
class ClassificationTest {

    @ParameterizedTest
    @EnumSource(TypedDocument.class)
    void knowsEveryType(TypedDocument document) {
        Classification classification = Typed.classify(document.pages());
        assertThat(classification.type()).isEqualTo(document.type());
        assertThat(classification.confidence()).isGreaterThan(document.type() == DocumentType.OTHER ? 0.5 : 0.8);
    }

    @ParameterizedTest
    @EnumSource(TypedDocument.class)
    void knowsItsOwnTypeThroughMisreadLetters(TypedDocument document) {
        String[] pages = document.pages();
        for (int i = 0; i < pages.length; i++) {
            pages[i] = pages[i].replace("Товарн", "Tовaрн")
                    .replace("кладная", "кпадная")
                    .replace("говор ", "гoвop ")
                    .replace("фактура", "фактypa")
                    .replace("веренность", "вереннocть")
                    .replace("оплату", "опдату");
        }
        assertThat(Typed.classify(pages).type()).isEqualTo(document.type());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Просим оплатить счет № 15 от 12.03.2026 на сумму 1 000,00 руб. ИНН 7707083893, БИК 044525225",
                "По акту выполненных работ № 5 от 12.03.2026 возражений нет. Итого 5 000,00",
                "Товар получен по товарной накладной № 7 от 12.03.2026, доверенность № 4",
                "Счет-фактура № 7 от 12.03.2026 утеряна",
                "Договор"
            })
    void doesNotTakeAMentionForADocument(String text) {
        Classification classification = Typed.classify(text);
        assertThat(classification.type()).isEqualTo(DocumentType.OTHER);
        assertThat(classification.title()).isNull();
    }

    @Test
    void isLessSureOfAnUnknownPageThatLooksLikeAnInvoiceThanOfAPaymentOrder() {
        Classification unsure = Typed.classify(TypedDocument.INVOICE.pages()[0].replace("Счет на оплату", "€т щ оп"));
        Classification sure = Typed.classify(TypedDocument.PAYMENT_ORDER.pages());
        assertThat(unsure.type()).isEqualTo(DocumentType.OTHER);
        assertThat(unsure.confidence()).isLessThan(0.7);
        assertThat(sure.confidence()).isGreaterThan(Classification.SURE - 0.05);
    }

    @Test
    void knowsAFormWhoseTitleIsLost() {
        String[] utd = TypedDocument.UTD.pages();
        utd[0] = utd[0].replace("Универсальный", "¥нив€р")
                .replace("передаточный ", "п€р€д ")
                .replace("Счет-фактура", "С-ф");
        assertThat(Typed.classify(utd).type()).isEqualTo(DocumentType.UTD);
    }
}
