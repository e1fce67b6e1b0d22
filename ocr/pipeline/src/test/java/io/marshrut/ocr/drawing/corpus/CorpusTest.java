package io.marshrut.ocr.drawing.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import io.marshrut.ocr.model.DocumentLine;
import io.marshrut.ocr.model.DocumentType;
import io.marshrut.ocr.model.FieldName;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The corpus is what it says: every truth stands on the page, the same number gives the same document. */
class CorpusTest {

    @ParameterizedTest
    @EnumSource(CorpusLayout.class)
    void whatATruthNamesStandsOnThePage(CorpusLayout layout) throws IOException {
        for (long seed = 1; seed <= 5; seed++) {
            CorpusDocument document = layout.draw(seed);
            String text = letters(textOf(document));
            for (FieldName name : EnumSet.of(
                    FieldName.NUMBER,
                    FieldName.SELLER_NAME,
                    FieldName.SELLER_INN,
                    FieldName.SELLER_KPP,
                    FieldName.BUYER_NAME,
                    FieldName.BUYER_INN,
                    FieldName.BUYER_KPP,
                    FieldName.BANK_BIK,
                    FieldName.BANK_ACCOUNT,
                    FieldName.BASIS,
                    FieldName.CLAIMANT_NAME,
                    FieldName.CLAIMANT_INN,
                    FieldName.TOTAL_AMOUNT)) {
                String value = document.truth().fields().get(name);
                if (value != null) {
                    assertThat(text)
                            .as("%s of number %d: %s", layout, seed, name)
                            .contains(letters(value));
                }
            }
            for (DocumentLine line : document.truth().lines()) {
                assertThat(text).contains(letters(line.amount()));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(CorpusLayout.class)
    void theSameNumberGivesTheSameDocument(CorpusLayout layout) throws IOException {
        CorpusDocument one = layout.draw(3);
        CorpusDocument again = layout.draw(3);
        assertThat(textOf(one)).isEqualTo(textOf(again)).satisfies(text -> {
            if (layout != CorpusLayout.OTHER_BLANK) {
                assertThat(text).isNotEqualTo(unchecked(layout.draw(4)));
            }
        });
        assertThat(one.truth()).isEqualTo(again.truth());
    }

    @ParameterizedTest
    @EnumSource(CorpusLayout.class)
    void linesAddUpToTheTotal(CorpusLayout layout) {
        for (long seed = 1; seed <= 8; seed++) {
            Truth truth = layout.draw(seed).truth();
            String total = truth.fields().get(FieldName.TOTAL_AMOUNT);
            String net = truth.fields().get(FieldName.NET_AMOUNT);
            if (!truth.lines().isEmpty()) {
                BigDecimal sum = truth.lines().stream()
                        .map(line -> new BigDecimal(line.amount()))
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
                assertThat(sum.toPlainString()).isIn(total, net);
            }
        }
    }

    @Test
    void everyTypeIsThereInBothSetsInLayoutsOfTheirOwn() {
        for (CorpusSet set : CorpusSet.values()) {
            assertThat(CorpusLayout.of(set).stream().map(CorpusLayout::type).collect(Collectors.toSet()))
                    .containsExactlyInAnyOrder(DocumentType.values());
        }
        assertThat(Arrays.stream(CorpusLayout.values()).filter(layout -> layout.type() == DocumentType.OTHER))
                .allMatch(layout -> layout.draw(1).truth().fields().isEmpty());
    }

    private static String unchecked(CorpusDocument document) {
        try {
            return textOf(document);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String textOf(CorpusDocument document) throws IOException {
        try (var pdf = Loader.loadPDF(document.drawn().textPdf())) {
            PDFTextStripper stripper = new PDFTextStripper();
            StringBuilder text = new StringBuilder(stripper.getText(pdf));
            document.placed().forEach(placed -> text.append(placed.text()).append(' '));
            return text.toString();
        }
    }

    /** Wrapping and separators do not matter. */
    private static String letters(String text) {
        return text.replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
