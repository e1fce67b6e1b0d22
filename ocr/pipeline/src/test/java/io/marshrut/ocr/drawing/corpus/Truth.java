package io.marshrut.ocr.drawing.corpus;

import io.marshrut.ocr.model.DocumentLine;
import io.marshrut.ocr.model.DocumentType;
import io.marshrut.ocr.model.FieldName;
import io.marshrut.ocr.model.Mark;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a reader should find.
 *
 * @param fields in the forms of the API; what is not on the page is absent
 * @param lines of the table; a column that is not on the page is null
 * @param marks stamps and signatures with their places
 * @param disputed fields that were struck through or overwritten by hand: a person must look, whatever is read
 * @param paymentCode content of the QR code (ГОСТ Р 56042); null where there is none
 */
public record Truth(
        DocumentType type,
        Map<FieldName, String> fields,
        List<DocumentLine> lines,
        List<Mark> marks,
        Set<FieldName> disputed,
        String paymentCode) {

    Truth withMarks(List<Mark> found) {
        return new Truth(type, fields, lines, List.copyOf(found), disputed, paymentCode);
    }

    Truth withDisputed(Set<FieldName> struck) {
        return new Truth(type, fields, lines, marks, EnumSet.copyOf(struck), paymentCode);
    }

    /** Collected while a document is drawn. */
    static final class Collected {

        private final Map<FieldName, String> fields = new EnumMap<>(FieldName.class);
        private List<DocumentLine> lines = List.of();
        private String paymentCode;

        void put(FieldName name, String value) {
            if (value != null) {
                fields.put(name, value);
            }
        }

        void lines(List<DocumentLine> drawn) {
            lines = drawn;
        }

        void paymentCode(String content) {
            paymentCode = content;
        }

        Truth of(DocumentType type) {
            return new Truth(type, Map.copyOf(fields), List.copyOf(lines), List.of(), Set.of(), paymentCode);
        }
    }
}
