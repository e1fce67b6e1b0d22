package io.marshrut.ocr.pipeline;

import io.marshrut.ocr.model.FieldName;
import io.marshrut.ocr.model.RecognisedField;
import io.marshrut.ocr.model.RecognitionContract;
import io.marshrut.ocr.model.RecognitionJson;
import io.marshrut.ocr.model.RecognitionResult;
import io.marshrut.ocr.model.Word;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** A recognised document with everything that was kept of it. */
record Reading(RecognitionResult result, Map<String, byte[]> objects) {

    Map<FieldName, String> values() {
        Map<FieldName, String> values = new EnumMap<>(FieldName.class);
        result.fields().forEach((name, field) -> values.put(name, field.value()));
        return values;
    }

    RecognisedField field(FieldName name) {
        return result.field(name).orElseThrow();
    }

    String text() {
        return new String(objects.get(RecognitionContract.TEXT), StandardCharsets.UTF_8);
    }

    byte[] searchablePdf() {
        return objects.get(RecognitionContract.SEARCHABLE_PDF);
    }

    List<Word> words(int page) {
        try {
            return RecognitionJson.readWords(objects.get(RecognitionContract.pageWords(page)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> failedChecks() {
        return result.checks().stream()
                .filter(check -> !check.ok())
                .map(check -> check.code())
                .toList();
    }
}
