package io.marshrut.primarydocuments;

import io.marshrut.ocr.model.DocumentLine;
import io.marshrut.ocr.model.DocumentType;
import java.util.List;
import java.util.Map;

/**
 * What a person says of a document.
 *
 * @param documentType null to leave it as recognised
 * @param fields by API name; a null value means that the document does not have it; names left out stay as they are
 * @param lines null to leave them as they are
 * @param accept false where the document is rejected, which takes a comment
 */
public record Verification(
        DocumentType documentType,
        Map<String, String> fields,
        List<DocumentLine> lines,
        boolean accept,
        String comment) {}
