package io.marshrut.ocr.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class RecognitionJsonTest {

    private static final RecognisedField NUMBER =
            new RecognisedField("УТ-0042", 0.97, 1, new Box(0.12, 0.08, 0.31, 0.1), false, false, false);
    private static final RecognisedField TOTAL = new RecognisedField("1234.50", 0.9, 2, null, true, true, true);

    @Test
    void whatIsWrittenIsReadBack() throws IOException {
        RecognitionResult result = sample();
        assertThat(RecognitionJson.readResult(RecognitionJson.write(result))).isEqualTo(result);
    }

    @Test
    void fieldsCarryTheNamesOfTheApiInItsOrder() throws IOException {
        JsonNode json = RecognitionJson.mapper().readTree(RecognitionJson.write(sample()));
        assertThat(json.at("/fields").fieldNames()).toIterable().containsExactly("number", "totalAmount");
        assertThat(json.at("/fields/number/box").toString()).isEqualTo("[0.12,0.08,0.31,0.1]");
        assertThat(json.at("/checks/0/code").asText()).isEqualTo("total_equals_lines_plus_vat");
        assertThat(json.at("/lines/0/amount").asText()).isEqualTo("200.00");
        assertThat(json.has("readable")).isFalse();
    }

    @Test
    void aNewerWorkersPropertiesDoNotStopAnOlderReader() throws IOException {
        String json = "{\"schemaVersion\":2,\"mediaType\":\"image/png\",\"novelty\":{\"a\":1}}";
        RecognitionResult result = RecognitionJson.readResult(json.getBytes(StandardCharsets.UTF_8));
        assertThat(result.isReadable()).isTrue();
        assertThat(result.fields()).isEmpty();
        assertThat(result.pages()).isEmpty();
    }

    @Test
    void anOlderWorkersFieldIsNotDisputed() throws IOException {
        String json = "{\"fields\":{\"number\":{\"value\":\"7\",\"confidence\":0.9,\"page\":1,\"box\":[0,0,1,1],"
                + "\"repaired\":false,\"needsReview\":true}}}";
        RecognitionResult result = RecognitionJson.readResult(json.getBytes(StandardCharsets.UTF_8));
        assertThat(result.fields().get(FieldName.NUMBER))
                .isEqualTo(new RecognisedField("7", 0.9, 1, new Box(0, 0, 1, 1), false, true, false));
    }

    @Test
    void whatIsDisputedNoErrorRateClears() {
        RecognisedField certain = new RecognisedField("7", 1, 1, null, false, false, false);
        assertThat(certain.isBelow(0)).isFalse();
        assertThat(NUMBER.isBelow(0.001)).isTrue();
        assertThat(NUMBER.isBelow(0.1)).isFalse();
        assertThat(new RecognisedField("7", 1, 1, null, false, true, true).isBelow(1))
                .isTrue();
    }

    @Test
    void anUnreadableFileKeepsItsReason() throws IOException {
        RecognitionResult result = RecognitionResult.unreadable(
                "application/zip", UnreadableReason.UNSUPPORTED_TYPE, "application/zip", 3);
        RecognitionResult read = RecognitionJson.readResult(RecognitionJson.write(result));
        assertThat(read.isReadable()).isFalse();
        assertThat(read.unreadable()).isEqualTo(new Unreadable(UnreadableReason.UNSUPPORTED_TYPE, "application/zip"));
    }

    @Test
    void wordsAreReadBack() throws IOException {
        List<Word> words = List.of(new Word("Счёт", new Box(0.1, 0.2, 0.3, 0.4), 0.91));
        assertThat(RecognitionJson.readWords(RecognitionJson.write(words))).isEqualTo(words);
    }

    @Test
    void aBoxNeedsFourEdges() {
        byte[] json = "[{\"text\":\"a\",\"box\":[0.1,0.2],\"confidence\":1}]".getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> RecognitionJson.readWords(json)).hasMessageContaining("four edges");
    }

    @Test
    void codesAreWrittenAsPlainStrings() throws IOException {
        assertThat(RecognitionJson.mapper().writeValueAsString(Inn.of("7707083893")))
                .isEqualTo("\"7707083893\"");
        assertThat(RecognitionJson.mapper().readValue("\"773601001\"", Kpp.class))
                .isEqualTo(Kpp.of("773601001"));
    }

    @Property
    void aBoxStaysOnThePageAndUpright(
            @ForAll @DoubleRange(min = -2, max = 2) double a,
            @ForAll @DoubleRange(min = -2, max = 2) double b,
            @ForAll @DoubleRange(min = -2, max = 2) double c,
            @ForAll @DoubleRange(min = -2, max = 2) double d) {
        Box box = new Box(a, b, c, d);
        assertThat(box.left()).isBetween(0.0, box.right());
        assertThat(box.top()).isBetween(0.0, box.bottom());
        assertThat(box.right()).isLessThanOrEqualTo(1);
        assertThat(box.bottom()).isLessThanOrEqualTo(1);
        assertThat(box.union(box)).isEqualTo(box);
    }

    private static RecognitionResult sample() {
        return new RecognitionResult(
                RecognitionResult.SCHEMA_VERSION,
                "application/pdf",
                null,
                DocumentType.INVOICE,
                0.98,
                Map.of(FieldName.TOTAL_AMOUNT, TOTAL, FieldName.NUMBER, NUMBER),
                List.of(new DocumentLine("Клей", "шт", "2", "100.00", "200.00", null)),
                List.of(Check.of(CheckCode.TOTAL_EQUALS_LINES_PLUS_VAT, true, Map.of("total", "200.00"))),
                List.of(),
                List.of(new PageInfo(1, 1240, 1754, 150, 90, "p/page-1.png", "p/words-1.json")),
                "p/text.txt",
                "p/searchable.pdf",
                2100);
    }
}
