package io.marshrut.primarydocuments.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import io.marshrut.ocr.model.DocumentLine;
import io.marshrut.ocr.model.DocumentType;
import io.marshrut.ocr.model.FieldName;
import io.marshrut.ocr.model.RecognitionJson;
import io.marshrut.primarydocuments.Verification;
import io.marshrut.shared.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What somebody typed into the form of a verification.
 *
 * @param lines null where nobody touched the table
 */
record VerificationForm(
        DocumentType documentType,
        Map<String, String> fields,
        List<DocumentLine> lines,
        boolean accept,
        String comment) {

    private static final TypeReference<List<DocumentLine>> LINES = new TypeReference<>() {};

    static VerificationForm of(HttpServletRequest request, DocumentType type, boolean accept, String comment) {
        return new VerificationForm(type, typed(request), lines(request.getParameter("lines")), accept, comment);
    }

    Verification said() {
        return new Verification(documentType, fields, lines, accept, comment);
    }

    private static Map<String, String> typed(HttpServletRequest request) {
        Map<String, String> typed = new LinkedHashMap<>();
        for (FieldName name : FieldName.values()) {
            String value = request.getParameter("fields." + name.key());
            if (value != null) {
                typed.put(name.key(), value);
            }
        }
        return typed;
    }

    /** The script sends the table as one value: a table of thousands of cells is no form of thousands of fields. */
    private static List<DocumentLine> lines(String json) {
        if (json == null || json.isBlank()) {
            return null;
        }
        try {
            return RecognitionJson.mapper().readValue(json, LINES);
        } catch (JsonProcessingException e) {
            throw Problem.badRequest("bad_value", "lines");
        }
    }
}
